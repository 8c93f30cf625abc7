namespace Tracking.Api.Options;

/// <summary>Everything that can be set, read once at the start. The rows of <see cref="SettingsTable"/> say what each decides.</summary>
internal sealed record TrackingSettings
{
    public AuthSettings Auth { get; init; } = new();

    public ContractSettings Contract { get; init; } = new();

    public LogSettings Log { get; init; } = new();

    public Isolation Isolation { get; init; } = Isolation.None;

    public string ReadyFile { get; init; } = "";

    public AdminSettings Admin { get; init; } = new();

    public SeedSettings Seed { get; init; } = new();

    public JournalSettings Journal { get; init; } = new();

    public EventSettings Events { get; init; } = new();

    public WorldSettings Worlds { get; init; } = new();

    /// <summary>Reads the section <c>Tracking</c>: the settings, or everything that is wrong with them.</summary>
    public static SettingsReading Read(IConfiguration configuration) => SettingsReader.Read(configuration);

    /// <summary>Every setting by its full key, in the table's order, with the value in force; secrets only as a count.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Effective() =>
        [.. SettingsTable.All.Select(setting => KeyValuePair.Create(setting.Key, setting.Show(this)))];
}

/// <summary>The section <c>Tracking:Auth</c>: which operations need a token, and which tokens are valid.</summary>
internal sealed record AuthSettings
{
    public AuthEnforcement Enforce { get; init; } = AuthEnforcement.Writes;

    public IReadOnlyList<string> Tokens { get; init; } = [];
}

/// <summary>The section <c>Tracking:Log</c>.</summary>
internal sealed record LogSettings
{
    public LogFormat Format { get; init; } = LogFormat.Text;

    public LogThreshold Level { get; init; } = LogThreshold.Information;
}

/// <summary>The section <c>Tracking:Admin</c>: who may reach <c>/__admin</c>.</summary>
internal sealed record AdminSettings
{
    public bool Enabled { get; init; } = true;

    public string Key { get; init; } = "";

    public bool Open { get; init; }
}

/// <summary>The section <c>Tracking:Seed</c>: what a world begins with.</summary>
internal sealed record SeedSettings
{
    public IReadOnlyList<string> Files { get; init; } = [];
}

/// <summary>The section <c>Tracking:Journal</c>: how many requests are kept, and how many bytes of each body.</summary>
internal sealed record JournalSettings
{
    public int Capacity { get; init; } = 1000;

    public int BodyLimit { get; init; } = 4096;
}

/// <summary>The section <c>Tracking:Events</c>: how many changes are kept for watchers that come back.</summary>
internal sealed record EventSettings
{
    public int Capacity { get; init; } = 10_000;
}

/// <summary>The section <c>Tracking:Worlds</c>: how many worlds there may be when each token has its own.</summary>
internal sealed record WorldSettings
{
    public int Capacity { get; init; } = 100;

    public int IdleMinutes { get; init; } = 30;
}
