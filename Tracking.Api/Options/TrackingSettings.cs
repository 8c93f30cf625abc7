namespace Tracking.Api.Options;

/// <summary>Everything that can be set, read once at the start and fixed from then on.</summary>
internal sealed record TrackingSettings
{
    /// <summary>Who may do what (Contract C1 to C3).</summary>
    public AuthSettings Auth { get; init; } = new();

    /// <summary>The readings of the specification where it is silent (Contract, section 2).</summary>
    public ContractSettings Contract { get; init; } = new();

    /// <summary>What is logged, and how.</summary>
    public LogSettings Log { get; init; } = new();

    /// <summary>Who shares a graph with whom.</summary>
    public Isolation Isolation { get; init; } = Isolation.None;

    /// <summary>A file that tells the address once the server answers; empty: none.</summary>
    public string ReadyFile { get; init; } = "";

    /// <summary>Who may reach <c>/__admin</c>.</summary>
    public AdminSettings Admin { get; init; } = new();

    /// <summary>What the server begins with.</summary>
    public SeedSettings Seed { get; init; } = new();

    /// <summary>How much the journal keeps.</summary>
    public JournalSettings Journal { get; init; } = new();

    /// <summary>How many changes are kept.</summary>
    public EventSettings Events { get; init; } = new();

    /// <summary>How many worlds there may be.</summary>
    public WorldSettings Worlds { get; init; } = new();

    /// <summary>Reads the section <c>Tracking</c>: the settings, or everything that is wrong with them.</summary>
    public static SettingsReading Read(IConfiguration configuration) => SettingsReader.Read(configuration);

    /// <summary>Every setting by its full key, in the table's order, with the value in force; secrets only as a count.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Effective() =>
        [.. SettingsTable.All.Select(setting => KeyValuePair.Create(setting.Key, setting.Show(this)))];
}
