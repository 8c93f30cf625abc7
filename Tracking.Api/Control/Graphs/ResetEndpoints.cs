using Tracking.Api.Problems;
using Tracking.Api.Worlds;

namespace Tracking.Api.Control.Graphs;

/// <summary>Going back to the beginning without a restart.</summary>
internal static class ResetEndpoints
{
    public static void MapReset(this RouteGroupBuilder admin) => admin.MapPost("/reset", Reset)
        .WithName("reset")
        .WithSummary("Go back to the seed, or to nothing: graph, ids, journal, faults, progress and clock, but for what is to be kept")
        .Produces<GraphReport>();

    private static IResult Reset(HttpContext context, WorldState world)
    {
        var (reset, problem) = ResetChoice.Read(context.Request);
        return problem is null ? GraphReport.Of(reset!.Apply(world.World)) : new ProblemResult(problem);
    }
}
