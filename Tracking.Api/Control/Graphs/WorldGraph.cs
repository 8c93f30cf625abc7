using Tracking.Api.Wire.Media;
using Tracking.Api.Worlds;
using Tracking.Core;

namespace Tracking.Api.Control.Graphs;

/// <summary>Puts another graph in the place of a world's.</summary>
internal static class WorldGraph
{
    /// <summary>
    /// Replaces the graph that a request began with by one made of a state, and answers how much that holds. Where that graph
    /// was replaced meanwhile, the request came before: its graph is checked like any other, and lost like the one before it.
    /// </summary>
    public static GraphOutcome<GraphSize> Replace(WorldState begun, GraphExport export)
    {
        var outcome = default(GraphOutcome<TaskGraph>);
        begun.World.Change((present, changes) =>
        {
            outcome = begun.World.NewGraph(export, changes);
            return outcome.Value is { } graph && present.Graph == begun.Graph ? present with { Graph = graph } : present;
        });
        return outcome.Refusal is { } refusal ? refusal : outcome.Value!.Size;
    }
}

/// <summary>How much a graph holds after a call.</summary>
/// <param name="Tasks">Number of tasks.</param>
/// <param name="Links">Number of links.</param>
internal sealed record GraphReport(int Tasks, long Links)
{
    public static IResult Of(GraphSize size) =>
        TypedResults.Json(new GraphReport(size.Tasks, size.Links), AdminJson.Default.GraphReport, MediaTypes.Json);
}
