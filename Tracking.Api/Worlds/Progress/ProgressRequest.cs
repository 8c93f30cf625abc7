using System.ComponentModel.DataAnnotations;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Tracking.Api.Wire.Json;
using Tracking.Api.Wire.Reading;
using Tracking.Core;

namespace Tracking.Api.Worlds.Progress;

/// <summary>A rule by which tasks move on while a client reads them.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ProgressRequest
{
    /// <summary>Which tasks it moves; all where it is left out.</summary>
    // Settable: where a body leaves an init-only member out, the reader would give it null.
    public ProgressMatch Match { get; set; } = new();

    /// <summary>What happens, one after the other; each step begins when the one before it was taken.</summary>
    [Required]
    public IReadOnlyList<ProgressStepRequest> Steps { get; set; } = [];
}

/// <summary>Which tasks a rule moves; what is left out matches all.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ProgressMatch
{
    public long? Task { get; init; }

    public string? Job { get; init; }

    public string? Name { get; init; }

    /// <summary>The name of a kind, in any spelling; a navigable kind and its plain kind match each other.</summary>
    public string? Kind { get; init; }
}

/// <summary>One step: exactly one of polls, milliseconds and manual says when.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ProgressStepRequest
{
    /// <summary>Once this many reads have returned the task: the next one shows the change.</summary>
    public int? Polls { get; init; }

    /// <summary>Once this much time has passed on the server's clock: the next read shows the change.</summary>
    public long? Milliseconds { get; init; }

    /// <summary>When the test says so.</summary>
    public bool? Manual { get; init; }

    /// <summary>The fields that change, as in the body of an update.</summary>
    [Required]
    public JsonElement Set { get; init; }

    /// <summary>Reads the fields that change.</summary>
    internal BodyReading<TaskDraft> ReadSet() =>
        JsonTaskReader.ReadSingle(Encoding.UTF8.GetBytes(Set.GetRawText()), rejectUnknownMembers: true);
}

/// <summary>A rule and how far its tasks have come.</summary>
public sealed record ProgressAnswer(
    long Id, ProgressMatch Match, IReadOnlyList<ProgressStepRequest> Steps, IReadOnlyList<ProgressState> Tasks);

/// <summary>How far one task has come.</summary>
/// <param name="Task">The task.</param>
/// <param name="StepsTaken">How many steps were taken.</param>
/// <param name="Polls">How many reads have returned it since the last step.</param>
public sealed record ProgressState(long Task, int StepsTaken, int Polls);
