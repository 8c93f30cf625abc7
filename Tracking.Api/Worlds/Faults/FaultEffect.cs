using System.Text.Json.Serialization;

namespace Tracking.Api.Worlds.Faults;

/// <summary>What a fault does.</summary>
// The rules of each kind's class say which members go with it.
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record FaultEffect
{
    /// <summary>May be left out beside a status, a drip or nothing but a delay.</summary>
    public FaultKind? Kind { get; init; }

    /// <summary>When it is applied: before the change where it is left out, except for the kinds that spoil the real answer.</summary>
    public FaultMoment? Moment { get; init; }

    /// <summary>How long the caller waits before the fault is applied.</summary>
    public FaultDelay? Delay { get; init; }

    /// <summary>The status to answer, from 200 to 599.</summary>
    public int? Status { get; init; }

    /// <summary>The body of that answer; the contract's own error body where it is left out, none below 400.</summary>
    public string? Body { get; init; }

    /// <summary>The media type of that body; text/plain where it is left out.</summary>
    public string? MediaType { get; init; }

    /// <summary>The pieces of a slow answer.</summary>
    public FaultDrip? Drip { get; init; }
}

/// <summary>When a fault is applied: a client that tries again finds the store as it was, or changed.</summary>
public enum FaultMoment
{
    /// <summary>In place of all that the server does: nothing is checked, nothing is changed.</summary>
    BeforeChange,

    /// <summary>When everything was done as usual, and only the answer is still to be sent.</summary>
    AfterChange,
}

/// <summary>How long a caller waits, in real time.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record FaultDelay
{
    /// <summary>How long, or at least how long.</summary>
    public int? Milliseconds { get; init; }

    /// <summary>At most how long: each wait is drawn evenly from the range by the seed.</summary>
    public int? UpTo { get; init; }
}

/// <summary>The pieces of a slow answer.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record FaultDrip
{
    /// <summary>Bytes in each piece; 16 where it is left out.</summary>
    public int? Bytes { get; init; }

    /// <summary>The pause after each; 100 where it is left out.</summary>
    public int? Milliseconds { get; init; }
}
