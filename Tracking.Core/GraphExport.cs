namespace Tracking.Core;

/// <summary>A whole graph as a value: what <see cref="TaskGraph.Export"/> answers, and what a graph is made of or merged with.</summary>
public sealed record GraphExport
{
    /// <summary>The export of a graph in which nothing ever happened.</summary>
    public static GraphExport Empty { get; } = new();

    /// <summary>The id that the server assigned last (Contract D4); 0 where it assigned none.</summary>
    public long LastAssignedId { get; init; }

    /// <summary>
    /// The ids of removed tasks that the server has still to pass over, so above the last assigned one, in ascending order.
    /// </summary>
    public IReadOnlyList<long> RemovedIds { get; init; } = [];

    /// <summary>The tasks in order of creation.</summary>
    public IReadOnlyList<LinkedTask> Tasks { get; init; } = [];

    /// <summary>The same export with only some of its tasks, and the links between these.</summary>
    public GraphExport Only(Func<TrackedTask, bool> isWanted)
    {
        var wanted = Tasks.Where(entry => isWanted(entry.Task)).ToList();
        var ids = wanted.Select(entry => entry.Task.Id).ToHashSet();
        return this with
        {
            Tasks =
            [
                .. wanted.Select(entry => entry with
                {
                    Next = [.. entry.Next.Where(ids.Contains)],
                    Previous = [.. entry.Previous.Where(ids.Contains)],
                }),
            ],
        };
    }
}

/// <summary>A task and the ids of its neighbours, on each side in order of linking (Contract G11).</summary>
/// <param name="Task">The task as it is stored.</param>
/// <param name="Next">The tasks that come after.</param>
/// <param name="Previous">The tasks that come before.</param>
public sealed record LinkedTask(TrackedTask Task, IReadOnlyList<long> Next, IReadOnlyList<long> Previous)
{
    /// <summary>The ids of one side.</summary>
    public IReadOnlyList<long> Links(LinkDirection side) => side == LinkDirection.Next ? Next : Previous;
}

/// <summary>A place in a <see cref="GraphExport"/>: the counter, one of its removed ids, one of its tasks, or one link of a task.</summary>
/// <param name="Task">The index of the task; null where the place is in no task.</param>
/// <param name="Side">The side of the task that the link is on; null where the place is no link.</param>
/// <param name="Entry">The index of the link or of the removed id; null where the place is neither.</param>
public readonly record struct ExportLocation(int? Task = null, LinkDirection? Side = null, int? Entry = null);
