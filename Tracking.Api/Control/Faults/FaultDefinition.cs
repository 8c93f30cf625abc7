namespace Tracking.Api.Control.Faults;

/// <summary>A fault as a test asks for it.</summary>
public sealed record FaultDefinition
{
    /// <summary>Which requests it is about; all of the API's operations where it is left out.</summary>
    public FaultMatch? Match { get; init; }

    /// <summary>Which of those it strikes; every one where it is left out.</summary>
    public FaultSchedule? When { get; init; }

    /// <summary>What it does.</summary>
    public FaultEffect? What { get; init; }

    /// <summary>Decides all that is left to chance; 0 where it is left out, so that even that can be repeated.</summary>
    public long? Seed { get; init; }
}

/// <summary>Which requests a fault is about: those that fit all that is given.</summary>
public sealed record FaultMatch
{
    /// <summary>Names of operations, such as <c>getTask</c>.</summary>
    public IReadOnlyList<string>? Operations { get; init; }

    /// <summary>The method as sent; GET does not stand for HEAD.</summary>
    public string? Method { get; init; }

    /// <summary>The path below <c>/tracking</c>; each <c>*</c> stands for any text, slashes too.</summary>
    public string? Path { get; init; }

    /// <summary>The task of the path. Ids in the query or in a body do not count, so a creation never fits.</summary>
    public long? Task { get; init; }

    /// <summary>The job of the path, or the job of the path's task as it is stored when the request begins.</summary>
    public string? Job { get; init; }

    /// <summary>The caller's token.</summary>
    public string? Token { get; init; }
}

/// <summary>Which of the requests that match a fault strikes. At most one of the four; none means every one.</summary>
public sealed record FaultSchedule
{
    /// <summary>The first so many. A request that another fault strikes does not use one up.</summary>
    public int? First { get; init; }

    /// <summary>That one alone, counted from 1.</summary>
    public int? Nth { get; init; }

    /// <summary>Each of that number: 3 means the third, sixth, ninth.</summary>
    public int? Every { get; init; }

    /// <summary>From 0 (none) to 1 (all), decided by the seed for each in the order of their arrival.</summary>
    public double? Probability { get; init; }

    /// <summary>Which requests are counted together; all where it is left out.</summary>
    public FaultCounting? Counted { get; init; }
}

/// <summary>What a fault does.</summary>
public sealed record FaultEffect
{
    /// <summary>May be left out where a status or nothing but a delay is given.</summary>
    public FaultKind? Kind { get; init; }

    /// <summary>Before the change where it is left out, except for the kinds that spoil the real answer.</summary>
    public FaultMoment? Moment { get; init; }

    /// <summary>How long the caller waits, just before the moment's effect.</summary>
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

/// <summary>How long a caller waits, in real time.</summary>
public sealed record FaultDelay
{
    /// <summary>How long, or at least how long.</summary>
    public int? Milliseconds { get; init; }

    /// <summary>At most how long: each wait is drawn evenly from the range by the seed.</summary>
    public int? UpTo { get; init; }
}

/// <summary>The pieces of a slow answer.</summary>
public sealed record FaultDrip
{
    /// <summary>Bytes in each piece; 16 where it is left out.</summary>
    public int? Bytes { get; init; }

    /// <summary>The pause after each; 100 where it is left out.</summary>
    public int? Milliseconds { get; init; }
}
