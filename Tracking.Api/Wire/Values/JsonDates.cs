using System.Text.Json;

namespace Tracking.Api.Wire.Values;

/// <summary>How dates are written in JSON (Contract M1).</summary>
internal abstract class JsonDates
{
    /// <summary>As text: <c>"2017-03-01T10:00:00.123Z"</c>.</summary>
    public static JsonDates Iso { get; } = new IsoDates();

    /// <summary>As a number of milliseconds since 1970.</summary>
    public static JsonDates EpochMillis { get; } = new EpochDates();

    /// <summary>Writes one date.</summary>
    public abstract void Write(Utf8JsonWriter writer, DateTime value);

    private sealed class IsoDates : JsonDates
    {
        public override void Write(Utf8JsonWriter writer, DateTime value)
        {
            Span<byte> text = stackalloc byte[TimestampText.Length];
            TimestampText.Format(value, text);
            writer.WriteStringValue(text);
        }
    }

    private sealed class EpochDates : JsonDates
    {
        public override void Write(Utf8JsonWriter writer, DateTime value) =>
            writer.WriteNumberValue((value - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMillisecond);
    }
}
