namespace Tracking.Api.Options;

/// <summary>The settings with one of them as configured; or, if that is not allowed, as they were and an error more.</summary>
internal delegate TrackingSettings ApplySetting(TrackingSettings settings, IConfigurationSection section, ICollection<string> errors);

/// <summary>One row of the table of settings.</summary>
/// <param name="Key">The full key, from <c>Tracking</c> on.</param>
/// <param name="Item">The item of the contract; empty for a setting that is this server's own.</param>
/// <param name="About">What it decides, in a few words.</param>
/// <param name="Allowed">What is allowed, in words that follow "allowed: ".</param>
/// <param name="Values">The allowed values, if they can be listed; else empty.</param>
/// <param name="Show">The value in force, as text that may be seen by anyone.</param>
/// <param name="Apply">Takes the value from the configuration.</param>
internal sealed record Setting(
    string Key,
    string Item,
    string About,
    string Allowed,
    IReadOnlyList<string> Values,
    Func<TrackingSettings, string> Show,
    ApplySetting Apply);

/// <summary>Makes the rows of one section, so that no row has to say where its section lives; the root has no name.</summary>
internal sealed class SettingSection<TSection>(
    string name,
    Func<TrackingSettings, TSection> get,
    Func<TrackingSettings, TSection, TrackingSettings> set)
{
    public Setting Choice<TValue>(
        string key, string item, string about, Func<TSection, TValue> read, Func<TSection, TValue, TSection> write)
        where TValue : struct, Enum =>
        Row(key, item, about, SettingParser.Choice<TValue>(), read, write);

    public Setting Switch(string key, string item, string about, Func<TSection, bool> read, Func<TSection, bool, TSection> write) =>
        Row(key, item, about, SettingParser.Switch, read, write);

    public Setting Row<TValue>(
        string key,
        string item,
        string about,
        SettingParser<TValue> parser,
        Func<TSection, TValue> read,
        Func<TSection, TValue, TSection> write)
    {
        var fullKey = name.Length == 0 ? $"{SettingsTable.Root}:{key}" : $"{SettingsTable.Root}:{name}:{key}";
        return new Setting(fullKey, item, about, parser.Allowed, parser.Values, settings => parser.Show(read(get(settings))), Apply);

        TrackingSettings Apply(TrackingSettings settings, IConfigurationSection section, ICollection<string> errors)
        {
            if (parser.TryRead(section, out var value, out var fault))
            {
                return set(settings, write(get(settings), value));
            }

            errors.Add($"{fullKey} {fault}; allowed: {parser.Allowed}");
            return settings;
        }
    }
}
