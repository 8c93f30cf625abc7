namespace Tracking.Api.Options;

/// <summary>The section <c>Tracking:Admin</c>: who may reach <c>/__admin</c>.</summary>
internal sealed record AdminSettings
{
    /// <summary>Whether there is anything under <c>/__admin</c> at all.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>The key that everybody must present in the header X-Admin-Key; empty: callers on this machine need none, others are refused.</summary>
    public string Key { get; init; } = "";

    /// <summary>Whether callers on other machines are let in without a key.</summary>
    public bool Open { get; init; }
}

/// <summary>The section <c>Tracking:Journal</c>.</summary>
internal sealed record JournalSettings
{
    /// <summary>How many requests are kept; 0: none.</summary>
    public int Capacity { get; init; } = 1000;

    /// <summary>How many bytes of each body are kept.</summary>
    public int BodyLimit { get; init; } = 4096;
}

/// <summary>The section <c>Tracking:Events</c>.</summary>
internal sealed record EventSettings
{
    /// <summary>How many changes are kept for watchers that come back.</summary>
    public int Capacity { get; init; } = 10_000;
}

/// <summary>The section <c>Tracking:Seed</c>.</summary>
internal sealed record SeedSettings
{
    /// <summary>The files that a world begins with, in order.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];
}

/// <summary>The section <c>Tracking:Worlds</c>: how many worlds there may be, where each token has its own.</summary>
internal sealed record WorldSettings
{
    /// <summary>The most worlds at a time.</summary>
    public int Capacity { get; init; } = 100;

    /// <summary>After how many minutes without a request a world may give way to a new one.</summary>
    public int IdleMinutes { get; init; } = 30;
}

/// <summary>Who shares a graph with whom.</summary>
internal enum Isolation
{
    /// <summary>All callers share one.</summary>
    None,

    /// <summary>Each token has a world of its own.</summary>
    Token,
}
