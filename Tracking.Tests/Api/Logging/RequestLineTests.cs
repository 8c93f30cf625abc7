using System.Buffers;
using System.Globalization;
using System.Text;
using CsCheck;
using Serilog.Events;
using Serilog.Formatting.Display;
using Tracking.Api.Logging;

namespace Tracking.Tests.Api.Logging;

public sealed class RequestLineTests
{
    [Fact]
    public void WriteTo_AnyRequest_IsWhatTheTemplateMakesOfItsEvent()
    {
        var byTemplate = new MessageTemplateTextFormatter(TrackingLogging.LineTemplate, CultureInfo.InvariantCulture);
        var levels = Gen.OneOf(LogEventLevel.Information, LogEventLevel.Warning, LogEventLevel.Error);

        // Elapsed times are counted in ticks of 100 nanoseconds.
        Gen.Select(Gen.String, Gen.Int[100, 599], Gen.Long[0, 36_000_000_000], levels, Gen.DateTimeOffset).Sample((path, status, ticks, level, time) =>
        {
            var line = LogEvents.Request(path, status, TimeSpan.FromTicks(ticks).TotalMilliseconds, level, time);

            using var expected = new StringWriter(CultureInfo.InvariantCulture);
            byTemplate.Format(line.ToEvent(), expected);
            Bytes(line, new LineTime()).Should().Equal(Encoding.UTF8.GetBytes(expected.ToString()));
        });
    }

    [Fact]
    public void WriteTo_WholeSecond_HasItsThreeDecimals()
    {
        TextAt(new LineTime(), Ten.AddSeconds(5)).Should().StartWith("10:00:05.000 INF GET /tracking/task/7 200 0.1 ms");
    }

    [Fact]
    public void WriteTo_LinesOfOneMillisecondAndOfTheNext_HaveTheirOwnTimes()
    {
        var times = new LineTime();

        TextAt(times, Ten.AddTicks(1)).Should().StartWith("10:00:00.000 ");
        TextAt(times, Ten.AddTicks(9_999)).Should().StartWith("10:00:00.000 ");
        TextAt(times, Ten.AddTicks(10_000)).Should().StartWith("10:00:00.001 ");
        TextAt(times, Ten).Should().StartWith("10:00:00.000 ");
    }

    private static DateTimeOffset Ten => new(new DateTime(2017, 3, 1, 10, 0, 0, DateTimeKind.Local));

    private static string TextAt(LineTime times, DateTimeOffset time) => Encoding.UTF8.GetString(Bytes(LogEvents.Request(time: time), times));

    private static byte[] Bytes(RequestLine line, LineTime times)
    {
        var output = new ArrayBufferWriter<byte>();
        line.WriteTo(output, times);
        return output.WrittenSpan.ToArray();
    }
}
