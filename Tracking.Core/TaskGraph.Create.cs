namespace Tracking.Core;

public sealed partial class TaskGraph
{
    // So many steps of growth are over before anybody who waits for the lock would notice.
    private const int StepsAtATime = 256;

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
        using var plan = new CreationPlan(drafts);
        if (plan.SelfLink is not null)
        {
            return plan.SelfLink;
        }

        var created = new ChunkedList<CreatedTask>(plan.TopLevelCount);
        MakeRoom(plan.Count);
        lock (_lock)
        {
            if (Resolve_NeedsLock(plan) is { } refusal)
            {
                return refusal;
            }

            if (policy.RejectCycles && FindCycle_NeedsLock(plan) is { } cycle)
            {
                return cycle;
            }

            Apply_NeedsLock(plan);
            GiveUpSparse_NeedsLock(plan);
            TakeCreated_NeedsLock(plan, created);
        }

        return GraphOutcome.Of<IReadOnlyList<CreatedTask>>(created);
    }

    // Room for many tasks takes a while to make, but changes nothing that anybody sees: others may come in between.
    private void MakeRoom(int count)
    {
        for (var made = 0; count > StepsAtATime && made < count; made += StepsAtATime)
        {
            lock (_lock)
            {
                _tasks.MakeRoom(count, StepsAtATime);
            }
        }
    }

    private static Refusal? FindCycle_NeedsLock(CreationPlan plan)
    {
        var search = new CycleSearch();
        for (var index = 0; index < plan.Count; index++)
        {
            ref var planned = ref plan[index];
            if (!planned.IsTopLevel)
            {
                search.Add(plan[planned.Parent].Node, planned.Node, index);
            }
        }

        // A cycle's last link leads to a task that was named before, so that task has an id.
        return search.FindClosingLink() is { } closing
            ? new Refusal(RefusalReason.Cycle, plan[closing].Id, plan[closing].Draft)
            : null;
    }

    private Refusal? Resolve_NeedsLock(CreationPlan plan)
    {
        for (var index = 0; index < plan.Count; index++)
        {
            ref var planned = ref plan[index];
            if (planned.First != index)
            {
                planned.Node = plan[planned.First].Node;
            }
            else if (planned.Id == PlannedTask.NoId || _tasks.Find(planned.Id) is not { } stored)
            {
                planned.IsNew = true;
            }
            else if (planned.IsTopLevel && FindExistingRefusal(stored.Task, planned.Draft) is { } refusal)
            {
                return refusal;
            }
            else
            {
                planned.Node = stored;
                plan.LeavesValues = true;
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

    private void Apply_NeedsLock(CreationPlan plan)
    {
        // Ahead of all changes: a clock that fails must leave nothing half done.
        var now = Now_NeedsLock();

        // Every id that the request names is taken before the counter serves the drafts without (Contract D4).
        for (var index = 0; index < plan.Count; index++)
        {
            ref var planned = ref plan[index];
            if (planned.IsNew && planned.Id != PlannedTask.NoId)
            {
                _tasks.Add(planned.Node);
            }
        }

        using var report = ChangeFeed.Begin(changes);
        for (var index = 0; index < plan.Count; index++)
        {
            ref var planned = ref plan[index];
            var parent = planned.IsTopLevel ? null : plan[planned.Parent].Node;
            if (planned.IsNew)
            {
                Add_NeedsLock(planned, parent, now);
                report.Write(GraphChangeKind.Created, planned.Node.Task, isAmongOthers: !plan.LeavesValues);
            }
            else if (planned.IsTopLevel && planned.First == index && policy.ExistingTask == ExistingTaskPolicy.Update)
            {
                report.Write(GraphChangeKind.Updated, Update_NeedsLock(planned.Node, planned.Draft, now));
            }

            if (parent is not null && parent.LinkTo(planned.Node))
            {
                _links++;
                report.Write(GraphChangeKind.Linked, parent.Task, planned.Node.Task.Id);
            }
        }
    }

    private void Add_NeedsLock(in PlannedTask planned, TaskNode? parent, DateTime now)
    {
        var node = planned.Node;
        node.Sequence = ++_lastSequence;
        if (planned.InheritsJob && parent!.Task.Values.Get(TaskField.JobId) is { IsNull: false } job)
        {
            node.Task = node.Task.With(TaskField.JobId, job);
        }

        node.Task.Enter(planned.Id == PlannedTask.NoId ? NewId_NeedsLock() : planned.Id, now);
        node.Enter(_updated);
        RecordChunk.Enter(node.Task.Record);
        if (planned.Id == PlannedTask.NoId)
        {
            _tasks.Add(node);
        }

        _jobs.Add(node);
    }

    private long NewId_NeedsLock()
    {
        do
        {
            // Nobody lives to see the end of the counter, but a state may have been made up that begins there.
            _lastAssigned = _lastAssigned == long.MaxValue ? 1 : _lastAssigned + 1;
        }
        while (_removedAhead.Remove(_lastAssigned) | _tasks.Find(_lastAssigned) is not null); // one | so that a passed id is forgotten

        return _lastAssigned;
    }

    private void TakeCreated_NeedsLock(CreationPlan plan, ChunkedList<CreatedTask> created)
    {
        var snapshots = Snapshots();
        for (var index = 0; index < plan.Count; index++)
        {
            ref var planned = ref plan[index];
            if (planned.IsTopLevel)
            {
                var snapshot = planned.First == index ? snapshots.Take(planned.Node) : snapshots.TakeAgain(planned.Node);
                created.Add(new CreatedTask(snapshot, planned.IsNew));
            }
        }
    }
}
