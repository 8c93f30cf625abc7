using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Tracking.Tests.Api.Control.Graphs;

/// <summary>A request whose body has not arrived yet, though the server has begun to read it.</summary>
internal sealed class UnfinishedRequest : IDisposable
{
    private readonly TcpClient _client = new();
    private readonly byte[] _body;

    private UnfinishedRequest(string body) => _body = Encoding.UTF8.GetBytes(body);

    /// <summary>Sends the head, and waits for the server's word that it waits for the body.</summary>
    public static async Task<UnfinishedRequest> BeginAsync(TrackingHost host, string method, string path, string body)
    {
        var request = new UnfinishedRequest(body);
        await request._client.ConnectAsync(host.Address.Host, host.Address.Port);
        var length = request._body.Length.ToString(CultureInfo.InvariantCulture);
        await request._client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"{method} {path} HTTP/1.1\r\nHost: {host.Address.Authority}\r\nX-Auth-Token: t\r\nAccept: application/json\r\n"
            + $"Content-Type: application/json\r\nContent-Length: {length}\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n"));
        var go = new byte[25];
        await request._client.GetStream().ReadExactlyAsync(go);
        Encoding.ASCII.GetString(go).Should().Be("HTTP/1.1 100 Continue\r\n\r\n");
        return request;
    }

    /// <summary>Sends the body and reads the answer.</summary>
    public async Task<string> EndAsync()
    {
        var stream = _client.GetStream();
        await stream.WriteAsync(_body);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    public void Dispose() => _client.Dispose();
}
