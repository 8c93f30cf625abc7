using System.Globalization;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Display;

namespace Tracking.Api.InProcess;

/// <summary>Hands the log's lines to the test.</summary>
internal sealed class LogSink(Action<string> write) : ILogEventSink
{
    private readonly MessageTemplateTextFormatter _formatter = new("{Level:u3} {Message:lj} {Exception}", CultureInfo.InvariantCulture);

    public void Emit(LogEvent logEvent)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        _formatter.Format(logEvent, text);
        write(text.ToString().TrimEnd());
    }
}
