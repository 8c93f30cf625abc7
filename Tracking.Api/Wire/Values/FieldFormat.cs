using System.Text.Json;
using Tracking.Api.Wire.Xml;
using Tracking.Core;

namespace Tracking.Api.Wire.Values;

/// <summary>How the values of one type of field are read and written in both formats, and documented.</summary>
internal abstract class FieldFormat
{
    private static readonly TextFormat Text = new();
    private static readonly NumberFormat Number = new("int32", int.MinValue, int.MaxValue, number => (int)number);
    private static readonly NumberFormat LongNumber = new("int64", long.MinValue, long.MaxValue, number => number);
    private static readonly BooleanFormat Boolean = new();
    private static readonly TimestampFormat Timestamp = new();

    /// <summary>What a reader is told that was expected, as in "must be …".</summary>
    public abstract string Expectation { get; }

    /// <summary>The type's name in the OpenAPI documents.</summary>
    public abstract string SchemaType { get; }

    /// <summary>The format's name in the OpenAPI documents; null where there is none.</summary>
    public virtual string? SchemaFormat => null;

    /// <summary>The format of a type of field.</summary>
    public static FieldFormat Of(FieldType type) => type switch
    {
        FieldType.Text => Text,
        FieldType.Number => Number,
        FieldType.LongNumber => LongNumber,
        FieldType.Boolean => Boolean,
        FieldType.Timestamp => Timestamp,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>The format of a field.</summary>
    public static FieldFormat Of(TaskField field) => Of(field.Type);

    /// <summary>Reads the text of an XML element (Contract J9); the value may be null, for an empty text.</summary>
    public abstract bool TryReadText(string text, out object? value);

    /// <summary>Reads a JSON scalar other than null (Contract L8); the value may be null, for an empty text.</summary>
    public virtual bool TryReadJson(JsonElement element, out object? value)
    {
        value = null;
        return element.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False
            && TryReadText(element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText(), out value);
    }

    /// <summary>Writes a value as a JSON scalar.</summary>
    public abstract void WriteJson(Utf8JsonWriter writer, object value, JsonDates dates);

    /// <summary>Writes a value as the text of an XML element.</summary>
    public abstract void WriteXml(XmlText text, object value);
}

/// <summary>How dates are written in JSON (Contract M1).</summary>
internal enum JsonDates
{
    /// <summary>As text: <c>"2017-03-01T10:00:00.123Z"</c>.</summary>
    Iso,

    /// <summary>As a number of milliseconds since 1970.</summary>
    EpochMillis,
}
