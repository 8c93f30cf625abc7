using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Tracking.Api.Worlds.Faults;

/// <summary>A fault as a test asks for it.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record FaultDefinition
{
    /// <summary>Which requests it is about; all of the API's operations where it is left out.</summary>
    public FaultMatch? Match { get; init; }

    /// <summary>Which of those it is applied to; every one where it is left out.</summary>
    public FaultSchedule? When { get; init; }

    /// <summary>What it does.</summary>
    [Required]
    public FaultEffect? What { get; init; }

    /// <summary>Decides all that is left to chance; 0 where it is left out, so that even that can be repeated.</summary>
    public long? Seed { get; init; }
}

/// <summary>Which requests a fault is about: those that match all that is given.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record FaultMatch
{
    /// <summary>Names of operations, such as <c>getTask</c>.</summary>
    public IReadOnlyList<string>? Operations { get; init; }

    /// <summary>The method as sent; GET does not stand for HEAD.</summary>
    public string? Method { get; init; }

    /// <summary>The path below <c>/tracking</c>; each <c>*</c> stands for any text, slashes too.</summary>
    public string? Path { get; init; }

    /// <summary>The task of the path. Ids in the query or in a body do not count, so a creation never matches.</summary>
    public long? Task { get; init; }

    /// <summary>The job of the path, or the job of the path's task as it is stored when the request begins.</summary>
    public string? Job { get; init; }

    /// <summary>The caller's token.</summary>
    public string? Token { get; init; }
}

/// <summary>
/// Which of the matching requests a fault is applied to: at most one of first, nth, every and probability; none means every one.
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record FaultSchedule
{
    /// <summary>The first so many. A request that another fault is applied to does not use one up.</summary>
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

/// <summary>Which requests are counted together.</summary>
public enum FaultCounting
{
    /// <summary>All that match.</summary>
    Overall,

    /// <summary>Those with the same task in their path; those without a task in their path are counted together.</summary>
    PerTask,
}
