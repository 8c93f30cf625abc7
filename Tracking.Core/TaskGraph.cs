namespace Tracking.Core;

/// <summary>
/// The tasks and the directed links between them, in memory. Thread-safe: every public operation is atomic and linearizable, one section of
/// one lock, and answers snapshots taken inside it (Contract O1). A refused operation changes nothing. Nothing changes but by a call
/// (Contract O4).
/// </summary>
/// <param name="clock">Source of the timestamps that the graph manages (Contract M3).</param>
/// <param name="policy">The rules that the specification leaves open.</param>
/// <param name="changes">Where changes are reported, in their order; null where nobody watches.</param>
public sealed partial class TaskGraph(TimeProvider clock, GraphPolicy policy, ChangeFeed.Writer? changes = null)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<long, TaskNode> _tasks = [];
    private readonly JobIndex _jobs = new();
    private readonly HashSet<long> _removedAhead = []; // removed ids that the counter has still to pass over
    private long _lastAssigned;
    private long _lastSequence;
    private long _links;

    /// <summary>How much the graph holds.</summary>
    public GraphSize Size
    {
        get
        {
            lock (_lock)
            {
                return new GraphSize(_tasks.Count, _links);
            }
        }
    }

    /// <summary>The task of an id; null where there is none (Contract B12).</summary>
    public TaskSnapshot? Find(long id)
    {
        lock (_lock)
        {
            return _tasks.TryGetValue(id, out var node) ? NewSnapshots().Take(node) : null;
        }
    }

    /// <summary>All tasks, in no order.</summary>
    public IReadOnlyList<TrackedTask> All()
    {
        lock (_lock)
        {
            return [.. _tasks.Values.Select(node => node.Task)];
        }
    }

    /// <summary>
    /// The tasks of a job in order of creation (Contract G11), or those of them that are roots or not by their effective flag
    /// (Contract I1, I4). An unknown job has none (Contract I2); a task without job is in no list (Contract I3).
    /// </summary>
    public IReadOnlyList<TaskSnapshot> Job(string jobId, RootSelection selection)
    {
        lock (_lock)
        {
            return NewSnapshots().Take(_jobs.Find(jobId)
                .Where(node => selection == RootSelection.All || node.IsRoot == (selection == RootSelection.OnlyRoots)));
        }
    }

    /// <summary>
    /// Deletes a task and the links that touch it, never a neighbour, and bridges nothing (Contract F1); false where there is no such task
    /// (Contract F2). Its id is never assigned again, but a client may create it anew (Contract D4, F3).
    /// </summary>
    public bool Remove(long id)
    {
        lock (_lock)
        {
            if (!_tasks.Remove(id, out var node))
            {
                return false;
            }

            foreach (var side in Enum.GetValues<LinkDirection>())
            {
                Unlink_NeedsLock(node, side, [.. node.Neighbours(side)], default); // the report of the removal says it all
            }

            _jobs.Remove(node);
            if (id > _lastAssigned)
            {
                _removedAhead.Add(id);
            }

            changes?.Write(GraphChangeKind.Removed, node.Task);
            return true;
        }
    }

    private static Refusal NotFound(long id) => new(RefusalReason.TaskNotFound, id);

    private Snapshots NewSnapshots() => new(policy.Nexts);

    // Read under the lock, so that timestamps follow the order of the operations.
    private DateTime Now_NeedsLock()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
    }
}
