using System.Buffers.Text;
using System.Text.Json;
using Tracking.Core;

namespace Tracking.Api.Wire.Values;

/// <summary>The types that fields have.</summary>
internal static class FieldTypes
{
    public static FieldType Text { get; } = new TextType();

    public static FieldType Int32 { get; } = new IntegerType(int.MinValue, int.MaxValue, "int32", number => FieldValue.Of((int)number));

    public static FieldType Int64 { get; } = new IntegerType(long.MinValue, long.MaxValue, "int64", FieldValue.Of);

    public static FieldType Boolean { get; } = new BooleanType();

    public static FieldType Timestamp { get; } = new TimestampType();

    private sealed class TextType : FieldType
    {
        public override string Expectation => "a text";

        public override string SchemaType => "string";

        public override bool TryReadText(string text, out FieldValue value)
        {
            value = FieldValue.Of(text);
            return true;
        }

        public override bool TryReadJson(scoped ref Utf8JsonReader reader, out FieldValue value)
        {
            var text = reader.ValueSpan;
            if (reader.ValueIsEscaped)
            {
                // The reader itself says what is wrong with it (Contract J12).
                var copy = new byte[text.Length];
                text = copy.AsSpan(0, reader.CopyString(copy));
            }

            value = FieldValue.OfUtf8(text);
            return true;
        }
    }

    private sealed class IntegerType(long minimum, long maximum, string format, IntegerType.Maker valueOf) : ScalarType
    {
        public delegate FieldValue Maker(long number);

        public override string Expectation => $"a whole number from {minimum} to {maximum}";

        public override string SchemaType => "integer";

        public override string SchemaFormat => format;

        public override bool TryReadJson(scoped ref Utf8JsonReader reader, out FieldValue value)
        {
            // So nearly every number is written.
            var text = reader.ValueSpan;
            if (reader.TokenType == JsonTokenType.Number && Utf8Parser.TryParse(text, out long number, out var read) && read == text.Length)
            {
                return TryMake(number, out value);
            }

            value = default;
            return reader.TokenType is JsonTokenType.Number or JsonTokenType.String && TryReadScalar(ref reader, out value);
        }

        protected override bool TryRead(scoped ReadOnlySpan<char> text, out FieldValue value)
        {
            value = default;
            var trimmed = text.Trim();
            if (trimmed.IsEmpty)
            {
                return true;
            }

            return IntegerText.TryParse(trimmed, out var number) && TryMake(number, out value);
        }

        private bool TryMake(long number, out FieldValue value)
        {
            var isInRange = number >= minimum && number <= maximum;
            value = isInRange ? valueOf(number) : default;
            return isInRange;
        }
    }

    private sealed class BooleanType : ScalarType
    {
        public override string Expectation => "true or false";

        public override string SchemaType => "boolean";

        public override bool TryReadJson(scoped ref Utf8JsonReader reader, out FieldValue value)
        {
            if (reader.TokenType != JsonTokenType.Number)
            {
                return TryReadScalar(ref reader, out value);
            }

            var isBit = Int64.TryReadJson(ref reader, out var number) && number.Number is 0 or 1;
            value = isBit ? FieldValue.Of(number.Number == 1) : default;
            return isBit;
        }

        protected override bool TryRead(scoped ReadOnlySpan<char> text, out FieldValue value)
        {
            var trimmed = text.Trim();
            value = trimmed is "true" or "1" ? FieldValue.Of(true) : trimmed is "false" or "0" ? FieldValue.Of(false) : default;
            return !value.IsNull || trimmed.IsEmpty;
        }
    }

    private sealed class TimestampType : ScalarType
    {
        public override string Expectation => "a date and time such as 2017-03-01T10:00:00.000Z";

        public override string SchemaType => "string";

        public override string SchemaFormat => "date-time";

        public override bool TryReadJson(scoped ref Utf8JsonReader reader, out FieldValue value)
        {
            value = default;
            if (reader.TokenType == JsonTokenType.String)
            {
                return TryReadScalar(ref reader, out value);
            }

            if (reader.TokenType != JsonTokenType.Number ||
                !Int64.TryReadJson(ref reader, out var number) || !TimestampText.TryFromEpoch(number.Number, out var timestamp))
            {
                return false;
            }

            value = FieldValue.Of(timestamp);
            return true;
        }

        protected override bool TryRead(scoped ReadOnlySpan<char> text, out FieldValue value)
        {
            value = default;
            var trimmed = text.Trim();
            if (trimmed.IsEmpty)
            {
                return true;
            }

            if (!TimestampText.TryParse(trimmed, out var timestamp))
            {
                return false;
            }

            value = FieldValue.Of(timestamp);
            return true;
        }
    }
}
