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
    public static GraphOutcome<GraphSize> Replace(WorldState begun, GraphState state)
    {
        var outcome = default(GraphOutcome<TaskGraph>);
        begun.World.Change((present, changes) =>
        {
            outcome = begun.World.NewGraph(state, changes);
            return outcome.Value is { } graph && present.Graph == begun.Graph ? present with { Graph = graph } : present;
        });
        return outcome.Refusal is { } refusal ? refusal : outcome.Value!.Size;
    }
}
