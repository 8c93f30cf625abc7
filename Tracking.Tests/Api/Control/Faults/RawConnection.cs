using System.Net.Sockets;
using System.Text;

namespace Tracking.Tests.Api.Control.Faults;

/// <summary>A connection without a client's kindness: it shows every byte and how the connection ended.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp);

    public static async Task<RawConnection> OpenAsync(TrackingHost host)
    {
        var connection = new RawConnection();
        await connection._socket.ConnectAsync(host.Address.Host, host.Address.Port);
        return connection;
    }

    /// <summary>Sends a request with a token, and with a JSON body where one is given.</summary>
    public Task SendAsync(string method, string path, string? body = null)
    {
        var content = body is null ? "" : $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n";
        const string Head = "Host: server\r\nX-Auth-Token: a-token\r\nAccept: application/json\r\n";
        return SendRawAsync($"{method} /tracking{path} HTTP/1.1\r\n{Head}{content}\r\n{body}");
    }

    public async Task SendRawAsync(string text) => await _socket.SendAsync(Encoding.UTF8.GetBytes(text));

    /// <summary>What arrives until the server ends the connection, and whether it did so in good order.</summary>
    public async Task<(string Text, bool IsReset)> ReadToEndAsync()
    {
        var text = new StringBuilder();
        while (true)
        {
            var (piece, ending) = await ReadAsync();
            text.Append(piece);
            if (ending is { } isReset)
            {
                return (text.ToString(), isReset);
            }
        }
    }

    /// <summary>What arrives until it holds a text.</summary>
    public async Task<string> ReadUntilAsync(Func<string, bool> isEnough)
    {
        var text = new StringBuilder();
        while (!isEnough(text.ToString()))
        {
            var (piece, ending) = await ReadAsync();
            text.Append(piece);
            ending.Should().BeNull("the answer goes on after {0}", text);
        }

        return text.ToString();
    }

    /// <summary>Whether bytes wait to be read.</summary>
    public bool HasMore => _socket.Available > 0;

    /// <summary>Ends the connection as a client that was killed does.</summary>
    public void Kill() => _socket.Close(0);

    public void Dispose() => _socket.Dispose();

    private async Task<(string Piece, bool? IsReset)> ReadAsync()
    {
        var buffer = new byte[4096];
        try
        {
            var count = await _socket.ReceiveAsync(buffer);
            return (Encoding.Latin1.GetString(buffer, 0, count), count == 0 ? false : null);
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.ConnectionReset)
        {
            return ("", true);
        }
    }
}
