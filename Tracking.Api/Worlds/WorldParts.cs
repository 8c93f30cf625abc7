namespace Tracking.Api.Worlds;

/// <summary>What a world is made of, as far as it can be reset.</summary>
[Flags]
public enum WorldParts
{
    None = 0,

    /// <summary>Tasks, links and the id counter.</summary>
    Graph = 1,

    /// <summary>The requests so far.</summary>
    Journal = 2,

    /// <summary>The faults that were asked for.</summary>
    Faults = 4,

    /// <summary>The rules by which tasks move on.</summary>
    Progress = 8,

    /// <summary>Whether and how far the clock was moved.</summary>
    Clock = 16,
}
