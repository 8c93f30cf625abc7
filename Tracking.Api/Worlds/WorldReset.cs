using Tracking.Core;

namespace Tracking.Api.Worlds;

/// <summary>
/// Brings a world back to its beginning, at one instant: whatever began before goes on in what was replaced, and leaves no trace.
/// </summary>
/// <param name="Keep">What stays as it is.</param>
/// <param name="ToEmpty">Whether the graph becomes empty; otherwise it becomes the seed, which is empty too where there is none.</param>
internal sealed record WorldReset(WorldParts Keep = WorldParts.None, bool ToEmpty = false)
{
    /// <summary>Resets a world and answers how much its graph holds then.</summary>
    public GraphSize Apply(TrackingWorld world)
    {
        var size = default(GraphSize);
        world.Change((before, changes) =>
        {
            // First, so that the seed's timestamps are of the time that the clock shows from now on.
            if (!Keeps(WorldParts.Clock))
            {
                world.Clock.Reset();
            }

            var graph = Keeps(WorldParts.Graph) ? before.Graph : ToEmpty ? world.NewGraph(changes) : world.NewSeededGraph(changes);
            size = graph.Size;
            var fresh = world.NewState(graph);
            return fresh with
            {
                Journal = Keeps(WorldParts.Journal) ? before.Journal : fresh.Journal,
                Faults = Keeps(WorldParts.Faults) ? before.Faults : fresh.Faults,
                Progress = Keeps(WorldParts.Progress) ? before.Progress : fresh.Progress,
            };
        });
        return size;
    }

    private bool Keeps(WorldParts part) => Keep.HasFlag(part);
}
