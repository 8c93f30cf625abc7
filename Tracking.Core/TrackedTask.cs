namespace Tracking.Core;

/// <summary>An immutable task as it is stored. Its links are the graph's.</summary>
public sealed class TrackedTask
{
    /// <summary>Identity, 1 to 2⁶³−1.</summary>
    public required long Id { get; init; }

    /// <summary>Kind; it never changes (Contract E4).</summary>
    public required TaskKind Kind { get; init; }

    /// <summary>Time of creation, UTC, to the millisecond.</summary>
    public required DateTime CreationTimestamp { get; init; }

    /// <summary>Time of the last update, UTC, to the millisecond; never before the creation.</summary>
    public required DateTime UpdateTimestamp { get; init; }

    /// <summary>The fields that clients set, without nulls and only those of the kind.</summary>
    public FieldValues Values { get; init; }

    /// <summary>Status; null where never given.</summary>
    public string? Status => (string?)Values[TaskField.Status];

    /// <summary>Job; null where the task belongs to none.</summary>
    public string? JobId => (string?)Values[TaskField.JobId];

    /// <summary>Name; null where never given.</summary>
    public string? Name => (string?)Values[TaskField.Name];

    /// <summary>The root flag that a client gave; null where it is derived from the links (Contract I4).</summary>
    public bool? GivenRoot => (bool?)Values[TaskField.Root];
}
