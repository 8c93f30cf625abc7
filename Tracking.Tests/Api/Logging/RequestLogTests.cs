using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Tracking.Api;
using Tracking.Tests.Api.Hosting;

namespace Tracking.Tests.Api.Logging;

public sealed partial class RequestLogTests
{
    private const string Secret = "s3cr3t-0f-the-caller";

    [Fact]
    public async Task Log_EachRequest_IsOneLine()
    {
        await using var server = await ServerProcess.StartAsync();

        await SendAsync(server, "GET /tracking/j/task/roots?status=x");
        await SendAsync(server, "GET /tracking/task/7/");
        await SendAsync(server, "POST /tracking/task");
        await SendAsync(server, "PATCH /tracking/a%0A12:00:00.000%20INF%20GET%20/forged%20200;a=b/task/roots");
        await SendAsync(server, "GET /tracking/a%0D%0Ab%1B%5B31m/task/roots");
        await SendAsync(server, "GET /nothing");
        var end = await server.StopAsync();

        end.Lines.Where(line => RequestLine().IsMatch(line)).Select(line => RequestLine().Match(line).Groups[1].Value).Should().Equal(
            "INF GET /tracking/j/task/roots 200",
            "WRN GET /tracking/task/7/ 404",
            "WRN POST /tracking/task 403",
            "WRN PATCH /tracking/a%0A12:00:00.000%20INF%20GET%20/forged%20200;a=b/task/roots 404",
            "INF GET /tracking/a%0D%0Ab%1B%5B31m/task/roots 200",
            "WRN GET /nothing 404");
        end.Lines.Should().HaveCount(7, "of the start-up line and one for each request");
    }

    [Fact]
    public async Task Log_FormatJson_IsOneObjectForEachLine()
    {
        await using var server = await ServerProcess.StartAsync("--Tracking:Log:Format=Json");

        await SendAsync(server, "GET /tracking/j/task/roots");
        await SendAsync(server, "GET /tracking/a%0Ab/task");
        var end = await server.StopAsync();

        var events = end.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        events.Should().HaveCount(3);
        events[0].GetProperty("Address").GetString().Should().Be($"{server.Address!.OriginalString}/tracking");
        events[1].GetProperty("RequestMethod").GetString().Should().Be("GET");
        events[1].GetProperty("RequestPath").GetString().Should().Be("/tracking/j/task/roots");
        events[1].GetProperty("StatusCode").GetInt32().Should().Be(200);
        events[1].GetProperty("Elapsed").GetDouble().Should().BePositive();
        events[1].TryGetProperty("@l", out _).Should().BeFalse();
        events[2].GetProperty("RequestPath").GetString().Should().Be("/tracking/a%0Ab/task");
        events[2].GetProperty("@l").GetString().Should().Be("Warning");
    }

    [Fact]
    [Trait("Server", "InProcess")]
    public async Task Log_ServerFails_IsTheExceptionAndOneLineForTheRequest()
    {
        var lines = new ConcurrentQueue<string>();
        await using (var server = await TrackingServer.StartAsync(options =>
        {
            options.Settings["Journal:Capacity"] = "0"; // it asks the clock too
            options.TimeProvider = new FailingTimeProvider();
            options.WriteLog = lines.Enqueue;
        }))
        {
            using var client = server.CreateClient();
            await client.PostAsync("task", new StringContent("""{"tasks":[{"id":7}]}""", Encoding.UTF8, "application/json"));
        }

        lines.Should().HaveCount(3, "of the start-up line, the exception and the request");
        lines.ElementAt(1).Should().StartWith("ERR ").And.Contain("the clock fails");
        lines.ElementAt(2).Should().StartWith("ERR POST /tracking/task 500 ").And.NotContain("the clock fails");
    }

    [Theory]
    [Trait("Contract", "C3")]
    [InlineData("Text")]
    [InlineData("Json")]
    public async Task Log_AtTheFinestLevel_NeverHoldsAToken(string format)
    {
        await using var server = await ServerProcess.StartAsync(
            "--Tracking:Log:Level=Debug", $"--Tracking:Log:Format={format}", "--Tracking:Auth:Tokens=g00d-0ne");

        var refused = await SendAsync(server, "DELETE /tracking/task/7", $"X-Auth-Token: {Secret}");
        var accepted = await SendAsync(server, "DELETE /tracking/task/7", "X-Auth-Token: g00d-0ne");
        var malformed = await SendAsync(server, "DELETE /tracking/task/x", "X-Auth-Token: g00d-0ne");
        var unsupported = await SendAsync(server, "POST /tracking/task", "X-Auth-Token: g00d-0ne", "Content-Type: a/b");
        var end = await server.StopAsync();

        refused.Should().StartWith("HTTP/1.1 403 ");
        accepted.Should().StartWith("HTTP/1.1 404 ");
        malformed.Should().StartWith("HTTP/1.1 400 ");
        unsupported.Should().StartWith("HTTP/1.1 415 ");
        foreach (var text in new[] { refused, accepted, malformed, unsupported, end.Output, end.Errors })
        {
            text.Should().NotContain(Secret).And.NotContain("g00d-0ne");
        }
    }

    [Fact]
    [Trait("Contract", "C3")]
    public async Task Start_TokenInTheWrongPlace_IsNotRepeated()
    {
        await using var server = ServerProcess.Launch($"--Tracking:Auth:Token={Secret}", $"--Tracking:Auth={Secret}");

        var end = await server.EndAsync();

        (end.Errors + end.Output).Should().Contain("Tracking:Auth:Token").And.NotContain(Secret);
        end.ExitCode.Should().Be(2);
    }

    private static async Task<string> SendAsync(ServerProcess server, string line, params string[] headers)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(server.Address!.Host, server.Address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"{line} HTTP/1.1\r\nHost: {server.Address.Authority}\r\nConnection: close\r\nContent-Length: 0\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n"));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    private sealed class FailingTimeProvider : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => throw new InvalidOperationException("the clock fails");
    }

    [GeneratedRegex(@"^[0-9:.]{12} ((?:INF|WRN|ERR) [A-Z]+ /\S* \d{3}) \d+\.\d ms$")]
    private static partial Regex RequestLine();
}
