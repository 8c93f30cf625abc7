using System.Globalization;

namespace Tracking.Api.Logging;

/// <summary>The local time of day, as lines begin with it. A busy server writes many lines in one millisecond, and those begin alike. Not thread-safe.</summary>
internal sealed class LineTime
{
    private const int Length = 12; // hh:mm:ss.fff
    private const int Room = 16;

    private readonly byte[] _text = new byte[Room];
    private long _millisecond = -1;

    /// <summary>The text for a time; it stands until the next call.</summary>
    public ReadOnlySpan<byte> Of(DateTimeOffset time)
    {
        var millisecond = time.UtcTicks / TimeSpan.TicksPerMillisecond;
        if (millisecond != _millisecond)
        {
            "00:00:00.000"u8.CopyTo(_text); // a whole second has no decimals in this form
            time.ToLocalTime().TimeOfDay.TryFormat(_text, out _, "c", CultureInfo.InvariantCulture);
            _millisecond = millisecond;
        }

        return _text.AsSpan(0, Length);
    }
}
