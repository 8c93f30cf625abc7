using System.Buffers;
using System.Globalization;
using System.Text;
using Serilog.Events;
using Serilog.Parsing;

namespace Tracking.Api.Logging;

/// <summary>What the log says of a request that has ended.</summary>
/// <param name="Time">When it ended, in local time.</param>
/// <param name="Level">How grave it is.</param>
/// <param name="Method">The method.</param>
/// <param name="Path">The path as it was sent, without the query.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Elapsed">How long it took, in milliseconds.</param>
internal readonly record struct RequestLine(DateTimeOffset Time, LogEventLevel Level, string Method, string Path, int Status, double Elapsed)
{
    private const int LongestNumber = 32;
    private const int TimeLength = 12; // hh:mm:ss.fff

    private static readonly MessageTemplate Template = new MessageTemplateParser().Parse("{RequestMethod} {RequestPath} {StatusCode} {Elapsed:0.0} ms");

    /// <summary>The event, for whatever takes events.</summary>
    public LogEvent ToEvent(Exception? exception = null) => new(
        Time,
        Level,
        exception,
        Template,
        [
            new LogEventProperty("RequestMethod", new ScalarValue(Method)),
            new LogEventProperty("RequestPath", new ScalarValue(Path)),
            new LogEventProperty("StatusCode", new ScalarValue(Status)),
            new LogEventProperty(nameof(Elapsed), new ScalarValue(Elapsed)),
        ]);

    /// <summary>Writes the line that <see cref="TrackingLogging.LineTemplate"/> makes of the event; by hand, since templates cost more than the rest of a small request.</summary>
    public void WriteTo(IBufferWriter<byte> output)
    {
        WriteTime(output);
        output.Write(LevelOf(Level));
        Encoding.UTF8.GetBytes(Method, output);
        output.Write(" "u8);
        Encoding.UTF8.GetBytes(Path, output);
        output.Write(" "u8);
        WriteNumber(Status, output);
        output.Write(" "u8);
        WriteTenths(Elapsed, output);
        output.Write(" ms"u8);
        Encoding.UTF8.GetBytes(Environment.NewLine, output);
    }

    private static ReadOnlySpan<byte> LevelOf(LogEventLevel level) => level switch
    {
        LogEventLevel.Error => " ERR "u8,
        LogEventLevel.Warning => " WRN "u8,
        _ => " INF "u8,
    };

    private void WriteTime(IBufferWriter<byte> output)
    {
        var text = output.GetSpan(LongestNumber);
        "00:00:00.000"u8.CopyTo(text); // a whole second has no decimals in this form
        Time.TimeOfDay.TryFormat(text, out _, "c", CultureInfo.InvariantCulture);
        output.Advance(TimeLength);
    }

    // Numbers with a form that is spelt out take the framework many times as long.
    private static void WriteTenths(double value, IBufferWriter<byte> output)
    {
        var tenths = (long)Math.Round(value * 10, MidpointRounding.AwayFromZero);
        WriteNumber(tenths / 10, output);
        output.Write("."u8);
        WriteNumber(tenths % 10, output);
    }

    private static void WriteNumber(long value, IBufferWriter<byte> output)
    {
        value.TryFormat(output.GetSpan(LongestNumber), out var length, provider: CultureInfo.InvariantCulture);
        output.Advance(length);
    }
}
