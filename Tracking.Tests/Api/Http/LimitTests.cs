using System.Text;

namespace Tracking.Tests.Api.Http;

public sealed class LimitTests
{
    private const int Limit = 64 * 1024 * 1024;

    [Theory]
    [Trait("Contract", "B14")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Post_BodyBeyondTheLimit_IsRefusedAndTheClientSeesIt(bool chunked)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await PostAsync(host, JsonOfLength(Limit + 1), chunked);

        answer.Body.Should().Be(
            """{"type":"about:blank","title":"Payload Too Large","status":413,"detail":"The body must not be longer than 67108864 bytes."}""");
        answer.Status.Should().Be(413);
        answer.ContentType.Should().Be("application/problem+json");
        host.Graph.Size.Tasks.Should().Be(0);
    }

    [Theory]
    [Trait("Contract", "B14")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Post_BodyOfTheLimit_IsRead(bool chunked)
    {
        await using var host = await TrackingHost.StartAsync("Contract:PostBody=Empty");

        var answer = await PostAsync(host, JsonOfLength(Limit), chunked);

        answer.Body.Should().BeEmpty();
        answer.Status.Should().Be(200);
        host.Graph.Size.Tasks.Should().Be(1);
    }

    [Theory]
    [Trait("Contract", "B14")]
    [InlineData("application/json")]
    [InlineData("application/xml")]
    public async Task Post_AnnouncedBodyBeyondTheLimit_IsRefusedUnread(string media)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.SendPartAsync(
            "POST", "/tracking/task", ["X-Auth-Token: t", $"Content-Type: {media}", $"Accept: {media}", "Content-Length: 99999999999"]);

        answer.Body.Should().Contain("Payload Too Large").And.Contain("413");
        answer.Status.Should().Be(413);
        answer.Headers["Content-Type"].Should().Be(media.Replace("/", "/problem+", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Contract", "B14")]
    public async Task Link_ThreeThousandIds_AreLinkedAndUnlinked()
    {
        await using var host = await TrackingHost.StartAsync();
        var first = 1_000_000_000_000;
        await host.PostAsync($"{{\"tasks\":[{string.Join(',', Enumerable.Range(0, 3001).Select(index => $"{{\"id\":{first + index}}}"))}]}}");
        var query = string.Join('&', Enumerable.Range(1, 3000).Select(index => $"nextTaskId={first + index}"));
        query.Length.Should().BeGreaterThan(64 * 1024);

        var put = await host.SendTargetAsync(
            "PUT", $"/tracking/task/{first}/next?{query}", "X-Auth-Token: t", "Content-Length: 0", "Accept: application/json");

        put.Body.Should().Contain($"\"id\":{first + 3000},");
        put.Status.Should().Be(200);
        host.Graph.Size.Links.Should().Be(3000);

        var delete = await host.SendTargetAsync("DELETE", $"/tracking/task/{first}/next?{query}", "X-Auth-Token: t");

        delete.Body.Should().BeEmpty();
        delete.Status.Should().Be(204);
        host.Graph.Size.Links.Should().Be(0);
    }

    [Theory]
    [Trait("Contract", "B14")]
    [InlineData(64 * 1024)]
    [InlineData(128 * 1024)]
    public async Task Get_LongTarget_IsServed(int length)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.SendTargetAsync("GET", LongTarget(length), "Accept: application/json");

        answer.Body.Should().Be("{\"tasks\":[]}");
        answer.Status.Should().Be(200);
    }

    [Theory]
    [Trait("Contract", "B14")]
    [Trait("Contract", "B10")]
    [InlineData((128 * 1024) + 1)]
    [InlineData(512 * 1024)]
    public async Task Get_TooLongTarget_IsRefusedWithProblem(int length)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.SendTargetAsync("GET", LongTarget(length), "Accept: application/json");

        answer.Body.Should().Be(
            """{"type":"about:blank","title":"URI Too Long","status":414,"detail":"The request target must not be longer than 131072 characters."}""");
        answer.Status.Should().Be(414);
        answer.Headers["Content-Type"].Should().Be("application/problem+json");
    }

    [Theory]
    [Trait("Contract", "B14")]
    [InlineData("application/json")]
    [InlineData("application/xml")]
    public async Task Post_TenThousandTasks_AreCreatedAndListed(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        var tasks = Enumerable.Range(1, 10_000).Select(id => media == TrackingHost.Json
            ? $"{{\"id\":{id},\"job-id\":\"j\"}}"
            : $"<execution-task><id>{id}</id><job-id>j</job-id></execution-task>");
        var body = media == TrackingHost.Json ? $"{{\"tasks\":[{string.Join(',', tasks)}]}}" : $"<tasks>{string.Concat(tasks)}</tasks>";

        var created = await host.PostAsync(body, media);
        var listed = await host.GetAsync("/j/task/roots", media);

        listed.Body.Should().Be(created.Body);
        listed.Body.Split(media == TrackingHost.Json ? "\"id\":" : "<id>").Length.Should().Be(10_001);
        created.Status.Should().Be(200);
        listed.Status.Should().Be(200);
        host.Graph.Size.Tasks.Should().Be(10_000);
    }

    private static string LongTarget(int length) => "/tracking/j/task/roots?x=".PadRight(length, 'x');

    private static byte[] JsonOfLength(int length)
    {
        const string Start = "{\"tasks\":[{\"name\":\"";
        const string End = "\"}]}";
        return Encoding.ASCII.GetBytes(Start + new string('x', length - Start.Length - End.Length) + End);
    }

    private static async Task<Answer> PostAsync(TrackingHost host, byte[] body, bool chunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/tracking/task") { Content = new ByteArrayContent(body) };
        request.Headers.Add("Accept", "application/json");
        request.Headers.Add("X-Auth-Token", TrackingHost.Token);
        request.Headers.TransferEncodingChunked = chunked;
        request.Content.Headers.Add("Content-Type", "application/json");
        return await host.SendAsync(request);
    }
}
