using System.Globalization;
using CsCheck;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Display;
using Tracking.Api.Logging;

namespace Tracking.Tests.Api.Logging;

public sealed class TextLineTests
{
    [Fact]
    public void Format_AnyRequest_IsWhatTheTemplateSays()
    {
        var byTemplate = new MessageTemplateTextFormatter(TextLine.Template, CultureInfo.InvariantCulture);
        var levels = Gen.OneOf(LogEventLevel.Information, LogEventLevel.Warning, LogEventLevel.Error);

        // Elapsed times are counted in ticks of 100 nanoseconds.
        Gen.Select(Gen.String, Gen.Int[100, 599], Gen.Long[0, 36_000_000_000], levels, Gen.DateTimeOffset).Sample((path, status, ticks, level, time) =>
        {
            var logEvent = LogEvents.Request(path, status, TimeSpan.FromTicks(ticks).TotalMilliseconds, level, time);

            Text(new TextLine(), logEvent).Should().Be(Text(byTemplate, logEvent));
        });
    }

    [Fact]
    public void Format_WholeSecond_HasItsThreeDecimals()
    {
        var time = new DateTimeOffset(2017, 3, 1, 10, 0, 5, TimeSpan.Zero);

        Text(new TextLine(), LogEvents.Request(time: time)).Should().StartWith("10:00:05.000 INF GET /tracking/task/7 200 0.1 ms");
    }

    [Fact]
    public void Format_AnythingElse_ShowsItsMessageAndItsException()
    {
        var text = Text(new TextLine(), LogEvents.Other("it broke", new InvalidOperationException("a reason")));

        text.Should().StartWith("00:00:00.000 ERR it broke").And.Contain("a reason");
    }

    private static string Text(ITextFormatter formatter, LogEvent logEvent)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        formatter.Format(logEvent, output);
        return output.ToString();
    }
}
