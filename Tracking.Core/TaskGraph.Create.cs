namespace Tracking.Core;

public sealed partial class TaskGraph
{
    /// <summary>
    /// Creates the tasks that do not exist, with those nested in them and the links to these, depth first in document order
    /// (Contract D1 to D7, N3), and answers one element for each draft at the top. A nested draft whose id exists, and the
    /// second draft of one id, is a reference: it only adds the link. All or nothing.
    /// Refuses, in this order: <see cref="RefusalReason.SelfLink"/> (Contract G7); for an existing task at the top
    /// <see cref="RefusalReason.TaskExists"/>, or what <see cref="Update"/> refuses, as the policy says (Contract D1);
    /// <see cref="RefusalReason.Cycle"/> if the policy forbids cycles (Contract G8).
    /// </summary>
    public GraphOutcome<IReadOnlyList<CreatedTask>> Create(IReadOnlyList<TaskDraft> drafts)
    {
        var plan = new CreationPlan(drafts);
        if (plan.SelfLink is not null)
        {
            return plan.SelfLink;
        }

        var nodes = new TaskNode[plan.Tasks.Count];
        var isNew = new bool[plan.Tasks.Count];
        lock (_lock)
        {
            if (Resolve_NeedsLock(plan, nodes, isNew) is { } refusal)
            {
                return refusal;
            }

            if (policy.RejectCycles && FindCycle_NeedsLock(plan, nodes) is { } cycle)
            {
                return cycle;
            }

            Apply_NeedsLock(plan, nodes, isNew);
            return GraphOutcome.Of<IReadOnlyList<CreatedTask>>(Created_NeedsLock(plan, nodes, isNew));
        }
    }

    private static Refusal? FindCycle_NeedsLock(CreationPlan plan, TaskNode[] nodes)
    {
        var search = new CycleSearch();
        for (var index = 0; index < nodes.Length; index++)
        {
            var parent = plan.Tasks[index].Parent;
            if (parent >= 0)
            {
                search.Add(nodes[parent], nodes[index], index);
            }
        }

        // A cycle's last link leads to a task that was named before, so that task has an id.
        return search.FindClosingLink() is { } closing
            ? new Refusal(RefusalReason.Cycle, plan.Tasks[closing].Id ?? 0, plan.Tasks[closing].Draft)
            : null;
    }

    private Refusal? Resolve_NeedsLock(CreationPlan plan, TaskNode[] nodes, bool[] isNew)
    {
        for (var index = 0; index < nodes.Length; index++)
        {
            var planned = plan.Tasks[index];
            if (planned.First != index)
            {
                nodes[index] = nodes[planned.First];
            }
            else if (planned.Id is not { } id || !_tasks.TryGetValue(id, out var stored))
            {
                nodes[index] = new TaskNode();
                isNew[index] = true;
            }
            else if (planned.IsTopLevel && FindExistingRefusal(stored.Task, planned.Draft) is { } refusal)
            {
                return refusal;
            }
            else
            {
                nodes[index] = stored;
            }
        }

        return null;
    }

    private Refusal? FindExistingRefusal(TrackedTask task, TaskDraft draft) => policy.ExistingTask switch
    {
        ExistingTaskPolicy.Reject => new Refusal(RefusalReason.TaskExists, task.Id, draft),
        ExistingTaskPolicy.Update => FindUpdateRefusal(task, draft),
        _ => null,
    };

    private void Apply_NeedsLock(CreationPlan plan, TaskNode[] nodes, bool[] isNew)
    {
        // Ahead of all changes: a clock that fails must leave nothing half done.
        var now = Now_NeedsLock();

        // Every id that the request names is taken before the counter serves the drafts without (Contract D4).
        for (var index = 0; index < nodes.Length; index++)
        {
            if (isNew[index] && plan.Tasks[index].Id is { } id)
            {
                _tasks.Add(id, nodes[index]);
            }
        }

        for (var index = 0; index < nodes.Length; index++)
        {
            var planned = plan.Tasks[index];
            var parent = planned.IsTopLevel ? null : nodes[planned.Parent];
            if (isNew[index])
            {
                Add_NeedsLock(planned, nodes[index], parent?.Task.JobId, now);
            }
            else if (planned.IsTopLevel && planned.First == index && policy.ExistingTask == ExistingTaskPolicy.Update)
            {
                Update_NeedsLock(nodes[index], planned.Draft, now);
            }

            if (parent is not null && parent.LinkTo(nodes[index]))
            {
                _links++;
                changes?.Write(GraphChangeKind.Linked, parent.Task, nodes[index].Task.Id);
            }
        }
    }

    private void Add_NeedsLock(PlannedTask planned, TaskNode node, string? parentJob, DateTime now)
    {
        var inherits = parentJob is not null && !planned.Values.Fields.Contains(TaskField.JobId);
        node.Sequence = ++_lastSequence;
        node.Task = new TrackedTask
        {
            Id = planned.Id ?? AssignId_NeedsLock(node),
            Kind = planned.Kind,
            CreationTimestamp = now,
            UpdateTimestamp = now,
            Values = inherits ? planned.Values.With(TaskField.JobId, parentJob!) : planned.Values,
        };
        _jobs.Add(node);
        changes?.Write(GraphChangeKind.Created, node.Task);
    }

    private long AssignId_NeedsLock(TaskNode node)
    {
        do
        {
            // Nobody lives to see the end of the counter, but a state may have been made up that begins there.
            _lastAssigned = _lastAssigned == long.MaxValue ? 1 : _lastAssigned + 1;
        }
        while (_removedAhead.Remove(_lastAssigned) | _tasks.ContainsKey(_lastAssigned)); // one | so that a passed id is forgotten

        _tasks.Add(_lastAssigned, node);
        return _lastAssigned;
    }

    private CreatedTask[] Created_NeedsLock(CreationPlan plan, TaskNode[] nodes, bool[] isNew)
    {
        var snapshots = Snapshots();
        var created = new List<CreatedTask>();
        for (var index = 0; index < nodes.Length; index++)
        {
            if (plan.Tasks[index].IsTopLevel)
            {
                var snapshot = plan.Tasks[index].First == index ? snapshots.Take(nodes[index]) : snapshots.TakeAgain(nodes[index]);
                created.Add(new CreatedTask(snapshot, isNew[index]));
            }
        }

        return [.. created];
    }
}
