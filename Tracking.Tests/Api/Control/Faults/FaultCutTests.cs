namespace Tracking.Tests.Api.Control.Faults;

[Trait("Contract", "B13")]
public sealed class FaultCutTests
{
    [Theory]
    [InlineData(TrackingHost.Json)]
    [InlineData(TrackingHost.Xml)]
    public async Task Cut_HttpClient_SeesAnUnexpectedEnd(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.StoreTaskAsync(7);
        var whole = (await host.GetAsync("/task/7", media)).Body;
        await host.AddFaultAsync("""{"what":{"kind":"cut"}}""");
        using var client = host.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/tracking/task/7");
        request.Headers.Add("Accept", media);

        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var read = () => response.Content.ReadAsStringAsync();

        ((int)response.StatusCode).Should().Be(200);
        response.Content.Headers.ContentLength.Should().Be(whole.Length);
        (await read.Should().ThrowAsync<Exception>()).Which.GetBaseException()
            .Should().BeOfType<HttpIOException>().Which.HttpRequestError.Should().Be(HttpRequestError.ResponseEnded);
    }

    [Fact]
    public async Task Cut_OnTheWire_IsTheFirstHalfAndAnEndInGoodOrder()
    {
        await using var host = await TrackingHost.StartAsync();
        await host.StoreTaskAsync(7);
        var whole = (await host.GetAsync("/task/7")).Body;
        await host.AddFaultAsync("""{"what":{"kind":"cut"}}""");
        using var connection = await RawConnection.OpenAsync(host);

        await connection.SendAsync("GET", "/task/7");

        var (text, isReset) = await connection.ReadToEndAsync();
        isReset.Should().BeFalse();
        text.Should().Contain($"\r\nContent-Length: {whole.Length}\r\n").And.EndWith("\r\n\r\n" + whole[..(whole.Length / 2)]);
    }

    [Fact]
    public async Task Cut_LongAnswer_ArrivesToTheMiddle()
    {
        await using var host = await TrackingHost.StartAsync();
        var tasks = string.Join(',', Enumerable.Range(1, 5000).Select(id => $$"""{"id":{{id}},"job-id":"job-1"}"""));
        await host.PostAsync($$"""{"tasks":[{{tasks}}]}""");
        var whole = (await host.GetAsync("/job-1/task/roots")).Body;
        await host.AddFaultAsync("""{"what":{"kind":"cut"}}""");
        using var connection = await RawConnection.OpenAsync(host);

        await connection.SendAsync("GET", "/job-1/task/roots");

        var (text, isReset) = await connection.ReadToEndAsync();
        isReset.Should().BeFalse();
        text[(text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..].Should().Be(whole[..(whole.Length / 2)]);
    }

    [Theory]
    [InlineData("DELETE", "HTTP/1.1 204 ")]
    [InlineData("HEAD", "HTTP/1.1 ")]
    public async Task Cut_AnswerWithoutBody_EndsWithinItsHead(string method, string head)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.StoreTaskAsync(7);
        await host.AddFaultAsync("""{"what":{"kind":"cut"}}""");
        using var connection = await RawConnection.OpenAsync(host);

        await connection.SendAsync(method, "/task/7");

        (await connection.ReadToEndAsync()).Should().Be((head, false));
        (host.Graph.Find(7) is null).Should().Be(method == "DELETE");
    }

    [Fact]
    public async Task Cut_NoContent_HttpClientSeesAnUnexpectedEnd()
    {
        await using var host = await TrackingHost.StartAsync();
        await host.StoreTaskAsync(7);
        await host.AddFaultAsync("""{"what":{"kind":"cut"}}""");
        using var client = host.NewClient();
        using var request = FaultCalls.Request(HttpMethod.Delete, "/task/7");

        var call = () => client.SendAsync(request);

        await call.Should().ThrowAsync<HttpRequestException>();
        host.Graph.Find(7).Should().BeNull();
    }
}
