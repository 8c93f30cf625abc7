using System.Text.Json;
using Tracking.Api.Wire.Xml;

namespace Tracking.Api.Wire.Values;

/// <summary>Dates: several forms in, one form out in each format (Contract M1, M2).</summary>
internal sealed class TimestampFormat : FieldFormat
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

        var isRead = TimestampText.TryParse(trimmed, out var time);
        value = isRead ? time : null;
        return isRead;
    }

    public override bool TryReadJson(JsonElement element, out object? value)
    {
        value = null;
        if (element.ValueKind == JsonValueKind.String)
        {
            return base.TryReadJson(element, out value);
        }

        if (element.ValueKind == JsonValueKind.Number && IntegerText.TryParse(element.GetRawText(), out var milliseconds) &&
            TimestampText.TryFromEpoch(milliseconds, out var time))
        {
            value = time;
        }

        return value is not null;
    }

    public override void WriteJson(Utf8JsonWriter writer, object value, JsonDates dates)
    {
        if (dates == JsonDates.EpochMillis)
        {
            writer.WriteNumberValue(((DateTime)value - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMillisecond);
            return;
        }

        Span<byte> text = stackalloc byte[TimestampText.Room];
        writer.WriteStringValue(TimestampText.Format((DateTime)value, text));
    }

    public override void WriteXml(XmlText text, object value)
    {
        Span<byte> bytes = stackalloc byte[TimestampText.Room];
        text.Raw(TimestampText.Format((DateTime)value, bytes));
    }
}
