using System.Globalization;

namespace Tracking.Core;

/// <summary>A task as it is stored, without its links: those are the graph's. It never changes; an update stores another one.</summary>
public sealed record TrackedTask
{
    /// <summary>Identity, 1 to 2⁶³−1.</summary>
    public required long Id { get; init; }

    /// <summary>Kind; it stays as it was created (Contract E4).</summary>
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

    /// <summary>The task in one line, for the message of a failed test.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Kind} {Id} created {CreationTimestamp:O} updated {UpdateTimestamp:O} {Values}");
}
