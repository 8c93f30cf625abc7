namespace Tracking.Core;

/// <summary>The four kinds of task that the specification defines below its abstract Task.</summary>
public enum TaskKind
{
    /// <summary>execution-task: runs one workflow.</summary>
    ExecutionTask,

    /// <summary>execution-task-list: a list by a definition.</summary>
    ExecutionTaskList,

    /// <summary>navigable-execution-task: an execution-task that shows its next tasks (Contract N1).</summary>
    NavigableExecutionTask,

    /// <summary>navigable-execution-task-list: an execution-task-list that shows its next tasks (Contract N1).</summary>
    NavigableExecutionTaskList,
}

/// <summary>What follows from a task's kind.</summary>
public static class TaskKinds
{
    private static readonly FieldSet OfExecutionTask = FieldsOf(FieldOwners.ExecutionTask);
    private static readonly FieldSet OfExecutionTaskList = FieldsOf(FieldOwners.ExecutionTaskList);

    /// <summary>The fields that every kind has.</summary>
    public static FieldSet Common { get; } = OfExecutionTask & OfExecutionTaskList;

    /// <summary>The fields that the server manages, outside of a task's values (Contract D3, M3).</summary>
    public static FieldSet Managed { get; } = FieldSet.Of(TaskField.All.Where(field => field.IsManaged));

    /// <summary>Whether the kind shows its next tasks.</summary>
    public static bool IsNavigable(this TaskKind kind) =>
        kind is TaskKind.NavigableExecutionTask or TaskKind.NavigableExecutionTaskList;

    /// <summary>The kind without its view of next tasks.</summary>
    public static TaskKind Plain(this TaskKind kind) => kind switch
    {
        TaskKind.NavigableExecutionTask => TaskKind.ExecutionTask,
        TaskKind.NavigableExecutionTaskList => TaskKind.ExecutionTaskList,
        _ => kind,
    };

    /// <summary>The kind with a view of its next tasks.</summary>
    public static TaskKind Navigable(this TaskKind kind) => kind switch
    {
        TaskKind.ExecutionTask => TaskKind.NavigableExecutionTask,
        TaskKind.ExecutionTaskList => TaskKind.NavigableExecutionTaskList,
        _ => kind,
    };

    /// <summary>The fields of the kind; a navigable kind has those of its plain kind too (Contract N2).</summary>
    public static FieldSet Fields(this TaskKind kind) => kind.Plain() == TaskKind.ExecutionTask ? OfExecutionTask : OfExecutionTaskList;

    /// <summary>The kind of a task that names none, from the fields that it gives a value to (Contract L3).</summary>
    public static TaskKind Infer(FieldSet given, bool hasNexts)
    {
        var isList = !given.Overlaps(OfExecutionTask - Common) && given.Overlaps(OfExecutionTaskList - Common);
        var plain = isList ? TaskKind.ExecutionTaskList : TaskKind.ExecutionTask;
        return hasNexts ? plain.Navigable() : plain;
    }

    /// <summary>The fields of the kind whose values clients set.</summary>
    internal static FieldSet ClientFields(this TaskKind kind) => kind.Fields() - Managed;

    private static FieldSet FieldsOf(FieldOwners owner) => FieldSet.Of(TaskField.All.Where(field => field.Owners.HasFlag(owner)));
}
