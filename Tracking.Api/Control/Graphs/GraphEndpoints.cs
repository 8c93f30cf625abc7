using Tracking.Api.Endpoints;
using Tracking.Api.Problems;
using Tracking.Api.Routing;
using Tracking.Api.Validation;
using Tracking.Api.Wire.Media;
using Tracking.Api.Wire.Reading;
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
        admin.MapMethods(Path, MethodTable.Reading, Export)
            .WithName("exportGraph")
            .WithSummary("Export the whole graph, or the tasks of some jobs and the links between them: as JSON, Graphviz or Mermaid")
            .Produces<GraphState>(StatusCodes.Status200OK, MediaTypes.Json, MediaTypes.Graphviz, MediaTypes.Mermaid)
            .ProducesProblem(StatusCodes.Status406NotAcceptable);
        admin.MapPut(Path, ReplaceAsync)
            .WithName("replaceGraph")
            .WithSummary("Put an exported graph in the place of the present one")
            .Takes<GraphState>()
            .Produces<GraphReport>();
        admin.MapPost(Path, MergeAsync)
            .WithName("mergeGraph")
            .WithSummary("Add an exported graph to the present one; tasks that exist are replaced, links are united")
            .Takes<GraphState>()
            .Produces<GraphReport>();
    }

    private static IResult Export(HttpContext context, WorldState world)
    {
        if (new AdminQuery(context.Request, JobParameter).Problem is { } unknown)
        {
            return new ProblemResult(unknown);
        }

        if (GraphForm.Choose(context.Request.Headers.Accept) is not { } form)
        {
            var types = string.Join(", ", GraphForm.All.Select(each => each.MediaType));
            return new ProblemResult(new Problem(StatusCodes.Status406NotAcceptable, $"Accept must allow one of {types}."));
        }

        var jobs = QueryText.All(context.Request, JobParameter);
        var state = world.Graph.Export();
        return new GraphStateResult(jobs.Count == 0 ? state : state.Only(task => task.JobId is { } job && jobs.Contains(job)), form);
    }

    private static async Task<IResult> ReplaceAsync(HttpContext context, WorldState world)
    {
        var (state, problem) = await ReadAsync(context);
        return problem is null ? Answer(WorldGraph.Replace(world, state!)) : new ProblemResult(problem);
    }

    private static async Task<IResult> MergeAsync(HttpContext context, WorldState world)
    {
        var (state, problem) = await ReadAsync(context);
        return problem is null ? Answer(world.Graph.Merge(state!)) : new ProblemResult(problem);
    }

    private static IResult Answer(GraphOutcome<GraphSize> outcome) =>
        outcome.Refusal is { } refusal ? new ProblemResult(StateRefusals.Problem(refusal)) : GraphReport.Of(outcome.Value);

    // JSON whatever the Content-Type says, like every body under /__admin.
    private static async ValueTask<(GraphState? State, Problem? Problem)> ReadAsync(HttpContext context)
    {
        if (new AdminQuery(context.Request).Problem is { } unknown)
        {
            return (null, unknown);
        }

        BodyReading<GraphState>? reading = null;
        var unreadable = await RequestBody.ReadAsync(context, body => reading = body.IsEmpty
            ? BodyReading<GraphState>.Failed("must not be empty")
            : BodyDecoder.WithJson(body, new BodyMedia(MediaFormat.Json, null), GraphStateReader.Read));
        return unreadable is not null ? (null, unreadable)
            : reading!.Failures.Count > 0 ? (null, Problem.Of(StatusCodes.Status400BadRequest, reading.Failures))
            : (reading.Value, null);
    }
}
