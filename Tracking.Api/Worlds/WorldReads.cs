using Tracking.Core;

namespace Tracking.Api.Worlds;

/// <summary>Reads of a world, before which its tasks move on by the rules of progress.</summary>
internal static class WorldReads
{
    /// <summary>Reads a task.</summary>
    public static TaskSnapshot? ReadTask(this WorldState world, long id)
    {
        var found = world.Graph.Find(id);
        return found is { } task && Moves(world, [task]) ? world.Graph.Find(id) : found;
    }

    /// <summary>Reads the tasks on one side of a task.</summary>
    public static GraphOutcome<IReadOnlyList<TaskSnapshot>> ReadNeighbours(this WorldState world, long id, LinkDirection direction)
    {
        var found = world.Graph.Neighbours(id, direction);
        return found.Value is { } tasks && Moves(world, tasks) ? world.Graph.Neighbours(id, direction) : found;
    }

    /// <summary>Reads the tasks of a job.</summary>
    public static IReadOnlyList<TaskSnapshot> ReadJob(this WorldState world, string jobId, RootSelection selection)
    {
        var found = world.Graph.Job(jobId, selection);
        return Moves(world, found) ? world.Graph.Job(jobId, selection) : found;
    }

    private static bool Moves(WorldState world, IReadOnlyList<TaskSnapshot> tasks) =>
        world.Progress.IsUsed && world.Progress.Read(world.Graph, Shown(tasks).DistinctBy(task => task.Id), world.World.Clock.GetUtcNow());

    // Members of nexts are shown as well as their task; a tree of them is at most 64 levels deep (Contract N4).
    private static IEnumerable<TrackedTask> Shown(IReadOnlyList<TaskSnapshot> tasks) =>
        tasks.SelectMany(task => Shown(task.Nexts ?? []).Prepend(task.Task));
}
