using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Serilog.Events;

namespace Tracking.Api.Logging;

/// <summary>
/// Logs every request once, when it ends: method, path, status and milliseconds. It does so by itself: the package's
/// middleware costs more than the rest of a small request.
/// </summary>
/// <param name="next">What answers the request.</param>
/// <param name="logger">The log.</param>
/// <param name="lines">Where the log's lines go, if they go there only and as text.</param>
internal sealed class RequestLog(RequestDelegate next, Serilog.ILogger logger, BatchedLines? lines = null)
{
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

        var line = new RequestLine(
            DateTimeOffset.UtcNow, level, context.Request.Method, PathOf(context), status, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        if (lines is not null && exception is null)
        {
            lines.Write(line);
        }
        else
        {
            _logger.Write(line.ToEvent(exception));
        }
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
