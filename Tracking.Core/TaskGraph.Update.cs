namespace Tracking.Core;

public sealed partial class TaskGraph
{
    /// <summary>
    /// Updates a task (Contract E1 to E9): given values replace, nulls clear, and what is not mentioned stays or, if the policy
    /// says so, goes. Id, kind, links and creation-timestamp stay; update-timestamp moves, never back (Contract M3).
    /// Refuses, in this order: <see cref="RefusalReason.TaskNotFound"/> (Contract E3), <see cref="RefusalReason.KindConflict"/>,
    /// and <see cref="RefusalReason.ForeignField"/> if the policy says so (Contract E4).
    /// </summary>
    public GraphOutcome<TaskSnapshot> Update(long id, TaskDraft draft)
    {
        lock (_lock)
        {
            return _tasks.Find(id) is { } node ? CheckAndUpdate_NeedsLock(node, draft) : NotFound(id);
        }
    }

    private GraphOutcome<TaskSnapshot> CheckAndUpdate_NeedsLock(TaskNode node, TaskDraft draft)
    {
        if (FindUpdateRefusal(node.Task, draft) is { } refusal)
        {
            return refusal;
        }

        var updated = Update_NeedsLock(node, draft, Now_NeedsLock());
        changes?.Write(GraphChangeKind.Updated, updated);
        return Snapshots().Take(node, updated);
    }

    private Refusal? FindUpdateRefusal(TrackedTask task, TaskDraft draft)
    {
        if (draft.Kind is { } kind && kind.Plain() != task.Kind.Plain())
        {
            return new Refusal(RefusalReason.KindConflict, task.Id, draft);
        }

        var foreign = draft.Values.NonNull - task.Kind.Fields();
        return policy.RejectForeignFields && !draft.PassesOverForeignFields && !foreign.IsEmpty
            ? new Refusal(RefusalReason.ForeignField, task.Id, draft, foreign.First)
            : null;
    }

    private TrackedTask Update_NeedsLock(TaskNode node, TaskDraft draft, DateTime now)
    {
        var task = node.Task;
        var later = now > task.UpdateTimestamp ? now : task.UpdateTimestamp;
        var updated = TrackedTask.Of(task.Id, task.Kind, task.CreationTimestamp, later, Changed(task, draft.Values, node.DerivedRoot));
        Replace_NeedsLock(node, updated);
        return updated;
    }

    // The task changes its job's list where it names another job (Contract E9).
    private void Replace_NeedsLock(TaskNode node, TrackedTask task)
    {
        TaskRecord replaced;
        if (node.Task.Values.Get(TaskField.JobId).Equals(task.Values.Get(TaskField.JobId)))
        {
            replaced = node.Update(task);
        }
        else
        {
            var list = _jobs.ListOf(node);
            replaced = node.Update(task);
            _jobs.Remove(node, list);
            _jobs.Add(node);
        }

        Leave_NeedsLock(replaced);
    }

    private FieldValues Changed(TrackedTask task, FieldValues given, bool derivedRoot)
    {
        var known = given.Only(task.Kind.ClientFields());

        // A root that a read derived and a write gives back must not be pinned (Contract I4).
        if (task.GivenRoot is null && known.Get(TaskField.Root) is { Kind: FieldValueKind.Boolean } root && root.Boolean == derivedRoot)
        {
            known = known.Only(known.Fields - FieldSet.Of(TaskField.Root));
        }

        return policy.Update == UpdatePolicy.Replace ? known.Only(known.NonNull) : task.Values.Merge(known);
    }
}
