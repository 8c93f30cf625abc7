using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Tracking.Api.Options;

/// <summary>A setting that is a list of texts: an array, one text with commas, or both together.</summary>
internal sealed class ListForm(string noun, bool secret) : ValueForm<IReadOnlyList<string>>
{
    public override string Allowed => $"a list of {noun}s, or one text with commas";

    public override bool TryRead(
        IConfigurationSection section,
        [MaybeNullWhen(false)] out IReadOnlyList<string> value,
        [NotNullWhen(false)] out string? fault)
    {
        value = null;
        fault = null;
        var entries = section.GetChildren().ToList();

        // Neither fault repeats what it found: a misplaced secret may stand in the key as well as in the value.
        if (entries.Exists(entry => !int.TryParse(entry.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            fault = "holds an entry whose index is not a number";
            return false;
        }

        if (entries.Exists(entry => entry.GetChildren().Any()))
        {
            fault = "holds an entry that is not a text";
            return false;
        }

        // Only the one text is split, so that an array can hold an entry with a comma.
        var texts = (section.Value ?? "").Split(',').Concat(entries.Select(entry => entry.Value ?? ""));
        value = [.. texts.Select(text => text.Trim()).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)];
        return true;
    }

    public override string Show(IReadOnlyList<string> value) => value switch
    {
        [] => "none",
        [_] when secret => $"1 {noun}",
        _ when secret => $"{value.Count.ToString(CultureInfo.InvariantCulture)} {noun}s",
        _ => string.Join(", ", value),
    };
}
