using Tracking.Api.Wire.Json;

namespace Tracking.Api.Wire.Values;

/// <summary>How dates are written in JSON (Contract M1).</summary>
internal abstract class JsonDates
{
    /// <summary>As text: <c>"2017-03-01T10:00:00.123Z"</c>.</summary>
    public static JsonDates Iso { get; } = new IsoDates();

    /// <summary>As a number of milliseconds since 1970.</summary>
    public static JsonDates EpochMillis { get; } = new EpochDates();

    /// <summary>Writes one date.</summary>
    public abstract void Write(JsonText text, DateTime value);

    private sealed class IsoDates : JsonDates
    {
        public override void Write(JsonText text, DateTime value) => text.Timestamp(value);
    }

    private sealed class EpochDates : JsonDates
    {
        public override void Write(JsonText text, DateTime value) =>
            text.Number((value - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMillisecond);
    }
}
