using System.Buffers;
using Tracking.Api.Endpoints;
using Tracking.Api.Problems;
using Tracking.Api.Routing;
using Tracking.Api.Validation;
using Tracking.Api.Wire.Exports;
using Tracking.Api.Wire.Media;
using Tracking.Api.Wire.Reading;
using Tracking.Api.Wire.Results;
using Tracking.Api.Worlds;
using Tracking.Core;

namespace Tracking.Api.Control.Graphs;

/// <summary>The whole graph at once: out, in the place of the present one, and into it.</summary>
internal static class GraphEndpoints
{
    private const string Path = "/graph";
    private const string JobParameter = "job";

    public static void MapGraph(this RouteGroupBuilder admin)
    {
        admin.MapMethods(Path, MethodFallbacks.Reading, Export)
            .WithName("exportGraph")
            .WithSummary("Export the whole graph, or the tasks of some jobs and the links between them: as JSON, Graphviz or Mermaid")
            .Produces<GraphExport>(StatusCodes.Status200OK, MediaTypes.Json, MediaTypes.Graphviz, MediaTypes.Mermaid)
            .ProducesProblem(StatusCodes.Status406NotAcceptable);
        admin.MapPut(Path, ReplaceAsync)
            .WithName("replaceGraph")
            .WithSummary("Put an exported graph in the place of the present one")
            .Takes<GraphExport>()
            .Produces<GraphReport>();
        admin.MapPost(Path, MergeAsync)
            .WithName("mergeGraph")
            .WithSummary("Add an exported graph to the present one; tasks that exist are replaced, links are united")
            .Takes<GraphExport>()
            .Produces<GraphReport>();
    }

    private static IResult Export(HttpContext context, WorldState world)
    {
        if (new AdminQuery(context.Request, JobParameter).Problem is { } unknown)
        {
            return new ProblemResult(unknown);
        }

        if (GraphFormat.Choose(context.Request.Headers.Accept) is not { } format)
        {
            var types = string.Join(", ", GraphFormat.All.Select(each => each.MediaType));
            return new ProblemResult(new Problem(StatusCodes.Status406NotAcceptable, $"Accept must allow one of {types}."));
        }

        var jobs = QueryText.All(context.Request, JobParameter).ToHashSet(StringComparer.Ordinal);
        var export = world.Graph.Export();
        return new GraphExportResult(jobs.Count == 0 ? export : export.Only(task => task.JobId is { } job && jobs.Contains(job)), format);
    }

    private static async Task<IResult> ReplaceAsync(HttpContext context, WorldState world)
    {
        var (export, problem) = await ReadAsync(context);
        return problem is null ? Answer(WorldGraph.Replace(world, export!)) : new ProblemResult(problem);
    }

    private static async Task<IResult> MergeAsync(HttpContext context, WorldState world)
    {
        var (export, problem) = await ReadAsync(context);
        return problem is null ? Answer(world.Graph.Merge(export!)) : new ProblemResult(problem);
    }

    private static IResult Answer(GraphOutcome<GraphSize> outcome) =>
        outcome.Refusal is { } refusal ? new ProblemResult(ImportProblems.Of(refusal)) : GraphReport.Of(outcome.Value);

    // JSON whatever the Content-Type says, like every body under /__admin.
    private static async ValueTask<(GraphExport? Export, Problem? Problem)> ReadAsync(HttpContext context)
    {
        if (new AdminQuery(context.Request).Problem is { } unknown)
        {
            return (null, unknown);
        }

        var (body, unreadable) = await RequestBody.ReadAsync(context);
        if (unreadable is not null)
        {
            return (null, unreadable);
        }

        var reading = body.IsEmpty
            ? BodyReading<GraphExport>.Failed("must not be empty")
            : BodyDecoder.WithJson(body, new RequestContentType(MediaFormat.Json, null), GraphExportReader.Read);
        return reading.Failures.Count > 0 ? (null, Problem.Of(StatusCodes.Status400BadRequest, reading.Failures)) : (reading.Value, null);
    }

    /// <summary>Answers 200 with a whole graph in one of its formats.</summary>
    private sealed class GraphExportResult(GraphExport export, GraphFormat format) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var output = new ArrayBufferWriter<byte>();
            format.Write(output, export);
            return httpContext.SendAsync(format.ContentType, output.WrittenMemory);
        }
    }
}
