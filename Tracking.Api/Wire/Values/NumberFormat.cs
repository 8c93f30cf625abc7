using System.Globalization;
using System.Text.Json;
using Tracking.Api.Wire.Xml;

namespace Tracking.Api.Wire.Values;

/// <summary>Whole numbers, exact to the last digit (Contract L8, L9).</summary>
internal sealed class NumberFormat(string format, long minimum, long maximum, Func<long, object> valueOf) : FieldFormat
{
    public override string Expectation => $"a whole number from {minimum} to {maximum}";

    public override string SchemaType => "integer";

    public override string SchemaFormat => format;

    public override bool TryReadText(string text, out object? value)
    {
        value = null;
        var trimmed = text.AsSpan().Trim();
        if (trimmed.IsEmpty)
        {
            return true;
        }

        var isRead = IntegerText.TryParse(trimmed, out var number) && number >= minimum && number <= maximum;
        value = isRead ? valueOf(number) : null;
        return isRead;
    }

    public override bool TryReadJson(JsonElement element, out object? value)
    {
        value = null;
        return element.ValueKind is JsonValueKind.Number or JsonValueKind.String && base.TryReadJson(element, out value);
    }

    public override void WriteJson(Utf8JsonWriter writer, object value, JsonDates dates) => writer.WriteNumberValue(NumberOf(value));

    public override void WriteXml(XmlText text, object value) => text.Number(NumberOf(value));

    private static long NumberOf(object value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);
}
