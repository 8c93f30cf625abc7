using System.Globalization;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Compact;
using Serilog.Formatting.Display;
using Tracking.Api.Options;

namespace Tracking.Api.Logging;

/// <summary>The log: one compact line for each request, as text or JSON, on standard output. Never a token.</summary>
internal static class TrackingLogging
{
    /// <summary>The form of the lines for people.</summary>
    public const string LineTemplate = "{Timestamp:HH:mm:ss.fff} {Level:u3} {Message:lj}{NewLine}{Exception}";

    /// <summary>Adds the log; lines go to the sink, where there is one, else to standard output.</summary>
    public static void AddTrackingLogging(this IServiceCollection services, LogSettings settings, ILogEventSink? sink)
    {
        // A person at a terminal gets colours, line by line; a file or a pipe gets lines by the batch.
        var lines = sink is null && Console.IsOutputRedirected ? new BatchedLines(Console.OpenStandardOutput(), FormatterOf(settings.Format)) : null;
        services.AddSerilog(Create(settings, sink ?? lines), dispose: true);
        if (lines is not null && settings.Format == LogFormat.Text)
        {
            services.AddSingleton(lines);
        }
    }

    private static Logger Create(LogSettings settings, ILogEventSink? sink)
    {
        var configuration = new LoggerConfiguration()
            .MinimumLevel.Is(LevelOf(settings.Level))
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)

            // Why a start failed is said once, on standard error, without a trace.
            .MinimumLevel.Override("Microsoft.Extensions.Hosting", LogEventLevel.Fatal)

            // Wherever it may say anything, it makes an activity and a scope for each request; the request log says it all.
            .MinimumLevel.Override("Microsoft.AspNetCore.Hosting.Diagnostics", LevelAlias.Off)
            .MinimumLevel.Override("System", LogEventLevel.Warning);
        return (sink is not null ? configuration.WriteTo.Sink(sink)
            : settings.Format == LogFormat.Json ? configuration.WriteTo.Console(FormatterOf(settings.Format))
            : configuration.WriteTo.Console(outputTemplate: LineTemplate, formatProvider: CultureInfo.InvariantCulture)).CreateLogger();
    }

    private static ITextFormatter FormatterOf(LogFormat format) =>
        format == LogFormat.Json ? new RenderedCompactJsonFormatter() : new MessageTemplateTextFormatter(LineTemplate, CultureInfo.InvariantCulture);

    private static LogEventLevel LevelOf(LogThreshold threshold) => threshold switch
    {
        LogThreshold.Debug => LogEventLevel.Debug,
        LogThreshold.Warning => LogEventLevel.Warning,
        LogThreshold.Error => LogEventLevel.Error,
        _ => LogEventLevel.Information,
    };
}
