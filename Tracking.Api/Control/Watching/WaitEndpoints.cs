using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Tracking.Api.Problems;
using Tracking.Api.Wire;
using Tracking.Api.Wire.Media;
using Tracking.Api.Worlds;
using Tracking.Core;

namespace Tracking.Api.Control.Watching;

/// <summary>Waiting for a task, a job or requests.</summary>
internal static class WaitEndpoints
{
    private const int DefaultTimeout = 30_000;
    private const int LongestTimeout = 600_000;

    public static void MapWait(this RouteGroupBuilder admin) =>
        admin.MapGet("/wait", WaitAsync)
            .WithName("wait")
            .WithSummary("Wait until a task, a job or the journal is as asked for")
            .Produces<WaitFinding>()
            .Produces<WaitFinding>(StatusCodes.Status408RequestTimeout)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<IResult> WaitAsync(HttpContext context, WorldState world, IHostApplicationLifetime lifetime)
    {
        var query = new AdminQuery(
            context.Request,
            "for", "timeout", "task", "field", "value", "exists", "job", "status", "count", "operation", "method", "path", "since", "bodyContains");
        var timeout = query.Number("timeout", 0, LongestTimeout) ?? DefaultTimeout;
        if (!TryRead(query, out var condition))
        {
            return new ProblemResult(query.Problem!);
        }

        using var given = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            return new WaitResult(await Waiter.WaitAsync(world.World, condition, TimeSpan.FromMilliseconds(timeout), given.Token));
        }
        catch (OperationCanceledException)
        {
            return new ProblemResult(new Problem(StatusCodes.Status503ServiceUnavailable, "The server stops."));
        }
    }

    private static bool TryRead(AdminQuery query, [NotNullWhen(true)] out WaitCondition? condition)
    {
        condition = query.Text("for") switch
        {
            "task" => ReadTask(query),
            "job" => ReadJob(query),
            "requests" => new RequestCondition(query.Criteria(), (int)(query.Number("count", 1, int.MaxValue) ?? 1)),
            _ => null,
        };
        if (condition is null)
        {
            query.Refuse("for", "must be task, job or requests");
        }

        return query.Problem is null && condition is not null;
    }

    private static TaskCondition ReadTask(AdminQuery query)
    {
        var id = query.Number("task", 1, long.MaxValue);
        if (id is null)
        {
            query.Refuse("task", "must be given");
        }

        var exists = query.Text("exists");
        if (exists is not (null or "true" or "false"))
        {
            query.Refuse("exists", "must be true or false");
        }

        var text = query.Text("value");
        if (exists is not null || text is null)
        {
            return new TaskCondition(id ?? 0, null, null, exists != "false");
        }

        var name = query.Text("field") ?? FieldTable.Of(TaskField.Status).Name;
        object? value = null;
        if (FieldTable.Find(name) is not { } field)
        {
            query.Refuse("field", "must be the name of a field of tasks");
            return new TaskCondition(0, null, null, true);
        }

        if (!TaskCondition.TryRead(field, text, out value))
        {
            query.Refuse("value", $"must be {field.Type.Expectation}");
        }

        return new TaskCondition(id ?? 0, field, value, true);
    }

    private static JobCondition ReadJob(AdminQuery query)
    {
        var job = query.Text("job");
        var status = query.Text("status");
        if (job is null || status is null)
        {
            query.Refuse(job is null ? "job" : "status", "must be given");
        }

        int? count = query.Text("count") switch
        {
            null or "all" => null,
            "any" => 1,
            _ => (int?)query.Number("count", 1, int.MaxValue),
        };
        return new JobCondition(job ?? "", status ?? "", count);
    }

    private sealed class WaitResult(WaitFinding finding) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            using var output = new OutputBuffer();
            using (var writer = new Utf8JsonWriter(output))
            {
                writer.WriteStartObject();
                writer.WriteBoolean("met", finding.IsMet);
                finding.Describe(writer);
                writer.WriteEndObject();
            }

            httpContext.Response.StatusCode = finding.IsMet ? StatusCodes.Status200OK : StatusCodes.Status408RequestTimeout;
            httpContext.Response.ContentType = MediaTypes.Json;
            httpContext.Response.ContentLength = output.Length;
            await output.CopyToAsync(httpContext.Response.BodyWriter, httpContext.RequestAborted);
        }
    }
}
