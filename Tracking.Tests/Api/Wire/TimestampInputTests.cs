using static Tracking.Tests.Api.Wire.FieldBodies;

namespace Tracking.Tests.Api.Wire;

/// <summary>The dates that are read, and the one form in which they are written.</summary>
public sealed class TimestampInputTests
{
    public static TheoryData<string, string> Good() => new()
    {
        { "2017-03-01T10:00:00Z", "2017-03-01T10:00:00.000Z" },
        { "2017-03-01T10:00:00", "2017-03-01T10:00:00.000Z" },
        { "2017-03-01T10:00Z", "2017-03-01T10:00:00.000Z" },
        { "2017-03-01T10:00", "2017-03-01T10:00:00.000Z" },
        { "2017-03-01", "2017-03-01T00:00:00.000Z" },
        { "2017-03-01T10:00:00.1Z", "2017-03-01T10:00:00.100Z" },
        { "2017-03-01T10:00:00.12Z", "2017-03-01T10:00:00.120Z" },
        { "2017-03-01T10:00:00.123Z", "2017-03-01T10:00:00.123Z" },
        { "2017-03-01T10:00:00.1239Z", "2017-03-01T10:00:00.123Z" },
        { "2017-03-01T10:00:00.999999999999999999999Z", "2017-03-01T10:00:00.999Z" },
        { "2017-03-01T23:59:59.9999999", "2017-03-01T23:59:59.999Z" },
        { "2016-05-03T11:55:30.123+02:00", "2016-05-03T09:55:30.123Z" },
        { "2016-05-03T11:55:30.123+0200", "2016-05-03T09:55:30.123Z" },
        { "2016-05-03T11:55:30-05:30", "2016-05-03T17:25:30.000Z" },
        { "2016-05-03T11:55-0530", "2016-05-03T17:25:00.000Z" },
        { "2017-01-01T01:00:00+02:00", "2016-12-31T23:00:00.000Z" },
        { "2016-02-29T00:00:00Z", "2016-02-29T00:00:00.000Z" },
        { "1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z" },
        { "0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000Z" },
        { "9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z" },
        { " 2017-03-01T10:00:00Z ", "2017-03-01T10:00:00.000Z" },
    };

    public static TheoryData<string> Bad() =>
    [
        "yesterday", "2017", "2017-03", "2017-3-1", "2017-02-29", "2017-13-01", "2017-00-01", "2017-01-00", "2017-01-32",
        "2017-03-01T", "2017-03-01T10", "2017-03-01T10Z", "2017-03-01T1:00Z", "2017-03-01T24:00:00Z", "2017-03-01T10:60:00Z",
        "2017-03-01T10:00:60Z", "2017-03-01T10:00:00.Z", "2017-03-01T10:00:00,5Z", "2017-03-01T10:00:00+2", "2017-03-01T10:00:00+02:60",
        "2017-03-01T10:00:00+19:00", "2017-03-01T10:00:00ZZ", "2017-03-01T10:00:00Z+02:00", "2017-03-01 10:00:00Z", "01.03.2017",
        "Wed, 01 Mar 2017 10:00:00 GMT", "/Date(1488362400000)/", "12017-03-01T10:00:00Z", "-0001-03-01T10:00:00Z", "0000-01-01T00:00:00Z",
        "0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01", "٢٠١٧-03-01T10:00:00Z",
    ];

    [Theory]
    [MemberData(nameof(Good))]
    [Trait("Contract", "M1")]
    [Trait("Contract", "M2")]
    [Trait("Contract", "M4")]
    public async Task Post_GoodDate_IsStoredToTheMillisecondInUtc(string sent, string expected)
    {
        foreach (var isXml in new[] { false, true })
        {
            await using var host = await TrackingHost.StartAsync();

            var answer = isXml
                ? await host.PostAsync(XmlBody("start-time", sent), TrackingHost.Xml)
                : await host.PostAsync(JsonBody("start-time", $"\"{sent}\""));

            answer.Status.Should().Be(200, answer.Body);
            (await ReadJsonAsync(host, "start-time")).Should().Be($"\"{expected}\"");
            (await ReadXmlAsync(host, "start-time")).Should().Be(expected);
        }
    }

    [Theory]
    [MemberData(nameof(Bad))]
    [Trait("Contract", "M2")]
    public async Task Post_BadDate_Answers400(string sent)
    {
        foreach (var isXml in new[] { false, true })
        {
            await using var host = await TrackingHost.StartAsync();

            var answer = isXml
                ? await host.SendAsync(HttpMethod.Post, "/task", XmlBody("finish-time", sent), contentType: TrackingHost.Xml)
                : await host.PostAsync(JsonBody("finish-time", $"\"{sent}\""));

            answer.ShouldRefuse("tasks[0].finish-time", "must be a date and time");
        }
    }

    [Theory]
    [Trait("Contract", "M2")]
    [InlineData("0", "\"1970-01-01T00:00:00.000Z\"")]
    [InlineData("-1", "\"1969-12-31T23:59:59.999Z\"")]
    [InlineData("1462269330123", "\"2016-05-03T09:55:30.123Z\"")]
    [InlineData("1462269330123.0", "\"2016-05-03T09:55:30.123Z\"")]
    [InlineData("1.462269330123e12", "\"2016-05-03T09:55:30.123Z\"")]
    [InlineData("-62135596800000", "\"0001-01-01T00:00:00.000Z\"")]
    [InlineData("253402300799999", "\"9999-12-31T23:59:59.999Z\"")]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    public async Task Post_DateAsJsonNumber_IsMillisecondsSince1970(string sent, string? expected)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostAsync(JsonBody("start-time", sent));

        answer.Status.Should().Be(200, answer.Body);
        (await ReadJsonAsync(host, "start-time")).Should().Be(expected);
    }

    [Theory]
    [Trait("Contract", "M2")]
    [Trait("Contract", "L8")]
    [InlineData("-62135596800001")]
    [InlineData("253402300800000")]
    [InlineData("9223372036854775807")]
    [InlineData("-9223372036854775808")]
    [InlineData("9223372036854775808")]
    [InlineData("1e999999999")]
    [InlineData("1488362400000.5")]
    [InlineData("true")]
    [InlineData("{}")]
    [InlineData("[2017,3,1,10,0]")]
    public async Task Post_JsonValueThatIsNoDate_Answers400(string sent)
    {
        await using var host = await TrackingHost.StartAsync();

        (await host.PostAsync(JsonBody("start-time", sent))).ShouldRefuse("tasks[0].start-time", "must be a date and time");
    }

    [Theory]
    [Trait("Contract", "J9")]
    [InlineData("")]
    [InlineData("  ")]
    public async Task Post_EmptyDateElement_IsNull(string sent)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostAsync(XmlBody("start-time", sent), TrackingHost.Xml);

        answer.Status.Should().Be(200, answer.Body);
        (await ReadXmlAsync(host, "start-time")).Should().BeNull();
    }
}
