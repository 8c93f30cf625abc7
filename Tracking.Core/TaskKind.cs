namespace Tracking.Core;

/// <summary>The four kinds of task that the specification defines below its abstract Task.</summary>
public enum TaskKind : byte
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
