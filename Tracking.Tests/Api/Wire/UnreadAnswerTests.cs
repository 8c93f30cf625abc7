using System.Net.Sockets;
using System.Text;
using Tracking.Tests.Api.Http;

namespace Tracking.Tests.Api.Wire;

/// <summary>A client that asks and asks and reads nothing.</summary>
public sealed class UnreadAnswerTests
{
    private const int Rounds = 8_000; // of three requests: some 40 MB of answers, more than a connection holds by itself
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(0.5); // for the server to stop; nothing is wrong where it has not

    [Theory]
    [BothMedia]
    [Trait("Contract", "O1")]
    public async Task Send_RequestsWhoseAnswersNobodyReads_AllAreAnsweredInTheEnd(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreateAsync(media, TaskOf(1, 500), TaskOf(2, 3_000));
        var requests = string.Concat(Request("GET", 1), Request("GET", 2), Request("PUT", 1, """{"number-of-retries":7}"""));
        using var client = new TcpClient();
        await client.ConnectAsync(host.Address.Host, host.Address.Port);
        var stream = client.GetStream();

        var sending = stream.WriteAsync(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(requests, Rounds)))).AsTask();
        await Task.WhenAny(sending, Task.Delay(LongEnough));
        (await host.GetTaskAsync(media, 2)).ShouldHaveStatus(200);
        var answers = new AnswerStream(stream);
        var first = await answers.ReadAsync();
        var (second, updated) = (await answers.ReadAsync(), await answers.ReadAsync());
        for (var round = 1; round < Rounds; round++)
        {
            (await answers.ReadAsync()).Body.Length.Should().Be(updated.Body.Length);
            (await answers.ReadAsync()).Body.Should().Be(second.Body);
            (await answers.ReadAsync()).Status.Should().Be(200);
        }

        await sending;
        first.Body.Should().Contain("F1").And.NotContain("number-of-retries");
        second.Body.Should().Contain("F2");
        updated.Body.Should().Contain("F1").And.Contain("number-of-retries");

        string Request(string method, int id, string body = "") =>
            $"{method} /tracking/task/{id} HTTP/1.1\r\nHost: h\r\nX-Auth-Token: t\r\nAccept: {media}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}";
    }

    private static string TaskOf(int id, int length) => $$"""{"id":{{id}},"description":"F{{id}} {{new string('d', length)}}"}""";
}
