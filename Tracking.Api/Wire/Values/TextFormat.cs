using System.Text.Json;
using Tracking.Api.Wire.Xml;

namespace Tracking.Api.Wire.Values;

/// <summary>Texts, verbatim. In JSON numbers and booleans are read by their text as well (Contract L8).</summary>
internal sealed class TextFormat : FieldFormat
{
    public override string Expectation => "a text";

    public override string SchemaType => "string";

    public override bool TryReadText(string text, out object? value)
    {
        value = text;
        return true;
    }

    public override void WriteJson(Utf8JsonWriter writer, object value, JsonDates dates) => writer.WriteStringValue((string)value);

    public override void WriteXml(XmlText text, object value) => text.Text((string)value);
}
