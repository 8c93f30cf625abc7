namespace Tracking.Api.Options;

/// <summary>Makes the rows of one section, so that a row need not say where its section lives. A section without a name is the root.</summary>
internal sealed class SettingSection<TSection>(
    string name,
    Func<TrackingSettings, TSection> get,
    Func<TrackingSettings, TSection, TrackingSettings> set)
{
    public Setting Choice<TValue>(
        string key,
        string item,
        string about,
        Func<TSection, TValue> read,
        Func<TSection, TValue, TSection> write)
        where TValue : struct, Enum =>
        Row(key, item, about, ValueForms.Choice<TValue>(), read, write);

    public Setting Switch(
        string key,
        string item,
        string about,
        Func<TSection, bool> read,
        Func<TSection, bool, TSection> write) =>
        Row(key, item, about, ValueForms.Switch, read, write);

    public Setting Row<TValue>(
        string key,
        string item,
        string about,
        ValueForm<TValue> form,
        Func<TSection, TValue> read,
        Func<TSection, TValue, TSection> write) =>
        new Setting<TValue>(
            name.Length == 0 ? $"{SettingsTable.Root}:{key}" : $"{SettingsTable.Root}:{name}:{key}",
            item,
            about,
            form,
            settings => read(get(settings)),
            (settings, value) => set(settings, write(get(settings), value)));
}
