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
        var nodes = new List<TaskNode>();
        foreach (var node in _tasks)
        {
            nodes.Add(node);
            var task = node.Task;
            var id = task.Id;
            var wrong = _tasks.Find(id) != node ? "is stored twice, or where nobody finds it"
                : id <= 0 ? "has an id that is not positive"
                : !task.Values.Nulls.IsEmpty ? "holds a null"
                : task.Values.Fields != (task.Values.Fields & task.Kind.ClientFields()) ? "holds a field that its kind does not have"
                : task.UpdateTimestamp < task.CreationTimestamp ? "was updated before it was created"
                : null;
            if (wrong is not null)
            {
                return $"Task {id} {wrong}.";
            }
        }

        var places = nodes.Select(node => node.UpdatedPlace).OfType<int>().ToList();
        return nodes.Count != _tasks.Count ? "The index counts wrong."
            : nodes.Select(node => node.FixedRecord).Where(record => record.IsShared).GroupBy(record => record.Bytes!).Any(IsMiscounted)
                ? "A chunk counts its tasks wrong, or is kept for few."
            : _updated.FindInconsistency(places) is { } wrongPlace ? wrongPlace
            : nodes.DistinctBy(node => node.Sequence).Count() != nodes.Count ? "Two tasks share a place in the order of creation."
            : _removedAhead.All().Any(id => id <= _lastAssigned) ? "A removed id is remembered that the counter has passed."
            : null;
    }

    private static bool IsMiscounted(IGrouping<byte[], TaskRecord> records) =>
        RecordChunk.LiveBytes(records.Key) != records.Sum(record => record.Length) || RecordChunk.IsSparse(records.First());

    private string? FindLinkInconsistency_NeedsLock()
    {
        var links = 0L;
        foreach (var node in _tasks)
        {
            links += node.Degree(LinkDirection.Next);
            var wrong = FindSideInconsistency_NeedsLock(node, LinkDirection.Next, LinkDirection.Previous)
                ?? FindSideInconsistency_NeedsLock(node, LinkDirection.Previous, LinkDirection.Next);
            if (wrong is not null)
            {
                return $"Task {node.Task.Id} {wrong}.";
            }
        }

        return links == _links ? null : $"The graph counts {_links} links and holds {links}.";
    }

    // b in next(a) <=> a in previous(b), no link to itself, none to a task that is not stored.
    private string? FindSideInconsistency_NeedsLock(TaskNode node, LinkDirection side, LinkDirection opposite)
    {
        foreach (var neighbour in node.Neighbours(side))
        {
            var id = neighbour.Task.Id;
            var wrong = neighbour == node ? "is linked to itself"
                : _tasks.Find(id) != neighbour ? $"has a {side} link to task {id}, which is not stored"
                : !neighbour.Links(opposite).Contains(node) ? $"has a {side} link to task {id}, which does not know of it"
                : null;
            if (wrong is not null)
            {
                return wrong;
            }
        }

        return node.Links(side).FindInconsistency() is { } inList ? $"has a {side} list that {inList}"
            : null;
    }

    private string? FindJobInconsistency_NeedsLock()
    {
        var inJobs = 0;
        foreach (var tasks in _jobs.Jobs)
        {
            var nodes = tasks.InOrder().ToList();
            var wrong = nodes.Count == 0 ? "is kept without a task"
                : nodes.Count != tasks.Count ? $"counts {tasks.Count} tasks and holds {nodes.Count}"
                : nodes.Exists(node => node.Task.JobId != tasks.JobId || _tasks.Find(node.Task.Id) != node)
                    ? "holds a task that is not stored, or not in the job"
                : !nodes.Select(node => node.Sequence).SequenceEqual(nodes.Select(node => node.Sequence).Distinct().Order())
                    ? "is not in order of creation"
                : null;
            if (wrong is not null)
            {
                return $"Job {tasks.JobId} {wrong}.";
            }

            inJobs += tasks.Count;
        }

        var naming = 0;
        foreach (var node in _tasks)
        {
            naming += node.Task.JobId is null ? 0 : 1;
        }

        return inJobs == naming ? null : "A task is missing in the list of its job.";
    }

    private string? FindCycleInconsistency_NeedsLock()
    {
        if (!policy.RejectCycles)
        {
            return null;
        }

        var search = new CycleSearch();
        foreach (var node in _tasks)
        {
            foreach (var next in node.Neighbours(LinkDirection.Next))
            {
                search.Add(node, next, 0);
            }
        }

        return search.FindClosingLink() is null ? null : "There is a cycle, which the policy forbids.";
    }
}
