namespace Tracking.Core;

/// <summary>The types that fields have, and what stands for a value of each in <see cref="FieldValues"/>.</summary>
public enum FieldType
{
    /// <summary>A text: <see cref="string"/>.</summary>
    Text,

    /// <summary>A signed 32-bit integer: <see cref="int"/>.</summary>
    Number,

    /// <summary>A signed 64-bit integer: <see cref="long"/>.</summary>
    LongNumber,

    /// <summary>A truth value: <see cref="bool"/>.</summary>
    Boolean,

    /// <summary>A time in UTC, to the millisecond: <see cref="DateTime"/>.</summary>
    Timestamp,
}

/// <summary>The plain kinds that have a field; their navigable kinds have it too (Contract N2).</summary>
[Flags]
public enum FieldOwners
{
    /// <summary>execution-task.</summary>
    ExecutionTask = 1,

    /// <summary>execution-task-list.</summary>
    ExecutionTaskList = 2,

    /// <summary>Every kind: the field stands in the specification's Task.</summary>
    All = ExecutionTask | ExecutionTaskList,
}
