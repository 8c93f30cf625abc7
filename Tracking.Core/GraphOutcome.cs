namespace Tracking.Core;

/// <summary>Why the graph refused an operation. A refused operation changes nothing.</summary>
public enum RefusalReason
{
    /// <summary>The task that the operation is about is not stored (Contract B12, E3, F2).</summary>
    TaskNotFound,

    /// <summary>A task to link or unlink is not stored (Contract G3).</summary>
    LinkedTaskNotFound,

    /// <summary>A task would be linked to itself (Contract G7).</summary>
    SelfLink,

    /// <summary>A link would close a cycle, and the policy forbids cycles (Contract G8).</summary>
    Cycle,

    /// <summary>A task to create exists, and the policy forbids that (Contract D1).</summary>
    TaskExists,

    /// <summary>An update names a kind of the other family (Contract E4).</summary>
    KindConflict,

    /// <summary>An update gives a value to a field that the task's kind does not have, and the policy forbids that (Contract E4).</summary>
    ForeignField,

    /// <summary>
    /// A number in an imported graph is out of range: an id that is not positive, a removed id that the counter has passed, or a negative
    /// counter.
    /// </summary>
    InvalidId,

    /// <summary>An id occurs twice in an imported graph.</summary>
    DuplicateId,

    /// <summary>A link occurs twice in an imported graph, on the same side.</summary>
    DuplicateLink,

    /// <summary>Only one of the two tasks of a link in an imported graph knows of it (Contract G1).</summary>
    OneSidedLink,

    /// <summary>A task of an imported graph was updated before it was created.</summary>
    UpdatedBeforeCreated,
}

/// <summary>A refusal and its culprit.</summary>
/// <param name="Reason">Why.</param>
/// <param name="TaskId">The id of the task that is at fault, or that is missing.</param>
/// <param name="Draft">The draft at fault, where the operation had drafts.</param>
/// <param name="Field">The field at fault, where it is one.</param>
/// <param name="Location">The place at fault, where the operation had a graph to import.</param>
public sealed record Refusal(
    RefusalReason Reason, long TaskId, TaskDraft? Draft = null, TaskField? Field = null, ExportLocation? Location = null);

/// <summary>Either the value of an operation or the refusal.</summary>
public readonly struct GraphOutcome<T>
{
    internal GraphOutcome(T? value, Refusal? refusal)
    {
        Value = value;
        Refusal = refusal;
    }

    /// <summary>The value; the default where the operation was refused.</summary>
    public T? Value { get; }

    /// <summary>The refusal; null where the operation was carried out.</summary>
    public Refusal? Refusal { get; }

    /// <summary>An operation that was carried out.</summary>
    public static implicit operator GraphOutcome<T>(T value) => new(value, null);

    /// <summary>An operation that was refused.</summary>
    public static implicit operator GraphOutcome<T>(Refusal refusal) => new(default, refusal);
}

/// <summary>Makes outcomes of a type that the implicit operators cannot serve: C# has no conversions from interfaces.</summary>
public static class GraphOutcome
{
    /// <summary>An operation that was carried out.</summary>
    public static GraphOutcome<T> Of<T>(T value) => new(value, null);
}

/// <summary>What creating did with one task at the top of the request.</summary>
/// <param name="Snapshot">The task as stored after the call.</param>
/// <param name="IsNew">Whether this entry created it.</param>
public readonly record struct CreationResult(TaskSnapshot Snapshot, bool IsNew);

/// <summary>How much a graph holds.</summary>
/// <param name="Tasks">Number of tasks.</param>
/// <param name="Links">Number of links.</param>
public readonly record struct GraphSize(int Tasks, long Links);

/// <summary>A side of a task in the one set of directed links (Contract G1).</summary>
public enum LinkDirection
{
    /// <summary>The tasks that come after.</summary>
    Next,

    /// <summary>The tasks that come before.</summary>
    Previous,
}

/// <summary>Which tasks of a job are wanted, by their effective root flag (Contract I1).</summary>
public enum RootSelection
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>Only roots.</summary>
    OnlyRoots,

    /// <summary>All but the roots.</summary>
    ExceptRoots,
}
