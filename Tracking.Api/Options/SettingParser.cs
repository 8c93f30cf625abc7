using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Tracking.Api.Options;

/// <summary>How configuration becomes the value of a setting, and how the value is shown.</summary>
/// <param name="allowed">What is allowed, in words that follow "allowed: ".</param>
/// <param name="values">The allowed values, if they can be listed; else empty.</param>
/// <param name="show">Makes of a value the text that may be seen by anyone.</param>
internal abstract class SettingParser<TValue>(string allowed, IReadOnlyList<string> values, Func<TValue, string> show)
{
    public string Allowed => allowed;

    public IReadOnlyList<string> Values => values;

    public string Show(TValue value) => show(value);

    /// <summary>Reads the value, or says what is wrong in words that follow the key.</summary>
    public abstract bool TryRead(
        IConfigurationSection section, [MaybeNullWhen(false)] out TValue value, [NotNullWhen(false)] out string? fault);
}

/// <summary>The parsers that there are.</summary>
internal static class SettingParser
{
    private delegate bool TryParse<TValue>(string text, [MaybeNullWhen(false)] out TValue value);

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static SettingParser<bool> Switch { get; } =
        new SingleParser<bool>("false, true", ["false", "true"], bool.TryParse, value => value ? "true" : "false");

    /// <summary>Any text; empty stands for none.</summary>
    public static SettingParser<string> OptionalText { get; } =
        new SingleParser<string>("any text, or nothing", [], TakeAny, value => value.Length == 0 ? "none" : value);

    /// <summary>A text that nobody may see; empty stands for none.</summary>
    public static SettingParser<string> OptionalSecret { get; } =
        new SingleParser<string>("any text, or nothing", [], TakeAny, value => value.Length == 0 ? "none" : "set");

    /// <summary>One of the names of an enum.</summary>
    public static SettingParser<TValue> Choice<TValue>()
        where TValue : struct, Enum
    {
        var names = Enum.GetNames<TValue>();
        return new SingleParser<TValue>(string.Join(", ", names), names, TryParse, value => value.ToString());

        // Only by its names: an enum's own parsing takes numbers and lists with commas too.
        bool TryParse(string text, out TValue value) =>
            Enum.TryParse(text, ignoreCase: true, out value) && names.Contains(text, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>A whole number between two bounds, both allowed.</summary>
    public static SettingParser<int> Number(int least, int most)
    {
        var allowed = string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}");
        return new SingleParser<int>(allowed, [], TryParse, value => value.ToString(CultureInfo.InvariantCulture));

        bool TryParse(string text, out int value) =>
            int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && value >= least && value <= most;
    }

    /// <summary>Texts that anyone may see; the noun names one of them.</summary>
    public static SettingParser<IReadOnlyList<string>> List(string noun) =>
        new ListParser(noun, values => values.Count == 0 ? "none" : string.Join(", ", values));

    /// <summary>Texts that nobody may see; the noun names one of them.</summary>
    public static SettingParser<IReadOnlyList<string>> Secrets(string noun) =>
        new ListParser(noun, values => values.Count switch
        {
            0 => "none",
            1 => $"1 {noun}",
            var count => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}s"),
        });

    private static bool TakeAny(string text, out string value)
    {
        value = text;
        return true;
    }

    /// <summary>One value.</summary>
    private sealed class SingleParser<TValue>(
        string allowed, IReadOnlyList<string> values, TryParse<TValue> tryParse, Func<TValue, string> show)
        : SettingParser<TValue>(allowed, values, show)
    {
        public override bool TryRead(
            IConfigurationSection section, [MaybeNullWhen(false)] out TValue value, [NotNullWhen(false)] out string? fault)
        {
            value = default;
            if (section.GetChildren().Any())
            {
                fault = "is one value, not a list or a section";
                return false;
            }

            // A key that is there but empty is more likely a variable that was not filled in than a wish for the default.
            var text = section.Value?.Trim() ?? "";
            fault = tryParse(text, out value) ? null : $"is '{text}'";
            return fault is null;
        }
    }

    /// <summary>A list of texts: an array, one text with commas, or both together.</summary>
    private sealed class ListParser(string noun, Func<IReadOnlyList<string>, string> show)
        : SettingParser<IReadOnlyList<string>>($"a list of {noun}s, or one text with commas", [], show)
    {
        public override bool TryRead(
            IConfigurationSection section, [MaybeNullWhen(false)] out IReadOnlyList<string> value, [NotNullWhen(false)] out string? fault)
        {
            var entries = section.GetChildren().ToList();

            // Only the one text is split, so that an array can hold an entry with a comma.
            var texts = (section.Value ?? "").Split(',').Concat(entries.Select(entry => entry.Value ?? ""));
            value = [.. texts.Select(text => text.Trim()).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)];

            // Neither fault repeats what it found: a misplaced secret may stand in the key as well as in the value.
            fault = entries.Exists(entry => !int.TryParse(entry.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                ? "holds an entry whose index is not a number"
                : entries.Exists(entry => entry.GetChildren().Any()) ? "holds an entry that is not a text"
                : null;
            return fault is null;
        }
    }
}
