using System.Text;
using System.Text.Json;

namespace Tracking.Tests.Api.Control;

/// <summary>Calls to <c>/__admin</c>.</summary>
internal static class AdminClient
{
    public static Task<(int Status, JsonElement Body)> GetAdminAsync(this TrackingHost host, string path) =>
        host.CallAdminAsync(HttpMethod.Get, path);

    public static Task<(int Status, JsonElement Body)> PostAdminAsync(this TrackingHost host, string path, string body) =>
        host.CallAdminAsync(HttpMethod.Post, path, body);

    public static async Task<(int Status, JsonElement Body)> CallAdminAsync(this TrackingHost host, HttpMethod method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(method, $"/__admin{path}");
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, TrackingHost.Json);
        }

        using var response = await host.Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement);
    }
}
