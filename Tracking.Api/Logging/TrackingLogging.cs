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
    /// <summary>The lines for people.</summary>
    public const string LineTemplate = "{Timestamp:HH:mm:ss.fff} {Level:u3} {Message:lj}{NewLine}{Exception}";

    /// <summary>Adds the log; lines go to the sink, if there is one, else to standard output.</summary>
    public static void AddTrackingLogging(this IServiceCollection services, LogSettings settings, ILogEventSink? sink)
    {
        // A person at a terminal gets colours, line by line; a file or a pipe gets lines in batches.
        var formatter = FormatterOf(settings.Format);
        var lines = sink is null && Console.IsOutputRedirected ? new BatchedLines(Console.OpenStandardOutput(), formatter) : sink;
        var configuration = new LoggerConfiguration()
            .MinimumLevel.Is(LevelOf(settings.Level))
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)

            // Why a start failed is said once, on standard error, without a trace.
            .MinimumLevel.Override("Microsoft.Extensions.Hosting", LogEventLevel.Fatal)

            // If it may log at all, it makes an activity and a scope for each request; the line of the request says it all.
            .MinimumLevel.Override("Microsoft.AspNetCore.Hosting.Diagnostics", LevelAlias.Off)
            .MinimumLevel.Override("System", LogEventLevel.Warning);
        var logger = lines is not null ? configuration.WriteTo.Sink(lines)
            : settings.Format == LogFormat.Json ? configuration.WriteTo.Console(formatter)
            : configuration.WriteTo.Console(outputTemplate: LineTemplate, formatProvider: CultureInfo.InvariantCulture);
        services.AddSerilog(logger.CreateLogger(), dispose: true);
    }

    private static ITextFormatter FormatterOf(LogFormat format) => format == LogFormat.Json
        ? new RenderedCompactJsonFormatter()
        : new MessageTemplateTextFormatter(LineTemplate, CultureInfo.InvariantCulture);

    private static LogEventLevel LevelOf(LogThreshold threshold) => threshold switch
    {
        LogThreshold.Debug => LogEventLevel.Debug,
        LogThreshold.Warning => LogEventLevel.Warning,
        LogThreshold.Error => LogEventLevel.Error,
        _ => LogEventLevel.Information,
    };
}
