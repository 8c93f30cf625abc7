using Microsoft.AspNetCore.Http.Features;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace Tracking.Api.Logging;

/// <summary>Logs every request once, when it ends: method, path, status and milliseconds.</summary>
internal static class RequestLog
{
    public static void UseRequestLog(this WebApplication app) => app.UseSerilogRequestLogging(options =>
    {
        options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
        options.MessageTemplate = "{RequestMethod} {RequestPath} {StatusCode} {Elapsed:0.0} ms";
        options.GetLevel = (context, _, exception) => exception is null ? LevelOf(context.Response.StatusCode) : LogEventLevel.Error;
        options.GetMessageTemplateProperties = (context, _, elapsed, status) =>
        [
            new("RequestMethod", new ScalarValue(context.Request.Method)),
            new("RequestPath", new ScalarValue(PathOf(context))),
            new("StatusCode", new ScalarValue(status)),
            new("Elapsed", new ScalarValue(elapsed)),

            // The name that the lines have in JSON would otherwise be the package's.
            new(Constants.SourceContextPropertyName, new ScalarValue(typeof(RequestLog).FullName)),
        ];
    });

    // The path as it was sent: a decoded one could hold a line end, and so forge lines.
    private static string PathOf(HttpContext context) =>
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?', 2)[0];

    private static LogEventLevel LevelOf(int status) => status switch
    {
        >= StatusCodes.Status500InternalServerError => LogEventLevel.Error,
        >= StatusCodes.Status400BadRequest => LogEventLevel.Warning,
        _ => LogEventLevel.Information,
    };
}
