using System.Globalization;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Display;

namespace Tracking.Api.Logging;

/// <summary>A line of the log for people. The lines of requests, which are nearly all, are put together by hand: templates cost more than they.</summary>
internal sealed class TextLine : ITextFormatter
{
    /// <summary>The form of the lines.</summary>
    public const string Template = "{Timestamp:HH:mm:ss.fff} {Level:u3} {Message:lj}{NewLine}{Exception}";

    private const int LongestNumber = 32;
    private const int TimeLength = 12; // hh:mm:ss.fff

    private readonly MessageTemplateTextFormatter _others = new(Template, CultureInfo.InvariantCulture);

    public void Format(LogEvent logEvent, TextWriter output)
    {
        if (logEvent.MessageTemplate != RequestLog.Template || logEvent.Exception is not null)
        {
            _others.Format(logEvent, output);
            return;
        }

        var properties = logEvent.Properties;
        WriteTime(logEvent.Timestamp.TimeOfDay, output);
        output.Write(LevelOf(logEvent.Level));
        output.Write((string)ValueOf(properties[RequestLog.Method]));
        output.Write(' ');
        output.Write((string)ValueOf(properties[RequestLog.Path]));
        output.Write(' ');
        WriteNumber((int)ValueOf(properties[RequestLog.Status]), output);
        output.Write(' ');
        WriteTenths((double)ValueOf(properties[RequestLog.Elapsed]), output);
        output.WriteLine(" ms");
    }

    private static object ValueOf(LogEventPropertyValue value) => ((ScalarValue)value).Value!;

    private static string LevelOf(LogEventLevel level) => level switch
    {
        LogEventLevel.Error => " ERR ",
        LogEventLevel.Warning => " WRN ",
        _ => " INF ",
    };

    private static void WriteTime(TimeSpan time, TextWriter output)
    {
        Span<char> text = stackalloc char[LongestNumber];
        "00:00:00.000".CopyTo(text); // a whole second has no decimals in this form
        time.TryFormat(text, out _, "c", CultureInfo.InvariantCulture);
        output.Write(text[..TimeLength]);
    }

    // Numbers with a form that is spelt out take the framework many times as long.
    private static void WriteTenths(double value, TextWriter output)
    {
        var tenths = (long)Math.Round(value * 10, MidpointRounding.AwayFromZero);
        WriteNumber(tenths / 10, output);
        output.Write('.');
        WriteNumber(tenths % 10, output);
    }

    private static void WriteNumber(long value, TextWriter output)
    {
        Span<char> text = stackalloc char[LongestNumber];
        value.TryFormat(text, out var length, provider: CultureInfo.InvariantCulture);
        output.Write(text[..length]);
    }
}
