using System.Text.Json.Serialization;

namespace Tracking.Api.Worlds.Journal;

/// <summary>One request that was answered, or that was left without an answer.</summary>
// Members without a value are written as null, so that a test can read each without asking.
public sealed record JournalEntry
{
    /// <summary>Number of the request in its world, from 1; assigned when it ends.</summary>
    public long Sequence { get; init; }

    /// <summary>When it ended, by the world's clock.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The operation of the specification; null where the path or the method has none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Operation { get; init; }

    public required string Method { get; init; }

    /// <summary>The path as it was sent.</summary>
    public required string Path { get; init; }

    /// <summary>The query as it was sent, with its question mark; empty where there was none.</summary>
    public required string Query { get; init; }

    /// <summary>The headers in the order of arrival; tokens are masked.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; init; }

    /// <summary>The beginning of the body; null where none was read.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Body { get; init; }

    /// <summary>Whether the body was longer than what is kept of it.</summary>
    public bool BodyIsCut { get; init; }

    /// <summary>Bytes of the body that were read.</summary>
    public long RequestSize { get; init; }

    /// <summary>The status of the answer; null where none was sent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int? Status { get; init; }

    /// <summary>Bytes of the answer's body.</summary>
    public long ResponseSize { get; init; }

    /// <summary>Milliseconds from the request's beginning to its end.</summary>
    public double Duration { get; init; }

    /// <summary>The number of the fault that was applied; null where none was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public long? Fault { get; init; }

    /// <summary>What that fault did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? FaultKind { get; init; }

    /// <summary>The task id of the path; null where there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public long? Task { get; init; }

    /// <summary>The job id of the path; null where there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Job { get; init; }
}
