using System.Text.Json;
using Tracking.Api.Wire.Xml;

namespace Tracking.Api.Wire.Values;

/// <summary>Truth values; 1 and 0 are read as well (Contract J9, L8).</summary>
internal sealed class BooleanFormat : FieldFormat
{
    public override string Expectation => "true or false";

    public override string SchemaType => "boolean";

    public override bool TryReadText(string text, out object? value)
    {
        var trimmed = text.AsSpan().Trim();
        value = trimmed is "true" or "1" ? true : trimmed is "false" or "0" ? false : null;
        return value is not null || trimmed.IsEmpty;
    }

    public override bool TryReadJson(JsonElement element, out object? value)
    {
        if (element.ValueKind != JsonValueKind.Number)
        {
            return base.TryReadJson(element, out value);
        }

        // 1.0 is 1.
        value = IntegerText.TryParse(element.GetRawText(), out var number) && number is 0 or 1 ? number == 1 : null;
        return value is not null;
    }

    public override void WriteJson(Utf8JsonWriter writer, object value, JsonDates dates) => writer.WriteBooleanValue((bool)value);

    public override void WriteXml(XmlText text, object value) => text.Raw((bool)value ? "true"u8 : "false"u8);
}
