namespace Tracking.Core;

public sealed partial class TaskGraph
{
    /// <summary>The invariant of the graph, executable: a sentence on the first thing that is wrong, null when all is sound.</summary>
    internal string? FindInconsistency()
    {
        lock (_lock)
        {
            return FindTaskInconsistency_NeedsLock()
                ?? FindLinkInconsistency_NeedsLock()
                ?? FindJobInconsistency_NeedsLock()
                ?? FindCycleInconsistency_NeedsLock();
        }
    }

    private string? FindTaskInconsistency_NeedsLock()
    {
        foreach (var (id, node) in _tasks)
        {
            var task = node.Task;
            var wrong = task.Id != id ? "is stored under another id"
                : id <= 0 ? "has an id that is not positive"
                : task.Values.Fields != task.Values.NonNull ? "holds a null"
                : task.Values.Fields != (task.Values.Fields & task.Kind.ClientFields()) ? "holds a field that its kind does not have"
                : task.UpdateTimestamp < task.CreationTimestamp ? "was updated before it was created"
                : null;
            if (wrong is not null)
            {
                return $"Task {id} {wrong}.";
            }
        }

        return _tasks.Values.DistinctBy(node => node.Sequence).Count() != _tasks.Count ? "Two tasks share a place in the order of creation."
            : _removedAhead.Any(id => id <= _lastAssigned) ? "A removed id is remembered that the counter has passed."
            : null;
    }

    private string? FindLinkInconsistency_NeedsLock()
    {
        foreach (var (id, node) in _tasks)
        {
            var wrong = FindSideInconsistency_NeedsLock(node, LinkDirection.Next, LinkDirection.Previous)
                ?? FindSideInconsistency_NeedsLock(node, LinkDirection.Previous, LinkDirection.Next);
            if (wrong is not null)
            {
                return $"Task {id} {wrong}.";
            }
        }

        var links = _tasks.Values.Sum(node => (long)node.Degree(LinkDirection.Next));
        return links == _links ? null : $"The graph counts {_links} links and holds {links}.";
    }

    // b in next(a) <=> a in previous(b), no link to itself, none to a task that is not stored.
    private string? FindSideInconsistency_NeedsLock(TaskNode node, LinkDirection side, LinkDirection opposite)
    {
        if (node.Links(side) is not { } list)
        {
            return null;
        }

        foreach (var neighbour in list)
        {
            var id = neighbour.Task.Id;
            var wrong = neighbour == node ? "is linked to itself"
                : _tasks.GetValueOrDefault(id) != neighbour ? $"has a {side} link to task {id}, which is not stored"
                : neighbour.Links(opposite)?.Contains(node) != true ? $"has a {side} link to task {id}, which does not know of it"
                : null;
            if (wrong is not null)
            {
                return wrong;
            }
        }

        return list.Count == 0 ? $"keeps an empty {side} list"
            : list.FindInconsistency() is { } inList ? $"has a {side} list that {inList}"
            : null;
    }

    private string? FindJobInconsistency_NeedsLock()
    {
        foreach (var (jobId, tasks) in _jobs.Jobs)
        {
            var nodes = tasks.InOrder().ToList();
            var wrong = nodes.Count == 0 ? "is kept without a task"
                : nodes.Count != tasks.Count ? $"counts {tasks.Count} tasks and holds {nodes.Count}"
                : nodes.Exists(node => node.Task.JobId != jobId || _tasks.GetValueOrDefault(node.Task.Id) != node)
                    ? "holds a task that is not stored, or not in the job"
                : !nodes.Select(node => node.Sequence).SequenceEqual(nodes.Select(node => node.Sequence).Distinct().Order())
                    ? "is not in order of creation"
                : null;
            if (wrong is not null)
            {
                return $"Job {jobId} {wrong}.";
            }
        }

        var inJobs = _jobs.Jobs.Values.Sum(tasks => tasks.Count);
        return inJobs == _tasks.Values.Count(node => node.Task.JobId is not null) ? null : "A task is missing in the list of its job.";
    }

    private string? FindCycleInconsistency_NeedsLock()
    {
        if (!policy.RejectCycles)
        {
            return null;
        }

        var search = new CycleSearch();
        foreach (var node in _tasks.Values)
        {
            foreach (var next in node.Neighbours(LinkDirection.Next))
            {
                search.Add(node, next, 0);
            }
        }

        return search.FindClosingLink() is null ? null : "There is a cycle, which the policy forbids.";
    }
}
