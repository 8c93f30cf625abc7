namespace Tracking.Core;

/// <summary>A task as one read shows it: the stored task and what follows from its links at that moment.</summary>
/// <param name="Task">The stored task.</param>
/// <param name="Kind">The kind to show, which differs from the stored one inside <c>nexts</c> (Contract N4).</param>
/// <param name="Root">The effective root flag: the given one, else whether the task has no previous task (Contract I4).</param>
/// <param name="Nexts">The next tasks to show, in order of linking; null where none are shown.</param>
public readonly record struct TaskSnapshot(TrackedTask Task, TaskKind Kind, bool Root, IReadOnlyList<TaskSnapshot>? Nexts)
{
    /// <summary>The fields that every read shows, given or not (Contract I4).</summary>
    public static FieldSet AlwaysShown { get; } = TaskKinds.Managed.With(TaskField.Root);

    /// <summary>The fields that the read shows a value of.</summary>
    public FieldSet Shown => Task.Values.Fields | AlwaysShown;

    /// <summary>The value that the read shows in a field; null where it shows none.</summary>
    public object? ValueOf(TaskField field) => field == TaskField.Root ? Root : field.ValueOf(Task);

    /// <summary>The read in one line, for the message of a failed test.</summary>
    public override string ToString() => $"{Task} shown as {Kind} root={Root} nexts=[{string.Join(", ", Nexts ?? [])}]";
}
