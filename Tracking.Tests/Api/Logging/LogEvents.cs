using Serilog.Events;
using Serilog.Parsing;
using Tracking.Api.Logging;

namespace Tracking.Tests.Api.Logging;

/// <summary>Events of the log, made by hand.</summary>
internal static class LogEvents
{
    /// <summary>A request that has ended.</summary>
    public static RequestLine Request(
        string path = "/tracking/task/7", int status = 200, double elapsed = 0.1, LogEventLevel level = LogEventLevel.Information, DateTimeOffset time = default) =>
        new(time, level, "GET", path, status, elapsed);

    /// <summary>What anything else writes.</summary>
    public static LogEvent Other(string message, Exception? exception = null) => new(
        default, LogEventLevel.Error, exception, new MessageTemplateParser().Parse("{Message}"), [new LogEventProperty("Message", new ScalarValue(message))]);
}
