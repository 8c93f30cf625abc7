using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;
using Tracking.Api.Options;

namespace Tracking.Api.Hosting;

/// <summary>The log: one compact line for each request, as text or JSON, on standard output. Never a token.</summary>
internal static class TrackingLogging
{
    private const string Template = "{RequestMethod} {RequestPath} {StatusCode} {Elapsed:0.0} ms";
    private const string Line = "{Timestamp:HH:mm:ss.fff} {Level:u3} {Message:lj}{NewLine}{Exception}";

    /// <summary>Adds the log; lines go to the sink, where there is one, else to standard output.</summary>
    public static void AddTrackingLogging(this IServiceCollection services, LogSettings settings, ILogEventSink? sink) =>
        services.AddSerilog(Create(settings, sink), dispose: true);

    public static void UseTrackingRequestLogging(this WebApplication app) => app.UseSerilogRequestLogging(options =>
    {
        options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
        options.MessageTemplate = Template;
        options.GetLevel = LevelOf;
        options.GetMessageTemplateProperties = PropertiesOf;
    });

    private static Logger Create(LogSettings settings, ILogEventSink? sink)
    {
        var configuration = new LoggerConfiguration()
            .MinimumLevel.Is(LevelOf(settings.Level))
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)

            // Why a start failed is said once, on standard error, without a trace.
            .MinimumLevel.Override("Microsoft.Extensions.Hosting", LogEventLevel.Fatal)
            .MinimumLevel.Override("System", LogEventLevel.Warning);
        if (sink is not null)
        {
            return configuration.WriteTo.Sink(sink).CreateLogger();
        }

        return settings.Format == LogFormat.Json
            ? configuration.WriteTo.Console(new RenderedCompactJsonFormatter()).CreateLogger()
            : configuration.WriteTo.Console(outputTemplate: Line, formatProvider: CultureInfo.InvariantCulture).CreateLogger();
    }

    private static LogEventLevel LevelOf(LogThreshold threshold) => threshold switch
    {
        LogThreshold.Debug => LogEventLevel.Debug,
        LogThreshold.Warning => LogEventLevel.Warning,
        LogThreshold.Error => LogEventLevel.Error,
        _ => LogEventLevel.Information,
    };

    private static LogEventLevel LevelOf(HttpContext context, double elapsed, Exception? exception) => context.Response.StatusCode switch
    {
        >= StatusCodes.Status500InternalServerError => LogEventLevel.Error,
        >= StatusCodes.Status400BadRequest => LogEventLevel.Warning,
        _ => exception is null ? LogEventLevel.Information : LogEventLevel.Error,
    };

    // The path as it was sent: once decoded it could hold a line end, and so forge lines.
    private static IEnumerable<LogEventProperty> PropertiesOf(HttpContext context, string path, double elapsed, int status) =>
    [
        new LogEventProperty("RequestMethod", new ScalarValue(context.Request.Method)),
        new LogEventProperty("RequestPath", new ScalarValue(context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?')[0])),
        new LogEventProperty("StatusCode", new ScalarValue(status)),
        new LogEventProperty("Elapsed", new ScalarValue(elapsed)),
    ];
}
