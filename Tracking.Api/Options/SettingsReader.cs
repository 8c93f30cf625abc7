using System.Diagnostics.CodeAnalysis;

namespace Tracking.Api.Options;

/// <summary>The settings, or everything that is wrong with them; never both.</summary>
internal sealed record SettingsReading(TrackingSettings? Settings, IReadOnlyList<string> Errors)
{
    [MemberNotNullWhen(true, nameof(Settings))]
    public bool Succeeded => Settings is not null;
}

/// <summary>Reads the settings by the table; nothing under <c>Tracking</c> is passed over.</summary>
internal sealed class SettingsReader
{
    private readonly Dictionary<string, IConfigurationSection> _found = []; // by the setting's key
    private readonly List<string> _errors = [];

    private SettingsReader()
    {
    }

    public static SettingsReading Read(IConfiguration configuration)
    {
        var reader = new SettingsReader();
        reader.Walk(configuration.GetSection(SettingsTable.Root), SettingsTable.Root);
        var settings = reader.Apply();
        return new(reader._errors.Count == 0 ? settings : null, reader._errors);
    }

    private void Walk(IConfigurationSection section, string path)
    {
        // No message below repeats a value: a token may have been written to the wrong place.
        var names = SettingsTable.NamesUnder(path);
        if (section.Value is not null)
        {
            _errors.Add($"{path} is a section, not a value; keys there: {string.Join(", ", names)}");
        }

        foreach (var child in section.GetChildren())
        {
            var key = ConfigurationPath.Combine(path, child.Key);
            if (SettingsTable.Find(key) is { } setting)
            {
                _found[setting.Key] = child;
            }
            else if (names.FirstOrDefault(name => name.Equals(child.Key, StringComparison.OrdinalIgnoreCase)) is { } known)
            {
                Walk(child, ConfigurationPath.Combine(path, known));
            }
            else
            {
                var advice = Suggest(path, child.Key, names) is { } near ? $"did you mean {near}? " : "";
                _errors.Add($"{key} is not a setting; {advice}keys there: {string.Join(", ", names)}");
            }
        }
    }

    /// <summary>The key that was probably meant: one spelt alike on this level, else one of the same name on another.</summary>
    private static string? Suggest(string path, string name, IReadOnlyList<string> names) =>
        NearestName.Find(name, names) is { } near
            ? ConfigurationPath.Combine(path, near)
            : SettingsTable.All
                .FirstOrDefault(setting =>
                    ConfigurationPath.GetSectionKey(setting.Key).Equals(name, StringComparison.OrdinalIgnoreCase))
                ?.Key;

    // In the table's order, not the configuration's, which sorts by name: a preset comes ahead of its keys.
    private TrackingSettings Apply() =>
        SettingsTable.All.Aggregate(
            new TrackingSettings(),
            (settings, setting) => _found.TryGetValue(setting.Key, out var section)
                ? setting.Apply(settings, section, _errors)
                : settings);
}
