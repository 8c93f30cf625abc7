namespace Tracking.Tests.Api.Http;

/// <summary>Whatever a client sends, it gets an answer, and the server goes on.</summary>
public sealed class HostileRequestTests
{
    private const string Host = "Host: h";

    // What is odd, the request without the end of its head, the status.
    public static TheoryData<string, string, int> Oddities => new()
    {
        { "HTTP/1.0 without host", "GET /tracking/j/task/roots HTTP/1.0", 200 },
        { "HTTP/1.1 without host", "GET /tracking/j/task/roots HTTP/1.1", 400 },
        { "two hosts", $"GET /tracking/j/task/roots HTTP/1.1\r\n{Host}\r\n{Host}", 400 },
        { "HTTP/2.0 in text", $"GET /tracking/j/task/roots HTTP/2.0\r\n{Host}", 505 },
        { "no version", "GET /tracking/j/task/roots", 400 },
        { "NUL in path", $"GET /tracking/a\0b/task/roots HTTP/1.1\r\n{Host}", 400 },
        { "encoded NUL", $"GET /tracking/a%00b/task/roots HTTP/1.1\r\n{Host}", 400 },
        { "bytes that are not ASCII", $"GET /tracking/\u00e9/task/roots HTTP/1.1\r\n{Host}", 400 },
        { "overlong UTF-8", $"GET /tracking/%C0%AF/task/roots HTTP/1.1\r\n{Host}", 200 },
        { "lone surrogate", $"GET /tracking/%ED%A0%80/task/roots HTTP/1.1\r\n{Host}", 200 },
        { "bad escapes", $"GET /tracking/%zz%/task/roots?root=%&%=%zz HTTP/1.1\r\n{Host}", 400 },
        { "blank in path", $"GET /tracking/a b HTTP/1.1\r\n{Host}", 400 },
        { "fragment", $"GET /tracking/task/7#x HTTP/1.1\r\n{Host}", 400 },
        { "backslashes", $"GET /tracking\\task\\7 HTTP/1.1\r\n{Host}", 404 },
        { "asterisk", $"OPTIONS * HTTP/1.1\r\n{Host}", 404 },
        { "authority form", $"CONNECT h:80 HTTP/1.1\r\n{Host}:80", 404 },
        { "long method", $"{new string('A', 5000)} /tracking/task HTTP/1.1\r\n{Host}", 405 },
        { "method of odd characters", $"G@T /tracking/task HTTP/1.1\r\n{Host}", 400 },
        { "long header", $"GET /tracking/j/task/roots HTTP/1.1\r\n{Host}\r\nAccept: {new string('a', 40_000)}", 431 },
        { "many headers", $"GET /tracking/j/task/roots HTTP/1.1\r\n{Host}\r\n{string.Join("\r\n", Enumerable.Range(0, 200).Select(i => $"X{i}: 1"))}", 431 },
        { "long Accept", $"GET /tracking/j/task/roots HTTP/1.1\r\n{Host}\r\nAccept: {string.Join(',', Enumerable.Repeat("a/b;q=0.1", 3000))}", 406 },
        { "Accept of commas", $"GET /tracking/j/task/roots HTTP/1.1\r\n{Host}\r\nAccept: {new string(',', 30_000)}", 200 },
        { "Accept of semicolons", $"GET /tracking/j/task/roots HTTP/1.1\r\n{Host}\r\nAccept: a/b{new string(';', 30_000)}", 406 },
        { "Accept of quotes", $"GET /tracking/j/task/roots HTTP/1.1\r\n{Host}\r\nAccept: a/b;x=\"{new string('\\', 30_001)}", 406 },
        { "header folding", $"GET /tracking/j/task/roots HTTP/1.1\r\n{Host}\r\nX: a\r\n b", 400 },
        { "path of slashes", $"GET /tracking{new string('/', 100_000)} HTTP/1.1\r\n{Host}", 404 },
        { "path of dots", $"GET /tracking{string.Concat(Enumerable.Repeat("/..", 30_000))} HTTP/1.1\r\n{Host}", 404 },
        { "path of matrix parameters", $"GET /tracking{string.Concat(Enumerable.Repeat("/;", 50_000))} HTTP/1.1\r\n{Host}", 404 },
        { "query of separators", $"GET /tracking/j/task/roots?{new string('&', 100_000)} HTTP/1.1\r\n{Host}", 200 },
        { "negative length", $"POST /tracking/task HTTP/1.1\r\n{Host}\r\nContent-Length: -1", 400 },
        { "two lengths", $"POST /tracking/task HTTP/1.1\r\n{Host}\r\nContent-Length: 1\r\nContent-Length: 2", 400 },
        { "bad chunk", $"POST /tracking/task HTTP/1.1\r\n{Host}\r\nX-Auth-Token: t\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz", 400 },
        { "unknown transfer", $"POST /tracking/task HTTP/1.1\r\n{Host}\r\nX-Auth-Token: t\r\nTransfer-Encoding: gzip", 400 },
        { "token that is not ASCII", $"DELETE /tracking/task/7 HTTP/1.1\r\n{Host}\r\nX-Auth-Token: \u00ff", 400 },
    };

    [Theory]
    [Trait("Contract", "B13")]
    [MemberData(nameof(Oddities))]
    public async Task Send_OddRequest_IsAnsweredAndTheServerGoesOn(string what, string head, int status)
    {
        await using var host = await TrackingHost.StartAsync();
        var firstLine = head.IndexOf("\r\n", StringComparison.Ordinal);
        var request = firstLine < 0
            ? $"{head}\r\nConnection: close\r\n\r\n"
            : $"{head[..firstLine]}\r\nConnection: close{head[firstLine..]}\r\n\r\n";

        var answer = RawAnswer.Parse(await host.SendRawAsync(request));

        answer.Status.Should().Be(status, what);
        answer.Body.Should().NotContain("   at ");
        (await host.GetAsync("/j/task/roots")).Body.Should().Be("{\"tasks\":[]}");
    }

    [Theory]
    [Trait("Contract", "B10")]
    [InlineData("application/json")]
    [InlineData("application/xml")]
    public async Task Get_LongIdWhoseCutFallsIntoAnEmoji_IsQuotedWithoutHalfOfIt(string accept)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.GetAsync($"/task/{new string('a', 79)}😀b", accept);

        answer.Body.Should().Contain($"not {(accept.EndsWith("xml", StringComparison.Ordinal) ? "&quot;" : "\\\"")}{new string('a', 79)}…");
        answer.Status.Should().Be(400);
    }

    [Fact]
    [Trait("Contract", "D7")]
    public async Task Post_ClientThatLeavesInTheMiddle_ChangesNothing()
    {
        await using var host = await TrackingHost.StartAsync();

        await host.LeaveAsync("POST /tracking/task HTTP/1.1\r\nHost: h\r\nX-Auth-Token: t\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"tasks\":[{\"id\":7}]}");

        (await host.GetAsync("/task/7")).Status.Should().Be(404);
        host.Graph.Size.Tasks.Should().Be(0);
    }
}
