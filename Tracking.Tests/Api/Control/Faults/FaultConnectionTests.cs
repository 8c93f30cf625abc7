using System.Net.Sockets;

namespace Tracking.Tests.Api.Control.Faults;

[Trait("Contract", "B13")]
public sealed class FaultConnectionTests
{
    private const string NewTask = """{"tasks":[{"id":7,"job-id":"job-1"}]}""";

    [Theory]
    [InlineData("reset", "beforeChange", true)]
    [InlineData("reset", "afterChange", true)]
    [InlineData("close", "beforeChange", false)]
    [InlineData("close", "afterChange", false)]
    public async Task Broken_OnTheWire_EndsAsItsKindSaysWithoutAByte(string kind, string moment, bool isReset)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.AddFaultAsync($$$"""{"what":{"kind":"{{{kind}}}","moment":"{{{moment}}}"}}""");
        using var connection = await RawConnection.OpenAsync(host);

        await connection.SendAsync("POST", "/task", NewTask);

        (await connection.ReadToEndAsync()).Should().Be(("", isReset));
        (host.Graph.Find(7) is not null).Should().Be(moment == "afterChange");
    }

    [Theory]
    [InlineData("beforeChange")]
    [InlineData("afterChange")]
    public async Task Reset_HttpClient_SeesAReset(string moment)
    {
        await using var host = await TrackingHost.StartAsync();
        var id = await host.AddFaultAsync($$$"""{"what":{"kind":"reset","moment":"{{{moment}}}"},"when":{"first":1}}""");
        using var client = host.NewClient();
        using var request = FaultCalls.Request(HttpMethod.Post, "/task", NewTask);

        var call = () => client.SendAsync(request);

        var exception = (await call.Should().ThrowAsync<HttpRequestException>()).Which;
        exception.GetBaseException().Should().BeOfType<SocketException>().Which.SocketErrorCode.Should().Be(SocketError.ConnectionReset);
        (await host.HitsAsync(id)).Should().Be((1, 1));
    }

    [Theory]
    [InlineData("beforeChange")]
    [InlineData("afterChange")]
    public async Task Close_HttpClient_SeesTheConnectionEndEarly(string moment)
    {
        await using var host = await TrackingHost.StartAsync();
        var id = await host.AddFaultAsync($$$"""{"what":{"kind":"close","moment":"{{{moment}}}"},"when":{"first":1}}""");
        using var client = host.NewClient();
        using var request = FaultCalls.Request(HttpMethod.Post, "/task", NewTask);

        var call = () => client.SendAsync(request);

        (await call.Should().ThrowAsync<HttpRequestException>()).Which.HttpRequestError.Should().Be(HttpRequestError.ResponseEnded);
        (await host.HitsAsync(id)).Should().Be((1, 1));
    }

    [Theory]
    [InlineData("reset")]
    [InlineData("close")]
    public async Task Broken_AfterChange_TheRetryFindsTheTaskThere(string kind)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.AddFaultAsync(
            $$$"""{"match":{"operations":["deleteTask"]},"what":{"kind":"{{{kind}}}","moment":"afterChange"},"when":{"first":1}}""");
        await host.StoreTaskAsync(7);
        using var connection = await RawConnection.OpenAsync(host);

        await connection.SendAsync("DELETE", "/task/7");
        await connection.ReadToEndAsync();
        var retry = await host.DeleteAsync("/task/7");

        retry.Status.Should().Be(404, "the lost call has deleted it");
        retry.Body.Should().Contain("taskId 7 is the id of no task.");
    }

    [Fact]
    public async Task Close_LargeBody_IsReadFirstSoThatTheEndIsNoReset()
    {
        await using var host = await TrackingHost.StartAsync();
        await host.AddFaultAsync("""{"what":{"kind":"close"}}""");
        using var connection = await RawConnection.OpenAsync(host);

        await connection.SendAsync("POST", "/task", new string(' ', 8 * 1024 * 1024));

        (await connection.ReadToEndAsync()).Should().Be(("", false));
    }

    [Fact]
    public async Task Close_BrokenBody_ClosesAllTheSame()
    {
        await using var host = await TrackingHost.StartAsync();
        await host.AddFaultAsync("""{"what":{"kind":"close"}}""");
        using var connection = await RawConnection.OpenAsync(host);

        await connection.SendRawAsync("POST /tracking/task HTTP/1.1\r\nHost: server\r\nTransfer-Encoding: chunked\r\n\r\nno length\r\n");

        (await connection.ReadToEndAsync()).Should().Be(("", false));
    }

    [Theory]
    [InlineData("reset", true)]
    [InlineData("close", false)]
    public async Task Broken_OnAConnectionThatWasUsed_EndsItToo(string kind, bool isReset)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.StoreTaskAsync(7);
        await host.AddFaultAsync($$$"""{"what":{"kind":"{{{kind}}}"},"when":{"nth":2}}""");
        using var connection = await RawConnection.OpenAsync(host);

        await connection.SendAsync("GET", "/task/7");
        var first = await connection.ReadUntilAsync(text => text.EndsWith('}'));
        await connection.SendAsync("GET", "/task/7");

        first.Should().StartWith("HTTP/1.1 200 OK\r\n");
        (await connection.ReadToEndAsync()).Should().Be(("", isReset));
    }

    [Theory]
    [InlineData("reset", true)]
    [InlineData("close", false)]
    public async Task Broken_Head_EndsLikeGet(string kind, bool isReset)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.AddFaultAsync($$$"""{"what":{"kind":"{{{kind}}}","moment":"afterChange"}}""");
        using var connection = await RawConnection.OpenAsync(host);

        await connection.SendAsync("HEAD", "/task/7");

        (await connection.ReadToEndAsync()).Should().Be(("", isReset));
    }
}
