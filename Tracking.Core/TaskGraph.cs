namespace Tracking.Core;

/// <summary>
/// The tasks and the directed links between them, in memory. Thread-safe: every public operation is atomic and
/// linearizable, one section of one lock, and answers snapshots taken inside it (Contract O1). A refused operation
/// changes nothing. Nothing changes but by a call (Contract O4).
/// </summary>
/// <param name="clock">Source of the timestamps that the graph manages (Contract M3).</param>
/// <param name="policy">The rules that the specification leaves open.</param>
/// <param name="changes">Where changes are reported, in their order; null where nobody watches.</param>
public sealed partial class TaskGraph(TimeProvider clock, GraphPolicy policy, ChangeFeed.Writer? changes = null)
{
    private readonly Lock _lock = new();
    private readonly TaskIndex _tasks = new(); // id -> node
    private readonly JobIndex _jobs = new(); // job-id -> its nodes in order of creation
    private readonly UpdatedRecords _updated = new(); // of most tasks that were updated
    private readonly IdSet _removedAhead = new(); // removed ids that the counter has still to come to
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
            return _tasks.Find(id) is { } node ? Snapshots().Take(node) : null;
        }
    }

    /// <summary>All tasks, in no order.</summary>
    public IReadOnlyList<TrackedTask> All()
    {
        lock (_lock)
        {
            var tasks = new ChunkedList<TrackedTask>(_tasks.Count);
            foreach (var node in _tasks)
            {
                tasks.Add(node.Show());
            }

            return tasks;
        }
    }

    /// <summary>
    /// Deletes a task and the links that touch it, never a neighbour, and bridges nothing (Contract F1); false where there is
    /// no such task (Contract F2). Its id is never assigned again, but a client may create it anew (Contract D4, F3).
    /// </summary>
    public bool Remove(long id)
    {
        lock (_lock)
        {
            if (_tasks.Find(id) is not { } node)
            {
                return false;
            }

            _tasks.Remove(node);

            _links -= node.UnlinkAll(LinkDirection.Next);
            _links -= node.UnlinkAll(LinkDirection.Previous);
            _jobs.Remove(node, _jobs.ListOf(node));
            changes?.Write(GraphChangeKind.Removed, node.Task);
            var record = node.FixedRecord;
            node.Leave();
            Leave_NeedsLock(record);
            if (id > _lastAssigned)
            {
                _removedAhead.Add(id);
            }

            return true;
        }
    }

    private SnapshotBuilder Snapshots() => new(policy.Nexts);

    // Read under the lock, so that timestamps follow the order of the operations.
    private DateTime Now_NeedsLock()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
    }
}
