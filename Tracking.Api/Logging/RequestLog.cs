using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Serilog.Events;
using Serilog.Parsing;

namespace Tracking.Api.Logging;

/// <summary>
/// Logs every request once, when it ends: method, path, status and milliseconds. It makes the events itself: the package's
/// middleware costs more than the rest of a small request.
/// </summary>
internal sealed class RequestLog(RequestDelegate next, Serilog.ILogger logger)
{
    public const string Method = "RequestMethod";
    public const string Path = "RequestPath";
    public const string Status = "StatusCode";
    public const string Elapsed = "Elapsed";

    /// <summary>The template of these events, and of no others.</summary>
    public static MessageTemplate Template { get; } =
        new MessageTemplateParser().Parse($"{{{Method}}} {{{Path}}} {{{Status}}} {{{Elapsed}:0.0}} ms");

    private readonly Serilog.ILogger _logger = logger.ForContext<RequestLog>();

    public Task InvokeAsync(HttpContext context)
    {
        var started = Stopwatch.GetTimestamp();
        var request = next(context);
        if (!request.IsCompletedSuccessfully)
        {
            return WaitAsync(request, context, started);
        }

        Write(context, started, null);
        return Task.CompletedTask;
    }

    private async Task WaitAsync(Task request, HttpContext context, long started)
    {
        try
        {
            await request;
        }
        catch (Exception exception)
        {
            Write(context, started, exception);
            throw;
        }

        Write(context, started, null);
    }

    private void Write(HttpContext context, long started, Exception? exception)
    {
        var status = exception is null ? context.Response.StatusCode : StatusCodes.Status500InternalServerError;
        var level = LevelOf(status);
        if (!_logger.IsEnabled(level))
        {
            return;
        }

        var properties = new Dictionary<string, LogEventPropertyValue>(4, StringComparer.Ordinal)
        {
            [Method] = new ScalarValue(context.Request.Method),
            [Path] = new ScalarValue(PathOf(context)),
            [Status] = new ScalarValue(status),
            [Elapsed] = new ScalarValue(Stopwatch.GetElapsedTime(started).TotalMilliseconds),
        };
        _logger.Write(LogEvent.UnstableAssembleFromParts(DateTimeOffset.Now, level, exception, Template, properties, default, default));
    }

    private static LogEventLevel LevelOf(int status) => status switch
    {
        >= StatusCodes.Status500InternalServerError => LogEventLevel.Error,
        >= StatusCodes.Status400BadRequest => LogEventLevel.Warning,
        _ => LogEventLevel.Information,
    };

    // The path as it was sent: once decoded it could hold a line end, and so forge lines.
    private static string PathOf(HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var query = target.IndexOf('?');
        return query < 0 ? target : target[..query];
    }
}
