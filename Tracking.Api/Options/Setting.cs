namespace Tracking.Api.Options;

/// <summary>One row of the table of settings.</summary>
internal abstract class Setting(string key, string item, string about)
{
    /// <summary>The full key, from <c>Tracking</c> on.</summary>
    public string Key { get; } = key;

    /// <summary>The item of the contract; empty where the setting is this server's own.</summary>
    public string Item { get; } = item;

    /// <summary>What it decides, in a few words.</summary>
    public string About { get; } = about;

    /// <summary>What is allowed, in words that follow "allowed: ".</summary>
    public abstract string Allowed { get; }

    /// <summary>The allowed values, where they can be listed; else empty.</summary>
    public abstract IReadOnlyList<string> Values { get; }

    /// <summary>The value in force, as text that may be seen by anyone.</summary>
    public abstract string Show(TrackingSettings settings);

    /// <summary>The settings with this one as configured; as they were, and an error more, if that is not allowed.</summary>
    public abstract TrackingSettings Apply(TrackingSettings settings, IConfigurationSection section, ICollection<string> errors);
}

/// <summary>One row of the table of settings, by the type of its values.</summary>
internal sealed class Setting<TValue>(
    string key,
    string item,
    string about,
    ValueForm<TValue> form,
    Func<TrackingSettings, TValue> get,
    Func<TrackingSettings, TValue, TrackingSettings> set) : Setting(key, item, about)
{
    public override string Allowed => form.Allowed;

    public override IReadOnlyList<string> Values => form.Values;

    public override string Show(TrackingSettings settings) => form.Show(get(settings));

    public override TrackingSettings Apply(
        TrackingSettings settings,
        IConfigurationSection section,
        ICollection<string> errors)
    {
        if (form.TryRead(section, out var value, out var fault))
        {
            return set(settings, value);
        }

        errors.Add($"{Key} {fault}; allowed: {form.Allowed}");
        return settings;
    }
}
