using static Tracking.Tests.Api.Wire.FieldBodies;

namespace Tracking.Tests.Api.Wire.Xml;

/// <summary>What each type of field takes from XML. The third column is the text as it is written back, null for no element.</summary>
public sealed class XmlValueTests
{
    [Theory]
    [Trait("Contract", "J9")]
    [Trait("Contract", "J7")]
    [InlineData("text", "text")]
    [InlineData("", "")]
    [InlineData("  ", "  ")]
    [InlineData("  spaced\n", "  spaced\n")]
    [InlineData("<![CDATA[<a> & ]]>", "<a> & ")]
    [InlineData("<![CDATA[]]>", "")]
    [InlineData("a<![CDATA[b]]>c<![CDATA[d]]>", "abcd")]
    [InlineData("a<!-- not text -->b", "ab")]
    [InlineData("<!-- first -->ab", "ab")]
    [InlineData("a<?target data?>b", "ab")]
    [InlineData("&lt;&amp;&gt;&quot;&apos;", "<&>\"'")]
    [InlineData("a&#65;&#x42;&#x1F600;", "aAB\U0001F600")]
    public Task Post_Text_IsRead(string sent, string expected) => AssertReadAsync("name", sent, expected);

    [Theory]
    [Trait("Contract", "J9")]
    [InlineData("5", "5")]
    [InlineData(" 5\n", "5")]
    [InlineData("+5", "5")]
    [InlineData("-5", "-5")]
    [InlineData("007", "7")]
    [InlineData("5.0", "5")]
    [InlineData("-2147483648", "-2147483648")]
    [InlineData("<![CDATA[5]]>", "5")]
    [InlineData("1<!-- and -->2", "12")]
    [InlineData("", null)]
    [InlineData("  ", null)]
    public Task Post_Int32_IsRead(string sent, string? expected) => AssertReadAsync("number-of-retries", sent, expected);

    [Theory]
    [Trait("Contract", "J10")]
    [InlineData("abc")]
    [InlineData("5.7")]
    [InlineData("2147483648")]
    [InlineData("1e999999999")]
    [InlineData("true")]
    [InlineData("5 5")]
    [InlineData("<value>5</value>")]
    [InlineData("5<value/>")]
    public Task Post_NotAnInt32_Answers400(string sent) => AssertRefusedAsync("number-of-retries", sent, "must be a whole number");

    [Theory]
    [Trait("Contract", "J9")]
    [InlineData("true", "true")]
    [InlineData("false", "false")]
    [InlineData("1", "true")]
    [InlineData("0", "false")]
    [InlineData(" false\t", "false")]

    // Never given, so derived: the task has no previous one (I4).
    [InlineData("", "true")]
    public Task Post_Boolean_IsRead(string sent, string expected) => AssertReadAsync("root", sent, expected);

    [Theory]
    [Trait("Contract", "J10")]
    [InlineData("TRUE")]
    [InlineData("yes")]
    [InlineData("2")]
    [InlineData("<true/>")]
    public Task Post_NotABoolean_Answers400(string sent) => AssertRefusedAsync("root", sent, "must be true or false");

    [Theory]
    [Trait("Contract", "J10")]
    [InlineData("<b>bold</b>")]
    [InlineData("half<b/>half")]
    public Task Post_NotAText_Answers400(string sent) => AssertRefusedAsync("name", sent, "must be a text");

    [Theory]
    [Trait("Contract", "J10")]
    [InlineData("abc")]
    [InlineData("9223372036854775808")]
    [InlineData("1.5")]
    public async Task Put_UnparsableId_Answers400(string id)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAsync("""{"tasks":[{"id":7}]}""");

        var answer = await host.SendAsync(HttpMethod.Put, "/task/7", $"<execution-task><id>{id}</id></execution-task>", contentType: TrackingHost.Xml);

        answer.ShouldRefuse("id", "must be a whole number from -9223372036854775808 to 9223372036854775807");
    }

    private static async Task AssertReadAsync(string name, string sent, string? expected)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostAsync(FieldBodies.XmlBody(name, sent), TrackingHost.Xml);

        answer.Status.Should().Be(200, answer.Body);
        (await ReadXmlAsync(host, name)).Should().Be(expected);
    }

    private static async Task AssertRefusedAsync(string name, string sent, string expectation)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.SendAsync(HttpMethod.Post, "/task", FieldBodies.XmlBody(name, sent), contentType: TrackingHost.Xml);

        answer.ShouldRefuse($"tasks[0].{name}", expectation);
        host.Graph.Size.Tasks.Should().Be(0);
    }
}
