namespace Tracking.Core;

/// <summary>What follows from a task's kind.</summary>
public static class TaskKinds
{
    /// <summary>The fields that every kind has.</summary>
    public static FieldSet Common { get; } = FieldSet.Range(TaskField.Id, TaskField.InitialArtifactStatus);

    private static readonly FieldSet ExecutionOnly = FieldSet.Range(TaskField.MainArtifact, TaskField.OrderBy);
    private static readonly FieldSet ListOnly = FieldSet.Of(TaskField.DefinitionId);

    /// <summary>The fields that the graph keeps itself, outside a task's values (Contract D3, M3).</summary>
    public static FieldSet Managed { get; } =
        FieldSet.Of(TaskField.Id) | FieldSet.Range(TaskField.CreationTimestamp, TaskField.UpdateTimestamp);

    /// <summary>The fields of the kind whose values clients set.</summary>
    internal static FieldSet ClientFields(this TaskKind kind) => kind.Fields() - Managed;

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
    public static FieldSet Fields(this TaskKind kind) =>
        Common | (kind.Plain() == TaskKind.ExecutionTask ? ExecutionOnly : ListOnly);

    /// <summary>The kind of a task that names none, from the fields that it gives a value to (Contract L3).</summary>
    public static TaskKind Infer(FieldSet given, bool hasNexts)
    {
        var isList = !given.Overlaps(ExecutionOnly) && given.Overlaps(ListOnly);
        var plain = isList ? TaskKind.ExecutionTaskList : TaskKind.ExecutionTask;
        return hasNexts ? plain.Navigable() : plain;
    }
}
