using System.Text;

namespace Tracking.Tests.Api.Http;

public sealed class CharsetTests
{
    private const string Name = "Zoë";
    private const string JsonBody = "{\"tasks\":[{\"name\":\"Zoë\"}]}";
    private const string XmlBody = "<tasks><execution-task><name>Zoë</name></execution-task></tasks>";

    // Content-Type, encoding of the bytes, whether a byte order mark stands first, encoding that the declaration tells.
    public static TheoryData<string, string, bool, string?> Readable => new()
    {
        { "application/xml", "utf-8", false, null },
        { "application/xml", "utf-8", true, null },
        { "application/xml", "utf-8", true, "UTF-8" },
        { "application/xml", "utf-16", true, null },
        { "application/xml", "utf-16", true, "UTF-16" },
        { "application/xml", "utf-16BE", true, null },
        { "application/xml", "utf-16BE", true, "utf-16" },
        { "application/xml", "iso-8859-1", false, "ISO-8859-1" },
        { "application/xml;charset=utf-8", "utf-8", false, null },
        { "application/xml;charset=UTF-8", "utf-8", true, null },
        { "application/xml;charset=UTF8", "utf-8", false, null },
        { "application/xml;charset=utf-8", "utf-8", false, "ISO-8859-1" },
        { "application/xml;charset=iso-8859-1", "iso-8859-1", false, null },
        { "application/xml;charset=\"ISO-8859-1\"", "iso-8859-1", false, "UTF-8" },
        { "application/xml;charset=utf-16", "utf-16", true, null },
        { "application/xml;charset=utf-16", "utf-16BE", true, null },
        { "application/xml;charset=utf-16", "utf-16", false, null },
        { "application/xml;charset=utf-16", "utf-16BE", false, null },
        { "application/xml;charset=UTF-16LE", "utf-16", false, null },
        { "application/xml;charset=UTF-16BE", "utf-16BE", false, "UTF-16" },
        { "application/json", "utf-8", false, null },
        { "application/json", "utf-8", true, null },
        { "application/json", "utf-16", true, null },
        { "application/json", "utf-16BE", true, null },
        { "application/json;charset=utf-8", "utf-8", true, null },
        { "application/json;charset=iso-8859-1", "iso-8859-1", false, null },
        { "application/json;charset=utf-16", "utf-16BE", false, null },
        { "application/json;charset=utf-16le", "utf-16", false, null },
    };

    [Theory]
    [Trait("Contract", "B8")]
    [MemberData(nameof(Readable))]
    public async Task Post_BodyInCharset_IsRead(string contentType, string encoding, bool mark, string? declared)
    {
        await using var host = await TrackingHost.StartAsync();
        var text = contentType.Contains("xml", StringComparison.Ordinal)
            ? (declared is null ? "" : $"<?xml version=\"1.0\" encoding=\"{declared}\"?>") + XmlBody
            : JsonBody;

        var answer = await PostAsync(host, Bytes(text, encoding, mark), contentType);

        answer.Body.Should().Contain($"\"name\":\"{Name}\"");
        answer.Status.Should().Be(200);
    }

    [Theory]
    [Trait("Contract", "B8")]
    [InlineData("application/json;charset=unheard-of")]
    [InlineData("application/xml;charset=unheard-of")]
    [InlineData("application/json;charset=utf-7")]
    [InlineData("application/xml;charset=\"\\u0000\"")]
    public async Task Post_UnknownCharset_IsBadRequest(string contentType)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await PostAsync(
            host, Encoding.UTF8.GetBytes(contentType.Contains("xml", StringComparison.Ordinal) ? XmlBody : JsonBody), contentType);

