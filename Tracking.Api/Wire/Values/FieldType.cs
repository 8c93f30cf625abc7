using System.Text.Json;

namespace Tracking.Api.Wire.Values;

/// <summary>How values of one type are read from and written to both formats.</summary>
internal abstract class FieldType
{
    /// <summary>What a reader is told that was expected, as in "must be …".</summary>
    public abstract string Expectation { get; }

    /// <summary>The type's name in the OpenAPI documents.</summary>
    public abstract string SchemaType { get; }

    /// <summary>The format's name in the OpenAPI documents; null where there is none.</summary>
    public virtual string? SchemaFormat => null;

    /// <summary>Reads the text of an XML element (Contract J9); the value may be null, for an empty text.</summary>
    public abstract bool TryReadText(string text, out object? value);

    /// <summary>Reads the scalar JSON token that the reader stands on, other than null (Contract L8).</summary>
    public abstract bool TryReadJson(ref Utf8JsonReader reader, out object? value);

    /// <summary>Writes a value as JSON.</summary>
    public abstract void WriteJson(Utf8JsonWriter writer, object value, JsonDates dates);

    /// <summary>Writes a value as the text of an XML element.</summary>
    public abstract void WriteXml(Xml.XmlText output, object value);

    /// <summary>The text of a JSON scalar: a string's own, a number's as it was sent (Contract L8).</summary>
    protected static string ScalarText(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString()!,
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => System.Text.Encoding.UTF8.GetString(reader.ValueSpan),
    };
}
