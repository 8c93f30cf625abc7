using Tracking.Core;

namespace Tracking.Api.Worlds;

/// <summary>Reads of a world, before which its tasks move on by the rules of progress.</summary>
internal static class WorldReads
{
    /// <summary>Reads a task.</summary>
    public static TaskSnapshot? Find(this WorldState world, long id)
    {
        var found = world.Graph.Find(id);

        return found is { } task && Moves(world, [task]) ? world.Graph.Find(id) : found;
    }

    /// <summary>Reads a task as by <see cref="Find"/>; false where its <c>nexts</c> have more members than <paramref name="most"/>, or may have.</summary>
    public static bool TryFindShort(this WorldState world, long id, int most, out TaskSnapshot? task)
    {
        if (!world.Graph.TryFindShort(id, most, out task))
        {
            return false;
        }

        // Asked here as well, since the list is an object that nearly no read needs. Once tasks have moved this read is answered, whatever was linked meanwhile.
        if (world.Progress.IsUsed && task is { } found && Moves(world, [found]))
        {
            task = world.Graph.Find(id);
        }

        return true;
    }

    /// <summary>Reads the tasks on one side of a task.</summary>
    public static GraphOutcome<IReadOnlyList<TaskSnapshot>> Neighbours(this WorldState world, long id, LinkDirection direction)
    {
        var found = world.Graph.Neighbours(id, direction);
        return found.Value is { } tasks && Moves(world, tasks) ? world.Graph.Neighbours(id, direction) : found;
    }

    /// <summary>Reads the tasks of a job.</summary>
    public static IReadOnlyList<TaskSnapshot> Job(this WorldState world, string jobId, RootSelection selection)
    {
        var found = world.Graph.Job(jobId, selection);
        return Moves(world, found) ? world.Graph.Job(jobId, selection) : found;
    }

    /// <summary>Reads the tasks of a job as by <see cref="Job"/>; false where these, with the members of their <c>nexts</c>, are more than <paramref name="most"/>, or may be.</summary>
    public static bool TryJobShort(this WorldState world, string jobId, RootSelection selection, int most, out IReadOnlyList<TaskSnapshot> tasks)
    {
        if (!world.Graph.TryJobShort(jobId, selection, most, out tasks))
        {
            return false;
        }

        if (Moves(world, tasks))
        {
            tasks = world.Graph.Job(jobId, selection);
        }

        return true;
    }

    private static bool Moves(WorldState world, IReadOnlyList<TaskSnapshot> tasks) =>
        world.Progress.IsUsed && world.Progress.Read(world.Graph, Shown(tasks).DistinctBy(task => task.Id), world.World.Clock.GetUtcNow());

    // Members of nexts are shown as well as their task; a tree of them is at most 64 levels deep (Contract N4).
    private static IEnumerable<TrackedTask> Shown(IReadOnlyList<TaskSnapshot> tasks) =>
        tasks.SelectMany(task => Shown(task.Nexts ?? []).Prepend(task.Task));
}
