using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Tracking.Api.Options;

/// <summary>The forms that values of settings have.</summary>
internal static class ValueForms
{
    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static ValueForm<bool> Switch { get; } =
        new SingleForm<bool>("false, true", ["false", "true"], bool.TryParse, value => value ? "true" : "false");

    /// <summary>Any text that is not blank.</summary>
    public static ValueForm<string> Text { get; } =
        new SingleForm<string>("any text that is not blank", [], TryParseText, value => value);

    /// <summary>Any text; empty stands for none.</summary>
    public static ValueForm<string> OptionalText { get; } =
        new SingleForm<string>("any text, or nothing", [], TryParseAny, value => value.Length == 0 ? "none" : value);

    /// <summary>A text that nobody may see; empty stands for none.</summary>
    public static ValueForm<string> OptionalSecret { get; } =
        new SingleForm<string>("any text, or nothing", [], TryParseAny, value => value.Length == 0 ? "none" : "set");

    /// <summary>One of the names of an enum.</summary>
    public static ValueForm<TValue> Choice<TValue>()
        where TValue : struct, Enum
    {
        // Not by the generic methods: of those each enum has its own, which nobody has compiled before the start.
        var type = typeof(TValue);
        var names = Enum.GetNames(type);
        return new SingleForm<TValue>(string.Join(", ", names), names, TryParse, value => value.ToString());

        // By the names alone: an enum's own parsing takes numbers and lists with commas too.
        bool TryParse(string text, out TValue value)
        {
            var found = names.FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase));
            value = found is null ? default : (TValue)Enum.Parse(type, found);
            return found is not null;
        }
    }

    /// <summary>A whole number between two bounds, both allowed.</summary>
    public static ValueForm<int> Number(int least, int most)
    {
        return new SingleForm<int>(
            string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"),
            [],
            TryParse,
            value => value.ToString(CultureInfo.InvariantCulture));

        bool TryParse(string text, out int value) =>
            int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value)
            && value >= least
            && value <= most;
    }

    /// <summary>Texts that anyone may see; the noun names one of them.</summary>
    public static ValueForm<IReadOnlyList<string>> List(string noun) => new ListForm(noun, secret: false);

    /// <summary>Texts that nobody may see; the noun names one of them.</summary>
    public static ValueForm<IReadOnlyList<string>> Secrets(string noun) => new ListForm(noun, secret: true);

    private static bool TryParseAny(string text, [MaybeNullWhen(false)] out string value)
    {
        value = text;
        return true;
    }

    private static bool TryParseText(string text, [MaybeNullWhen(false)] out string value)
    {
        value = text;
        return text.Length > 0;
    }
}
