using System.Buffers;
using System.Buffers.Text;
using System.Text;
using Serilog.Events;
using Serilog.Parsing;

namespace Tracking.Api.Logging;

/// <summary>What the log says of a request that has ended.</summary>
/// <param name="Time">When it ended.</param>
/// <param name="Level">How grave it is.</param>
/// <param name="Method">The method.</param>
/// <param name="Path">The path as it was sent, without the query.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Elapsed">How long it took, in milliseconds.</param>
internal readonly record struct RequestLine(DateTimeOffset Time, LogEventLevel Level, string Method, string Path, int Status, double Elapsed)
{
    private const int LongestRest = 128; // all but method and path

    private static readonly MessageTemplate Template = new MessageTemplateParser().Parse("{RequestMethod} {RequestPath} {StatusCode} {Elapsed:0.0} ms");

    /// <summary>The event, for whatever takes events.</summary>
    public LogEvent ToEvent(Exception? exception = null) => new(
        Time.ToLocalTime(),
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
    /// <param name="output">Where to.</param>
    /// <param name="times">Makes the text of the time.</param>
    public void WriteTo(IBufferWriter<byte> output, LineTime times)
    {
        var text = output.GetSpan(Encoding.UTF8.GetByteCount(Method) + Encoding.UTF8.GetByteCount(Path) + LongestRest);
        var length = Copy(times.Of(Time), text);
        length += Copy(LevelOf(Level), text[length..]);
        length += Encoding.UTF8.GetBytes(Method, text[length..]);
        text[length++] = (byte)' ';
        length += Encoding.UTF8.GetBytes(Path, text[length..]);
        text[length++] = (byte)' ';
        length += WriteNumber(Status, text[length..]);
        text[length++] = (byte)' ';
        length += WriteTenths(Elapsed, text[length..]);
        length += Copy(" ms"u8, text[length..]);
        length += Encoding.UTF8.GetBytes(Environment.NewLine, text[length..]);
        output.Advance(length);
    }

    private static ReadOnlySpan<byte> LevelOf(LogEventLevel level) => level switch
    {
        LogEventLevel.Error => " ERR "u8,
        LogEventLevel.Warning => " WRN "u8,
        _ => " INF "u8,
    };

    // Numbers with a form that is spelt out take the framework many times as long.
    private static int WriteTenths(double value, Span<byte> text)
    {
        var tenths = (long)Math.Round(value * 10, MidpointRounding.AwayFromZero);
        var length = WriteNumber(tenths / 10, text);
        text[length++] = (byte)'.';
        return length + WriteNumber(tenths % 10, text[length..]);
    }

    private static int WriteNumber(long value, Span<byte> text)
    {
        Utf8Formatter.TryFormat(value, text, out var length);
        return length;
    }

    private static int Copy(ReadOnlySpan<byte> part, Span<byte> text)
    {
        part.CopyTo(text);
        return part.Length;
    }
}
