using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace Tracking.Tests.Api.Control.Faults;

[Trait("Contract", "B13")]
public sealed class FaultAnswerTests
{
    [Theory]
    [InlineData(TrackingHost.Json)]
    [InlineData(TrackingHost.Xml)]
    public async Task Garbage_Answer_KeepsStatusTypeAndLengthAndCannotBeParsed(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.StoreTaskAsync(7);
        var whole = await host.GetAsync("/task/7", media);
        await host.AddFaultAsync("""{"what":{"kind":"garbage"}}""");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/tracking/task/7");
        request.Headers.Add("Accept", media);

        using var response = await host.Client.SendAsync(request);
        var bytes = await response.Content.ReadAsByteArrayAsync();

        ((int)response.StatusCode).Should().Be(200);
        response.Content.Headers.ContentType!.ToString().Should().Be(media);
        bytes.Should().HaveCount(whole.Body.Length);
        var parse = () => Parse(media, bytes);
        parse.Should().Throw<Exception>().Which.Should().Match(exception => exception is JsonException || exception is XmlException);
    }

    [Fact]
    public async Task Garbage_SameSeed_IsTheSameAndDiffersFromRequestToRequest()
    {
        await using var first = await TrackingHost.StartAsync();
        await using var second = await TrackingHost.StartAsync();

        var one = await GarbageAsync(first, seed: 5);
        var two = await GarbageAsync(second, seed: 5);
        var other = await GarbageAsync(await TrackingHost.StartAsync(), seed: 6);

        two.Should().BeEquivalentTo(one, options => options.WithStrictOrdering());
        one[1].Should().NotEqual(one[0]);
        other[0].Should().NotEqual(one[0]);
    }

    [Fact]
    public async Task Garbage_Creation_HasCreatedAllTheSame()
    {
        await using var host = await TrackingHost.StartAsync();
        await host.AddFaultAsync("""{"what":{"kind":"garbage"}}""");

        var answer = await host.PostAsync("""{"tasks":[{"id":7}]}""");

        answer.Status.Should().Be(200);
        answer.Body.Should().NotContain("tasks");
        host.Graph.Find(7).Should().NotBeNull();
    }

    [Theory]
    [InlineData("""{"kind":"garbage"}""")]
    [InlineData("""{"kind":"drip"}""")]
    [InlineData("""{"kind":"delay","moment":"afterChange","delay":{"milliseconds":1}}""")]
    public async Task Spoilt_AnswerWithoutBody_StaysAsItIs(string what)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.StoreTaskAsync(7);
        var whole = await host.GetAsync("/task/7");
        var id = await host.AddFaultAsync($$"""{"what":{{what}}}""");
        using var head = FaultCalls.Request(HttpMethod.Head, "/task/7");

        var read = await host.SendAsync(head);
        var deleted = await host.DeleteAsync("/task/7");

        (read.Status, read.Body, read.ContentHeaders.ContentLength).Should().Be((200, "", whole.Body.Length));
        (deleted.Status, deleted.Body).Should().Be((204, ""));
        (await host.HitsAsync(id)).Should().Be((2, 2));
    }

    [Fact]
    [Trait("Server", "InProcess")]
    public async Task Drip_Answer_ArrivesInPiecesWithPauses()
    {
        var time = new ManualTime();
        await using var host = await time.StartHostAsync();
        await host.StoreTaskAsync(7);
        var whole = (await host.GetAsync("/task/7")).Body;
        await host.AddFaultAsync("""{"what":{"kind":"drip","drip":{"bytes":50,"milliseconds":250}}}""");
        using var connection = await RawConnection.OpenAsync(host);

        await connection.SendAsync("GET", "/task/7");

        var body = "";
        foreach (var piece in whole.Chunk(50).SkipLast(1))
        {
            (await time.WaitBegunAsync()).Should().Be(TimeSpan.FromMilliseconds(250));
            body += BodyOf(await connection.ReadUntilAsync(text => BodyOf(text).Length >= piece.Length));
            body.Should().HaveLength(body.Length / 50 * 50, "only whole pieces are sent").And.Be(whole[..body.Length]);
            connection.HasMore.Should().BeFalse("the server waits");
            time.Advance(TimeSpan.FromMilliseconds(250));
        }

        body += await connection.ReadUntilAsync(text => text.EndsWith('}'));
        body.Should().Be(whole);
    }

    [Fact]
    public async Task Drip_HttpClient_GetsTheWholeAnswerInTheEnd()
    {
        await using var host = await TrackingHost.StartAsync();
        await host.StoreTaskAsync(7);
        var whole = await host.GetAsync("/task/7");
        await host.AddFaultAsync("""{"what":{"drip":{"milliseconds":1}}}""");

        var dripped = await host.GetAsync("/task/7");

        (dripped.Status, dripped.ContentType, dripped.Body).Should().Be((200, TrackingHost.Json, whole.Body));
    }

    [Fact]
    [Trait("Server", "InProcess")]
    public async Task Drip_ClientGoesAway_EndsTheRequest()
    {
        var time = new ManualTime();
        await using var host = await time.StartHostAsync();
        await host.StoreTaskAsync(7);
        await host.AddFaultAsync("""{"what":{"drip":{"bytes":1}},"when":{"first":1}}""");
        using var connection = await RawConnection.OpenAsync(host);
        await connection.SendAsync("GET", "/task/7");
        await time.WaitBegunAsync();

        connection.Kill();

        await time.WaitEndedAsync();
        (await host.GetAsync("/task/7")).Status.Should().Be(200);
    }

    private static string BodyOf(string text)
    {
        var head = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return text.StartsWith("HTTP/", StringComparison.Ordinal) ? head < 0 ? "" : text[(head + 4)..] : text;
    }

    private static async Task<List<byte[]>> GarbageAsync(TrackingHost host, int seed)
    {
        await using (host)
        {
            await host.StoreTaskAsync(7);
            await host.AddFaultAsync($$$"""{"what":{"kind":"garbage"},"seed":{{{seed}}}}""");
            return [await host.Client.GetByteArrayAsync("/tracking/task/7"), await host.Client.GetByteArrayAsync("/tracking/task/7")];
        }
    }

    private static void Parse(string media, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        if (media == TrackingHost.Json)
        {
            using var document = JsonDocument.Parse(stream);
        }
        else
        {
            XDocument.Load(stream);
        }
    }
}
