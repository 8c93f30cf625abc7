using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Tracking.Tests.Api.Http;

/// <summary>An answer as its text came over the wire.</summary>
internal sealed record RawAnswer(int Status, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public static RawAnswer Parse(string text)
    {
        text.Should().StartWith("HTTP/1.1 ");
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var lines = text[..end].Split("\r\n");
        var headers = lines.Skip(1)
            .Select(line => line.Split(": ", 2))
            .ToDictionary(pair => pair[0], pair => pair.Length > 1 ? pair[1] : "", StringComparer.OrdinalIgnoreCase);
        return new RawAnswer(int.Parse(lines[0].Split(' ')[1], CultureInfo.InvariantCulture), headers, text[(end + 4)..]);
    }
}

/// <summary>Requests that no client library would write.</summary>
internal static class RawRequests
{
    /// <summary>Sends a request without body whose target is written as it is.</summary>
    public static async Task<RawAnswer> SendTargetAsync(this TrackingHost host, string method, string target, params string[] headers) =>
        RawAnswer.Parse(await host.SendRawAsync(method, target, headers));

    /// <summary>
    /// Sends the head of a request and as much of its body as is given, then reads one whole answer: the rest of an announced
    /// body is never sent.
    /// </summary>
    public static async Task<RawAnswer> SendPartAsync(this TrackingHost host, string method, string target, string[] headers, string body = "")
    {
        using var client = new TcpClient();
        await client.ConnectAsync(host.Address.Host, host.Address.Port);
        var stream = client.GetStream();
        var head = $"{method} {target} HTTP/1.1\r\nHost: {host.Address.Authority}\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n";
        await stream.WriteAsync(Encoding.Latin1.GetBytes(head + body));
        return await new AnswerStream(stream).ReadAsync();
    }

    /// <summary>Writes text to a connection, sends no more, and waits until the server has given the connection up.</summary>
    public static async Task LeaveAsync(this TrackingHost host, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(host.Address.Host, host.Address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        client.Client.Shutdown(SocketShutdown.Send);
        try
        {
            await stream.CopyToAsync(Stream.Null);
        }
        catch (IOException reset)
        {
            reset.InnerException.Should().BeOfType<SocketException>();
        }
    }
}

/// <summary>The answers of one connection, one after the other, by the lengths that they announce.</summary>
internal sealed class AnswerStream(NetworkStream stream)
{
    private readonly byte[] _buffer = new byte[4096];
    private string _text = ""; // what came and is of no answer yet

    /// <summary>The next answer; where the connection ends, what came of it.</summary>
    public async Task<RawAnswer> ReadAsync()
    {
        while (true)
        {
            if (Take() is { } answer)
            {
                return answer;
            }

            var length = await stream.ReadAsync(_buffer);
            if (length == 0)
            {
                return RawAnswer.Parse(_text);
            }

            _text += Encoding.Latin1.GetString(_buffer, 0, length);
        }
    }

    private RawAnswer? Take()
    {
        if (!_text.Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            return null;
        }

        var answer = RawAnswer.Parse(_text);
        var length = int.Parse(answer.Headers["Content-Length"], CultureInfo.InvariantCulture);
        if (answer.Body.Length < length)
        {
            return null;
        }

        _text = answer.Body[length..];
        return answer with { Body = answer.Body[..length] };
    }
}
