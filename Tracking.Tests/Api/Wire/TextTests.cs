using System.Text.Json;
using static Tracking.Tests.Api.Wire.FieldBodies;

namespace Tracking.Tests.Api.Wire;

/// <summary>Text goes in by one format and comes out by the other as it was.</summary>
public sealed class TextTests
{
    public static TheoryData<string> Texts() =>
    [
        "plain", "", " ", "\n", "\t", "\r", "\r\n", "a\r\nb\rc\nd", "  two  spaces  ", "<tag a=\"1\">&amp;</tag>", "]]>", "<![CDATA[x]]>", "&#13;",
        "\\ / \" '", "Größe", "日本語", "\U0001F600 emoji \U0001F469\u200D\U0001F680",
        "e\u0301", "\u007F\u0085\u009F", "\u2028\u2029", "\uFEFFmark", "\uFFFD", "\uE000",
        "\U0010FFFD", "null", "true", "{}", "%41", "\u00A0", "\u202Ertl",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    [Trait("Contract", "M8")]
    [Trait("Contract", "J9")]
    public async Task Text_PostedAsJson_ComesBackByBoth(string text)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostAsync(JsonBody("description", JsonSerializer.Serialize(text)));

        answer.Status.Should().Be(200, answer.Body);
        JsonSerializer.Deserialize<string>((await ReadJsonAsync(host, "description"))!).Should().Be(text);
        (await ReadXmlAsync(host, "description")).Should().Be(text);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    [Trait("Contract", "M8")]
    [Trait("Contract", "J9")]
    public async Task Text_PostedAsXml_ComesBackByBoth(string text)
    {
        await using var host = await TrackingHost.StartAsync();
        var escaped = text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\r", "&#13;", StringComparison.Ordinal);

        var answer = await host.PostAsync(XmlBody("description", escaped), TrackingHost.Xml);

        answer.Status.Should().Be(200, answer.Body);
        JsonSerializer.Deserialize<string>((await ReadJsonAsync(host, "description"))!).Should().Be(text);
        (await ReadXmlAsync(host, "description")).Should().Be(text);
    }

    [Fact]
    [Trait("Contract", "M8")]
    public async Task LineEnds_InXml_AreNormalisedUnlessWrittenAsReferences()
    {
        await using var host = await TrackingHost.StartAsync();

        await host.PostAsync(XmlBody("name", "a\r\nb\rc&#13;d&#xD;&#xA;e"), TrackingHost.Xml);

        (await ReadJsonAsync(host, "name")).Should().Be("\"a\\nb\\nc\\rd\\r\\ne\"");
        (await host.GetAsync("/task/7", TrackingHost.Xml)).Body.Should().Contain("<name>a\nb\nc&#13;d&#13;\ne</name>");
    }

    [Theory]
    [Trait("Contract", "J12")]
    [InlineData("\\u0000", "\uFFFD")]
    [InlineData("a\\u0001b", "a\uFFFDb")]
    [InlineData("\\b\\f\\u000b\\u001f", "\uFFFD\uFFFD\uFFFD\uFFFD")]
    [InlineData("\\uFFFE\\uFFFF", "\uFFFD\uFFFD")]
    [InlineData("\\t\\n", "\t\n")]
    [InlineData("\\u007f\\u0085", "\u007F\u0085")]
    public async Task Text_WithCharactersThatXmlForbids_IsStoredAndReplacedInXmlOnly(string escaped, string inXml)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostAsync(JsonBody("name", $"\"{escaped}\""));

        answer.Status.Should().Be(200, answer.Body);
        JsonSerializer.Deserialize<string>((await ReadJsonAsync(host, "name"))!).Should().Be(JsonSerializer.Deserialize<string>($"\"{escaped}\""));
        (await host.GetAsync("/task/7", TrackingHost.Xml)).Body.Should().Contain($"<name>{inXml}</name>");
        (await ReadXmlAsync(host, "name")).Should().Be(inXml);
    }

    [Fact]
    [Trait("Contract", "J13")]
    public async Task EmptyAndAbsentText_InXml_AreAnElementAndNone()
    {
        await using var host = await TrackingHost.StartAsync();

        await host.PostAsync("""{"tasks":[{"id":7,"name":"","description":null}]}""");

        (await host.GetAsync("/task/7", TrackingHost.Xml)).Body.Should().EndWith("<root>true</root><name></name></execution-task>");
    }

    [Theory]
    [Trait("Contract", "L9")]
    [InlineData("9007199254740993")]
    [InlineData("9223372036854775807")]
    [InlineData("1152921504606846977")]
    public async Task Id_BeyondADouble_SurvivesInBoth(string id)
    {
        await using var host = await TrackingHost.StartAsync();

        var asText = await host.PostAsync($$"""{"tasks":[{"id":"{{id}}"}]}""");
        var asXml = await host.PostAsync($"<tasks><task><id>{id}</id></task></tasks>", TrackingHost.Xml);

        asText.Body.Should().Contain($"\"id\":{id},");
        asXml.Body.Should().Contain($"<id>{id}</id>");
        (await host.PutAsync($"/task/{id}", $$"""{"id":{{id}}.0}""")).Status.Should().Be(200);
        host.Graph.Size.Tasks.Should().Be(1);
    }

    [Fact]
    [Trait("Contract", "M8")]
    [Trait("Contract", "B14")]
    public async Task Text_OfMegabytes_ComesBackByBoth()
    {
        await using var host = await TrackingHost.StartAsync();
        var text = string.Concat(Enumerable.Repeat("0123456789 \U0001F600 <&> ä\r\n", 200_000));

        await host.PostAsync(JsonBody("mapping-list", JsonSerializer.Serialize(text)));

        (JsonSerializer.Deserialize<string>((await ReadJsonAsync(host, "mapping-list"))!) == text).Should().BeTrue();
        (await ReadXmlAsync(host, "mapping-list") == text).Should().BeTrue();
    }
}
