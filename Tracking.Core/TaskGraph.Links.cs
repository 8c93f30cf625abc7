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
            return _tasks.TryGetValue(id, out var node) ? Neighbours_NeedsLock(node, direction) : NotFound(id);
        }
    }

    /// <summary>
    /// Adds the links from a task to others, or from others to it, and answers all its neighbours on that side (Contract G10).
    /// An existing link stays where it is in the order (Contract G5); no timestamp moves (Contract G12). All or nothing.
    /// Refuses, in this order: <see cref="RefusalReason.TaskNotFound"/>, <see cref="RefusalReason.LinkedTaskNotFound"/> unless the policy
    /// passes over unknown ids (Contract G3), <see cref="RefusalReason.SelfLink"/> (Contract G7), and <see cref="RefusalReason.Cycle"/> if
    /// the policy forbids cycles (Contract G8).
    /// </summary>
    public GraphOutcome<IReadOnlyList<TaskSnapshot>> Link(long id, LinkDirection direction, IReadOnlyList<long> others)
    {
        lock (_lock)
        {
            if (Resolve_NeedsLock(id, others, out var node, out var otherNodes) is { } unknown)
            {
                return unknown;
            }

            if (otherNodes.Contains(node))
            {
                return new Refusal(RefusalReason.SelfLink, id);
            }

            if (FindCycle_NeedsLock(node, direction, otherNodes) is { } cycle)
            {
                return cycle;
            }

            // Readers of the changes wait for the links, not for the answer.
            using (var report = ChangeFeed.Begin(changes))
            {
                foreach (var other in otherNodes)
                {
                    var (source, target) = Ends(node, direction, other);
                    Link_NeedsLock(source, target, report);
                }
            }

            return Neighbours_NeedsLock(node, direction);
        }
    }

    /// <summary>
    /// Removes the links between a task and others on one side and answers how many there were; an absent one is passed over (Contract G6).
    /// Refuses, in this order: <see cref="RefusalReason.TaskNotFound"/>, and <see cref="RefusalReason.LinkedTaskNotFound"/> unless the
    /// policy passes over unknown ids (Contract G3).
    /// </summary>
    public GraphOutcome<int> Unlink(long id, LinkDirection direction, IReadOnlyList<long> others)
    {
        lock (_lock)
        {
            if (Resolve_NeedsLock(id, others, out var node, out var otherNodes) is { } unknown)
            {
                return unknown;
            }

            using var report = ChangeFeed.Begin(changes);
            return Unlink_NeedsLock(node, direction, otherNodes, report);
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
            if (!_tasks.TryGetValue(id, out var node))
            {
                return NotFound(id);
            }

            using var report = ChangeFeed.Begin(changes);
            return Unlink_NeedsLock(node, direction, [.. node.Neighbours(direction)], report);
        }
    }

    private static (TaskNode Source, TaskNode Target) Ends(TaskNode node, LinkDirection direction, TaskNode other) =>
        direction == LinkDirection.Next ? (node, other) : (other, node);

    private GraphOutcome<IReadOnlyList<TaskSnapshot>> Neighbours_NeedsLock(TaskNode node, LinkDirection direction) =>
        GraphOutcome.Of(NewSnapshots().Take(node.Neighbours(direction)));

    private Refusal? Resolve_NeedsLock(long id, IReadOnlyList<long> others, out TaskNode node, out List<TaskNode> otherNodes)
    {
        otherNodes = new List<TaskNode>(others.Count);
        if (!_tasks.TryGetValue(id, out node!))
        {
            return NotFound(id);
        }

        foreach (var other in others)
        {
            if (_tasks.TryGetValue(other, out var otherNode))
            {
                otherNodes.Add(otherNode);
            }
            else if (!policy.IgnoreUnknownLinks)
            {
                return new Refusal(RefusalReason.LinkedTaskNotFound, other);
            }
        }

        return null;
    }

    private Refusal? FindCycle_NeedsLock(TaskNode node, LinkDirection direction, List<TaskNode> others)
    {
        if (!policy.RejectCycles)
        {
            return null;
        }

        var search = new CycleSearch();
        for (var index = 0; index < others.Count; index++)
        {
            var (source, target) = Ends(node, direction, others[index]);
            search.Add(source, target, index);
        }

        return search.FindClosingLink() is { } closing ? new Refusal(RefusalReason.Cycle, others[closing].Task.Id) : null;
    }

    private void Link_NeedsLock(TaskNode source, TaskNode target, ChangeFeed.Report report)
    {
        if (source.LinkTo(target))
        {
            _links++;
            report.Write(GraphChangeKind.Linked, source.Task, target.Task.Id);
        }
    }

    private int Unlink_NeedsLock(TaskNode node, LinkDirection direction, List<TaskNode> others, ChangeFeed.Report report)
    {
        var removed = 0;
        foreach (var other in others)
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
