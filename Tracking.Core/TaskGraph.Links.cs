namespace Tracking.Core;

public sealed partial class TaskGraph
{
    /// <summary>
    /// The next or previous tasks of a task, in order of linking (Contract G1, G11).
    /// Refuses: <see cref="RefusalReason.TaskNotFound"/> (Contract B12).
    /// </summary>
    public GraphOutcome<IReadOnlyList<TaskSnapshot>> Neighbours(long id, LinkDirection direction)
    {
        lock (_lock)
        {
            return _tasks.Find(id) is { } node ? Neighbours_NeedsLock(node, direction) : NotFound(id);
        }
    }

    /// <summary>
    /// Adds the links from a task to others, or from others to it, and answers all its neighbours on that side (Contract G10).
    /// An existing link stays where it is in the order (Contract G5); no timestamp moves (Contract G12). All or nothing.
    /// Refuses, in this order: <see cref="RefusalReason.TaskNotFound"/>, <see cref="RefusalReason.LinkedTaskNotFound"/> unless
    /// the policy passes over unknown ids (Contract G3), <see cref="RefusalReason.SelfLink"/> (Contract G7), and
    /// <see cref="RefusalReason.Cycle"/> if the policy forbids cycles (Contract G8).
    /// </summary>
    public GraphOutcome<IReadOnlyList<TaskSnapshot>> Link(long id, LinkDirection direction, IReadOnlyList<long> others)
    {
        lock (_lock)
        {
            if (_tasks.Find(id) is not { } node)
            {
                return NotFound(id);
            }

            if (Resolve_NeedsLock(others, out var otherNodes) is { } unknown)
            {
                return unknown;
            }

            if (otherNodes.Contains(node))
            {
                return new Refusal(RefusalReason.SelfLink, id);
            }

            if (policy.RejectCycles && FindCycle_NeedsLock(node, direction, otherNodes) is { } cycle)
            {
                return cycle;
            }

            using var report = ChangeFeed.Begin(changes);
            foreach (var other in otherNodes)
            {
                var (source, target) = Ends(node, direction, other);
                if (source.LinkTo(target))
                {
                    _links++;
                    report.Write(GraphChangeKind.Linked, source.Task, target.Task.Id);
                }
            }

            return Neighbours_NeedsLock(node, direction);
        }
    }

    /// <summary>
    /// Removes the links between a task and others on one side and answers how many there were; an absent one is passed over
    /// (Contract G6). Refuses, in this order: <see cref="RefusalReason.TaskNotFound"/>, and
    /// <see cref="RefusalReason.LinkedTaskNotFound"/> unless the policy passes over unknown ids (Contract G3).
    /// </summary>
    public GraphOutcome<int> Unlink(long id, LinkDirection direction, IReadOnlyList<long> others)
    {
        lock (_lock)
        {
            if (_tasks.Find(id) is not { } node)
            {
                return NotFound(id);
            }

            if (Resolve_NeedsLock(others, out var otherNodes) is { } unknown)
            {
                return unknown;
            }

            var removed = 0;
            using var report = ChangeFeed.Begin(changes);
            foreach (var other in otherNodes)
            {
                var (source, target) = Ends(node, direction, other);
                if (source.UnlinkFrom(target))
                {
                    removed++;
                    report.Write(GraphChangeKind.Unlinked, source.Task, target.Task.Id);
                }
            }

            _links -= removed;
            return removed;
        }
    }

    /// <summary>
    /// Removes all links of a task on one side and answers how many there were (Contract G4).
    /// Refuses: <see cref="RefusalReason.TaskNotFound"/>.
    /// </summary>
    public GraphOutcome<int> UnlinkAll(long id, LinkDirection direction)
    {
        lock (_lock)
        {
            if (_tasks.Find(id) is not { } node)
            {
                return NotFound(id);
            }

            using var report = ChangeFeed.Begin(changes);
            foreach (var other in node.Neighbours(direction))
            {
                var (source, target) = Ends(node, direction, other);
                report.Write(GraphChangeKind.Unlinked, source.Task, target.Task.Id);
            }

            var removed = node.UnlinkAll(direction);
            _links -= removed;
            return removed;
        }
    }

    private static Refusal NotFound(long id) => new(RefusalReason.TaskNotFound, id);

    private static (TaskNode Source, TaskNode Target) Ends(TaskNode node, LinkDirection direction, TaskNode other) =>
        direction == LinkDirection.Next ? (node, other) : (other, node);

    private static Refusal? FindCycle_NeedsLock(TaskNode node, LinkDirection direction, List<TaskNode> others)
    {
        var search = new CycleSearch();
        for (var index = 0; index < others.Count; index++)
        {
            var (source, target) = Ends(node, direction, others[index]);
            search.Add(source, target, index);
        }

        return search.FindClosingLink() is { } closing ? new Refusal(RefusalReason.Cycle, others[closing].Task.Id) : null;
    }

    private GraphOutcome<IReadOnlyList<TaskSnapshot>> Neighbours_NeedsLock(TaskNode node, LinkDirection direction) =>
        GraphOutcome.Of<IReadOnlyList<TaskSnapshot>>(Snapshots().TakeNeighbours(node, direction));

    private Refusal? Resolve_NeedsLock(IReadOnlyList<long> ids, out List<TaskNode> nodes)
    {
        nodes = new List<TaskNode>(ids.Count);
        foreach (var id in ids)
        {
            if (_tasks.Find(id) is { } node)
            {
                nodes.Add(node);
            }
            else if (!policy.IgnoreUnknownLinks)
            {
                return new Refusal(RefusalReason.LinkedTaskNotFound, id);
            }
        }

        return null;
    }
}
