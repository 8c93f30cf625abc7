namespace Tracking.Core;

public sealed partial class TaskGraph
{
    /// <summary>
    /// Updates a task (Contract E1 to E9): given values replace, nulls clear, and what is not mentioned stays or, if the policy says so,
    /// goes. Id, kind, links and creation-timestamp stay; update-timestamp moves, never back (Contract M3).
    /// Refuses, in this order: <see cref="RefusalReason.TaskNotFound"/> (Contract E3), <see cref="RefusalReason.KindConflict"/>, and
    /// <see cref="RefusalReason.ForeignField"/> if the policy says so (Contract E4).
    /// </summary>
    public GraphOutcome<TaskSnapshot> Update(long id, TaskDraft draft)
    {
        lock (_lock)
        {
            if (!_tasks.TryGetValue(id, out var node))
            {
                return NotFound(id);
            }

            if (FindUpdateRefusal(node.Task, draft) is { } refusal)
            {
                return refusal;
            }

            Update_NeedsLock(node, draft, Now_NeedsLock());
            changes?.Write(GraphChangeKind.Updated, node.Task);
            return NewSnapshots().Take(node);
        }
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

    private void Update_NeedsLock(TaskNode node, TaskDraft draft, DateTime now) => Replace_NeedsLock(node, node.Task with
    {
        UpdateTimestamp = now > node.Task.UpdateTimestamp ? now : node.Task.UpdateTimestamp,
        Values = Changed(node, draft.Values),
    });

    // The task changes its job's list where it names another job (Contract E9).
    private void Replace_NeedsLock(TaskNode node, TrackedTask task)
    {
        var moves = node.Task.JobId != task.JobId;
        if (moves)
        {
            _jobs.Remove(node);
        }

        node.Task = task;
        if (moves)
        {
            _jobs.Add(node);
        }
    }

    private FieldValues Changed(TaskNode node, FieldValues given)
    {
        var known = given.Only(node.Task.Kind.ClientFields());

        // A root that a read derived and a write gives back must not be pinned (Contract I4).
        if (node.Task.GivenRoot is null && known[TaskField.Root] is bool root && root == node.DerivedRoot)
        {
            known = known.Only(known.Fields.Without(TaskField.Root));
        }

        return policy.Update == UpdatePolicy.Replace ? known.Only(known.NonNull) : node.Task.Values.Merge(known);
    }
}
