using System.Text.Json;
using Tracking.Api.Wire.Xml;

namespace Tracking.Api.Wire.Values;

/// <summary>The types that fields have.</summary>
internal static class FieldTypes
{
    public static FieldType Text { get; } = new TextType();

    public static FieldType Int32 { get; } = new IntegerType(int.MinValue, int.MaxValue, "int32", value => (int)value);

    public static FieldType Int64 { get; } = new IntegerType(long.MinValue, long.MaxValue, "int64", value => value);

    public static FieldType Boolean { get; } = new BooleanType();

    public static FieldType Timestamp { get; } = new TimestampType();

    private sealed class TextType : FieldType
    {
        public override string Expectation => "a text";

        public override string SchemaType => "string";

        public override bool TryReadText(string text, out object? value)
        {
            value = SharedTexts.Of(text);
            return true;
        }

        public override bool TryReadJson(ref Utf8JsonReader reader, out object? value)
        {
            value = SharedTexts.Read(ref reader);
            return true;
        }

        public override void WriteJson(Utf8JsonWriter writer, object value, JsonDates dates) => writer.WriteStringValue((string)value);

        public override void WriteXml(XmlText output, object value) => output.Text((string)value);

        protected override bool TryRead(ReadOnlySpan<char> text, out object? value) => TryReadText(text.ToString(), out value);
    }

    private sealed class IntegerType(long minimum, long maximum, string format, Func<long, object> box) : FieldType
    {
        // Most numbers are small, and the same in many tasks: they share one object, made when first read.
        private readonly object?[] _small = new object?[256];

        public override string Expectation => $"a whole number from {minimum} to {maximum}";

        public override string SchemaType => "integer";

        public override string SchemaFormat => format;

        protected override bool TryRead(ReadOnlySpan<char> text, out object? value)
        {
            value = null;
            var trimmed = text.Trim();
            if (trimmed.IsEmpty)
            {
                return true;
            }

            if (!IntegerText.TryParse(trimmed, out var number) || number < minimum || number > maximum)
            {
                return false;
            }

            value = number >= 0 && number < _small.Length ? _small[number] ??= box(number) : box(number);
            return true;
        }

        public override bool TryReadJson(ref Utf8JsonReader reader, out object? value)
        {
            value = null;
            return reader.TokenType is JsonTokenType.Number or JsonTokenType.String && TryReadScalar(ref reader, out value);
        }

        public override void WriteJson(Utf8JsonWriter writer, object value, JsonDates dates) => writer.WriteNumberValue(Unbox(value));

        public override void WriteXml(XmlText output, object value) => output.Number(Unbox(value));

        private static long Unbox(object value) => value is int small ? small : (long)value;
    }

    private sealed class BooleanType : FieldType
    {
        private static readonly object True = true;
        private static readonly object False = false;

        public override string Expectation => "true or false";

        public override string SchemaType => "boolean";

        protected override bool TryRead(ReadOnlySpan<char> text, out object? value)
        {
            var trimmed = text.Trim();
            value = trimmed is "true" or "1" ? True : trimmed is "false" or "0" ? False : null;
            return value is not null || trimmed.IsEmpty;
        }

        public override bool TryReadJson(ref Utf8JsonReader reader, out object? value)
        {
            if (reader.TokenType != JsonTokenType.Number)
            {
                return TryReadScalar(ref reader, out value);
            }

            value = Int64.TryReadJson(ref reader, out var number) ? number switch { 0L => False, 1L => True, _ => null } : null;
            return value is not null;
        }

        public override void WriteJson(Utf8JsonWriter writer, object value, JsonDates dates) => writer.WriteBooleanValue((bool)value);

        public override void WriteXml(XmlText output, object value) => output.Boolean((bool)value);
    }

    private sealed class TimestampType : FieldType
    {
        public override string Expectation => "a date and time such as 2017-03-01T10:00:00.000Z";

        public override string SchemaType => "string";

        public override string SchemaFormat => "date-time";

        protected override bool TryRead(ReadOnlySpan<char> text, out object? value)
        {
            value = null;
            var trimmed = text.Trim();
            if (trimmed.IsEmpty)
            {
                return true;
            }

            if (!TimestampText.TryParse(trimmed, out var timestamp))
            {
                return false;
            }

            value = timestamp;
            return true;
        }

        public override bool TryReadJson(ref Utf8JsonReader reader, out object? value)
        {
            value = null;
            if (reader.TokenType == JsonTokenType.String)
            {
                return TryReadScalar(ref reader, out value);
            }

            if (reader.TokenType != JsonTokenType.Number ||
                !Int64.TryReadJson(ref reader, out var number) || !TimestampText.TryFromEpoch((long)number!, out var timestamp))
            {
                return false;
            }

            value = timestamp;
            return true;
        }

        public override void WriteJson(Utf8JsonWriter writer, object value, JsonDates dates) => dates.Write(writer, (DateTime)value);

        public override void WriteXml(XmlText output, object value) => output.Timestamp((DateTime)value);
    }
}
