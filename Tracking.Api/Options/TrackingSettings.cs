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

    /// <summary>Reads the section <c>Tracking</c>: the settings, or everything that is wrong with them.</summary>
    public static SettingsReading Read(IConfiguration configuration) => SettingsReader.Read(configuration);

    /// <summary>Every setting by its full key, in the table's order, with the value in force; secrets only as a count.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Effective() =>
        [.. SettingsTable.All.Select(setting => KeyValuePair.Create(setting.Key, setting.Show(this)))];
}
