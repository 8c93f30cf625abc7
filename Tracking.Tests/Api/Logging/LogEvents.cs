using Serilog.Events;
using Serilog.Parsing;
using Tracking.Api.Logging;

namespace Tracking.Tests.Api.Logging;

/// <summary>Events of the log, made by hand.</summary>
internal static class LogEvents
{
    /// <summary>What the request log writes.</summary>
    public static LogEvent Request(
        string path = "/tracking/task/7", int status = 200, double elapsed = 0.1, LogEventLevel level = LogEventLevel.Information, DateTimeOffset time = default) => new(
        time,
        level,
        null,
        RequestLog.Template,
        [
            new LogEventProperty(RequestLog.Method, new ScalarValue("GET")),
            new LogEventProperty(RequestLog.Path, new ScalarValue(path)),
            new LogEventProperty(RequestLog.Status, new ScalarValue(status)),
            new LogEventProperty(RequestLog.Elapsed, new ScalarValue(elapsed)),
        ]);

    /// <summary>What anything else writes.</summary>
    public static LogEvent Other(string message, Exception? exception = null) => new(
        default, LogEventLevel.Error, exception, new MessageTemplateParser().Parse("{Message}"), [new LogEventProperty("Message", new ScalarValue(message))]);
}
