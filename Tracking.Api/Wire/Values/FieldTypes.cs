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
            value = text;
            return true;
        }

        public override bool TryReadJson(ref Utf8JsonReader reader, out object? value)
        {
            value = ScalarText(ref reader);
            return true;
        }

        public override void WriteJson(Utf8JsonWriter writer, object value, JsonDates dates) => writer.WriteStringValue((string)value);

        public override void WriteXml(XmlText output, object value) => output.Text((string)value);
    }

    private sealed class IntegerType(long minimum, long maximum, string format, Func<long, object> box) : FieldType
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

            if (!IntegerText.TryParse(trimmed, out var number) || number < minimum || number > maximum)
            {
                return false;
            }

            value = box(number);
            return true;
        }

        public override bool TryReadJson(ref Utf8JsonReader reader, out object? value)
        {
            value = null;
            return reader.TokenType is JsonTokenType.Number or JsonTokenType.String && TryReadText(ScalarText(ref reader), out value);
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

        public override bool TryReadText(string text, out object? value)
        {
            var trimmed = text.AsSpan().Trim();
            value = trimmed is "true" or "1" ? True : trimmed is "false" or "0" ? False : null;
            return value is not null || trimmed.IsEmpty;
        }

        public override bool TryReadJson(ref Utf8JsonReader reader, out object? value)
        {
            if (reader.TokenType != JsonTokenType.Number)
            {
                return TryReadText(ScalarText(ref reader), out value);
            }

            value = IntegerText.TryParse(ScalarText(ref reader), out var number) && number is 0 or 1 ? (number == 1 ? True : False) : null;
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

        public override bool TryReadText(string text, out object? value)
        {
            value = null;
            var trimmed = text.AsSpan().Trim();
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
                return TryReadText(reader.GetString()!, out value);
            }

            if (reader.TokenType != JsonTokenType.Number ||
                !IntegerText.TryParse(ScalarText(ref reader), out var number) || !TimestampText.TryFromEpoch(number, out var timestamp))
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
