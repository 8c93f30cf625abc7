using System.Text;
using System.Text.Json;

namespace Tracking.Api.Wire.Values;

/// <summary>How values of one type are read from and written to both formats.</summary>
internal abstract class FieldType
{
    private const int ShortText = 64;

    /// <summary>What a reader is told that was expected, as in "must be …".</summary>
    public abstract string Expectation { get; }

    /// <summary>The type's name in the OpenAPI documents.</summary>
    public abstract string SchemaType { get; }

    /// <summary>The format's name in the OpenAPI documents; null where there is none.</summary>
    public virtual string? SchemaFormat => null;

    /// <summary>Reads the text of an XML element (Contract J9); the value may be null, for an empty text.</summary>
    public virtual bool TryReadText(string text, out object? value) => TryRead(text, out value);

    /// <summary>Reads the scalar JSON token that the reader stands on, other than null (Contract L8).</summary>
    public abstract bool TryReadJson(ref Utf8JsonReader reader, out object? value);

    /// <summary>Writes a value as JSON.</summary>
    public abstract void WriteJson(Utf8JsonWriter writer, object value, JsonDates dates);

    /// <summary>Writes a value as the text of an XML element.</summary>
    public abstract void WriteXml(Xml.XmlText output, object value);

    /// <summary>Reads a text, in which blanks around the value mean nothing.</summary>
    protected abstract bool TryRead(ReadOnlySpan<char> text, out object? value);

    /// <summary>Reads the text of a JSON scalar: a string's own, a number's as it was sent (Contract L8). Makes no string of it.</summary>
    protected bool TryReadScalar(ref Utf8JsonReader reader, out object? value)
    {
        var length = reader.ValueSpan.Length;
        scoped Span<char> text = length <= ShortText ? stackalloc char[ShortText] : new char[length];
        return TryRead(text[..CopyScalar(ref reader, text)], out value);
    }

    private static int CopyScalar(ref Utf8JsonReader reader, scoped Span<char> text) => reader.TokenType == JsonTokenType.String
        ? reader.CopyString(text)
        : Encoding.UTF8.GetChars(reader.ValueSpan, text);
}