        answer.Body.Should().Contain("\"detail\":\"body is in the charset").And.Contain("which is not known");
        answer.Status.Should().Be(400);
        host.Graph.Size.Tasks.Should().Be(0);
    }

    [Fact]
    [Trait("Contract", "B8")]
    public async Task Post_XmlDeclarationOfUnknownEncoding_IsBadRequest()
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await PostAsync(host, Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"unheard-of\"?>{XmlBody}"), "application/xml");

        answer.Body.Should().Contain("\"errors\":{\"body\":[");
        answer.Status.Should().Be(400);
        host.Graph.Size.Tasks.Should().Be(0);
    }

    [Theory]
    [Trait("Contract", "B8")]
    [InlineData("application/json", "iso-8859-1")]
    [InlineData("application/json;charset=utf-8", "iso-8859-1")]
    [InlineData("application/xml", "iso-8859-1")]
    [InlineData("application/xml;charset=utf-8", "iso-8859-1")]
    [InlineData("application/json;charset=us-ascii", "iso-8859-1")]
    [InlineData("application/xml;charset=us-ascii", "iso-8859-1")]
    [InlineData("application/json;charset=utf-16", "utf-8")]
    [InlineData("application/xml;charset=utf-16", "utf-8")]
    public async Task Post_BytesThatAreNotOfTheCharset_IsBadRequest(string contentType, string encoding)
    {
        await using var host = await TrackingHost.StartAsync();
        var body = contentType.Contains("xml", StringComparison.Ordinal) ? XmlBody : JsonBody;

        var answer = await PostAsync(host, Bytes(body, encoding, mark: false), contentType);

        answer.Body.Should().Contain("\"errors\":{\"body\":[");
        answer.Status.Should().Be(400);
        host.Graph.Size.Tasks.Should().Be(0);
    }

    [Fact]
    [Trait("Contract", "B8")]
    public async Task Post_LoneSurrogateInUtf16_IsBadRequest()
    {
        await using var host = await TrackingHost.StartAsync();
        byte[] body = [.. Bytes("{\"tasks\":[{\"name\":\"", "utf-16", true), 0x00, 0xD8, .. Bytes("\"}]}", "utf-16", false)];

        var answer = await PostAsync(host, body, "application/json");

        answer.Body.Should().Contain("\"errors\":{\"body\":[");
        answer.Status.Should().Be(400);
    }

    [Theory]
    [Trait("Contract", "B8")]
    [InlineData("0000FEFFFFFFFFFF")] // the mark of UCS-4, then no character
    [InlineData("FFFE0000FFFFFFFF")]
    [InlineData("0000003C00110000")]
    [InlineData("4C6FA794")] // EBCDIC
    public async Task Post_XmlInBytesOfNoKnownEncoding_IsBadRequest(string bytes)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await PostAsync(host, Convert.FromHexString(bytes), "application/xml");

        answer.Body.Should().Contain("\"errors\":{\"body\":[");
        answer.Status.Should().Be(400);
    }

    [Theory]
    [Trait("Contract", "B8")]
    [InlineData("application/json", "{\"tasks\":[{\"type\":\"execution-task\",\"id\":1,")]
    [InlineData("application/xml", "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><tasks><execution-task><id>1</id>")]
    public async Task Get_AnyTask_IsSentAsUtf8WithoutMarkOrCharset(string accept, string start)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAsync("""{"tasks":[{"job-id":"j","name":"Zoë"}]}""");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/tracking/j/task/roots");
        request.Headers.Add("Accept", accept);
        request.Headers.Add("Accept-Charset", "iso-8859-1");

        using var response = await host.Client.SendAsync(request);

        var bytes = await response.Content.ReadAsByteArrayAsync();
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        bytes[..start.Length].Should().Equal(Encoding.UTF8.GetBytes(start));
        text.Should().Contain("Zoë");
        response.Content.Headers.GetValues("Content-Type").Should().Equal(accept);
    }

    private static byte[] Bytes(string text, string encoding, bool mark)
    {
        var chosen = Encoding.GetEncoding(encoding);
        return mark ? [.. chosen.GetPreamble(), .. chosen.GetBytes(text)] : chosen.GetBytes(text);
    }

    private static async Task<Answer> PostAsync(TrackingHost host, byte[] body, string contentType)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/tracking/task");
        request.Headers.Add("Accept", "application/json");
        request.Headers.Add("X-Auth-Token", TrackingHost.Token);
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return await host.SendAsync(request);
    }
}
