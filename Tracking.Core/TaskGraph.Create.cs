namespace Tracking.Core;

public sealed partial class TaskGraph
{
    /// <summary>
    /// Creates the tasks that do not exist, with those nested in them and the links to these, depth first in document order
    /// (Contract D1 to D7, N3), and answers one element for each draft at the top. A nested draft whose id exists, and the second draft of
    /// one id, is a reference: it only adds the link. All or nothing.
    /// Refuses, in this order: <see cref="RefusalReason.SelfLink"/> (Contract G7); for an existing task at the top
    /// <see cref="RefusalReason.TaskExists"/>, or what <see cref="Update"/> refuses, as the policy says (Contract D1);
    /// <see cref="RefusalReason.Cycle"/> if the policy forbids cycles (Contract G8).
    /// </summary>
    public GraphOutcome<IReadOnlyList<CreationResult>> Create(IReadOnlyList<TaskDraft> drafts)
    {
        var plan = new CreationPlan(drafts);
        if (plan.SelfLink is not null)
        {
            return plan.SelfLink;
        }

        lock (_lock)
        {
            if ((Resolve_NeedsLock(plan) ?? FindCycle_NeedsLock(plan)) is { } refusal)
            {
                return refusal;
            }

            Apply_NeedsLock(plan);
            var snapshots = NewSnapshots();
            return GraphOutcome.Of<IReadOnlyList<CreationResult>>(
            [
                .. plan.Tasks.Where(planned => planned.Parent is null).Select(planned => new CreationResult(
                    planned.IsRepeated ? snapshots.TakeAgain(planned.Node) : snapshots.Take(planned.Node), planned.IsNew)),
            ]);
        }
    }

    // Finds which tasks are new and which are stored, and what the policy says of those.
    private Refusal? Resolve_NeedsLock(CreationPlan plan)
    {
        foreach (var planned in plan.Tasks.Where(planned => !planned.IsRepeated))
        {
            if (planned.Id is not { } id || !_tasks.TryGetValue(id, out var stored))
            {
                planned.IsNew = true;
                planned.Node = new TaskNode();
                continue;
            }

            planned.Node = stored;
            if (planned.Parent is null && FindExistingRefusal(stored.Task, planned.Draft) is { } refusal)
            {
                return refusal;
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

    private Refusal? FindCycle_NeedsLock(CreationPlan plan)
    {
        if (!policy.RejectCycles)
        {
            return null;
        }

        var search = new CycleSearch();
        for (var index = 0; index < plan.Tasks.Count; index++)
        {
            if (plan.Tasks[index] is { Parent: { } parent } planned)
            {
                search.Add(parent.Node, planned.Node, index);
            }
        }

        // A cycle's last link leads to a task that was named before, so that task has an id.
        return search.FindClosingLink() is { } closing
            ? new Refusal(RefusalReason.Cycle, plan.Tasks[closing].Id!.Value, plan.Tasks[closing].Draft)
            : null;
    }

    private void Apply_NeedsLock(CreationPlan plan)
    {
        // Ahead of all changes: a clock that fails must leave nothing half done.
        var now = Now_NeedsLock();

        // Every id that the request names is taken before the counter serves the drafts without (Contract D4).
        foreach (var planned in plan.Tasks.Where(planned => planned is { IsNew: true, Id: not null }))
        {
            _tasks.Add(planned.Id!.Value, planned.Node);
        }

        using var report = ChangeFeed.Begin(changes);
        foreach (var planned in plan.Tasks)
        {
            if (planned.IsNew)
            {
                Add_NeedsLock(planned, now);
                report.Write(GraphChangeKind.Created, planned.Node.Task);
            }
            else if (planned is { Parent: null, IsRepeated: false } && policy.ExistingTask == ExistingTaskPolicy.Update)
            {
                Update_NeedsLock(planned.Node, planned.Draft, now);
                report.Write(GraphChangeKind.Updated, planned.Node.Task);
            }

            if (planned.Parent is { } parent)
            {
                Link_NeedsLock(parent.Node, planned.Node, report);
            }
        }
    }

    private void Add_NeedsLock(PlannedTask planned, DateTime now)
    {
        var id = planned.Id ?? NewId_NeedsLock();
        planned.Node.Task = new TrackedTask
        {
            Id = id,
            Kind = planned.Kind,
            CreationTimestamp = now,
            UpdateTimestamp = now,
            Values = planned.Values,
        };
        _tasks[id] = planned.Node;
        Enter_NeedsLock(planned.Node);
    }

    private void Enter_NeedsLock(TaskNode node)
    {
        node.Sequence = ++_lastSequence;
        _jobs.Add(node);
    }

    private long NewId_NeedsLock()
    {
        do
        {
            // Nobody lives to see the end of the counter, but a graph may be imported whose counter stands there.
            _lastAssigned = _lastAssigned == long.MaxValue ? 1 : _lastAssigned + 1;
        }
        while (_removedAhead.Remove(_lastAssigned) | _tasks.ContainsKey(_lastAssigned)); // one |, so that a passed id is forgotten

        return _lastAssigned;
    }
}
