using System.Text;
using Tracking.Api.Control.Access;

namespace Tracking.Tests.Api.Servers;

/// <summary>Calls to <c>/__admin</c> that the tests' own machinery makes; each must succeed.</summary>
internal sealed class AdminLine : IDisposable
{
    private readonly HttpClient _client;

    public AdminLine(Uri server, string key)
    {
        _client = new HttpClient { BaseAddress = server };
        if (key.Length > 0)
        {
            _client.DefaultRequestHeaders.Add(AdminAccessFilter.KeyHeader, key);
        }
    }

    /// <summary>Calls, and waits where it stands: tests look at clocks and graphs without awaiting.</summary>
    public byte[] Call(HttpMethod method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(method, "/__admin" + path) { Content = body is null ? null : new StringContent(body) };
        using var response = _client.Send(request);
        using var answer = new MemoryStream();
        response.Content.ReadAsStream().CopyTo(answer);
        response.IsSuccessStatusCode.Should().BeTrue("{0} answered {1}", path, Encoding.UTF8.GetString(answer.ToArray()));
        return answer.ToArray();
    }

    public void Dispose() => _client.Dispose();
}
