using System.Buffers;
using Microsoft.AspNetCore.Http.HttpResults;
using Tracking.Api.Problems;
using Tracking.Api.Validation;
using Tracking.Api.Wire.Json;
using Tracking.Api.Wire.Media;
using Tracking.Api.Worlds;

namespace Tracking.Api.Control.Watching;

/// <summary>Waiting for a task, a job or requests.</summary>
internal static class WaitEndpoints
{
    private static readonly WaitQueryValidator Validator = new();

    public static void MapWait(this RouteGroupBuilder admin) =>
        admin.MapGet("/wait", WaitAsync)
            .WithName("wait")
            .WithSummary("Wait until a task, a job or the journal is as asked for")
            .Produces<WaitFinding>()
            .Produces<WaitFinding>(StatusCodes.Status408RequestTimeout)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<IResult> WaitAsync(HttpContext context, WorldState world, IHostApplicationLifetime lifetime)
    {
        var query = new WaitQuery(context.Request);
        if ((query.Problem ?? Validator.FindProblem(query)) is { } problem)
        {
            return new ProblemResult(problem);
        }

        using var given = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            return Answer(await Waiter.WaitAsync(world.World, query.ToCondition(), query.Patience, given.Token));
        }
        catch (OperationCanceledException)
        {
            return new ProblemResult(new Problem(StatusCodes.Status503ServiceUnavailable, "The server stops."));
        }
    }

    private static Utf8ContentHttpResult Answer(WaitFinding finding)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = JsonTaskWriter.NewWriter(output))
        {
            writer.WriteStartObject();
            writer.WriteBoolean("met", finding.IsMet);
            finding.Describe(writer);
            writer.WriteEndObject();
        }

        var status = finding.IsMet ? StatusCodes.Status200OK : StatusCodes.Status408RequestTimeout;
        return TypedResults.Text(output.WrittenSpan, MediaTypes.Json, status);
    }
}
