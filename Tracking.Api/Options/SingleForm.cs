using System.Diagnostics.CodeAnalysis;

namespace Tracking.Api.Options;

/// <summary>Turns trimmed text into a value.</summary>
internal delegate bool ParseText<TValue>(string text, [MaybeNullWhen(false)] out TValue value);

/// <summary>A setting that has one value.</summary>
internal sealed class SingleForm<TValue>(
    string allowed,
    IReadOnlyList<string> values,
    ParseText<TValue> parse,
    Func<TValue, string> show) : ValueForm<TValue>
{
    public override string Allowed => allowed;

    public override IReadOnlyList<string> Values => values;

    public override bool TryRead(
        IConfigurationSection section,
        [MaybeNullWhen(false)] out TValue value,
        [NotNullWhen(false)] out string? fault)
    {
        value = default;
        if (section.GetChildren().Any())
        {
            fault = "is one value, not a list or a section";
            return false;
        }

        // A key that is there but empty is more likely a variable that was not filled in than a wish for the default.
        var text = section.Value?.Trim() ?? "";
        fault = parse(text, out value) ? null : $"is '{text}'";
        return fault is null;
    }

    public override string Show(TValue value) => show(value);
}
