using System.Text;

namespace Tracking.Tests.Api.Control.Graphs;

/// <summary>Calls about the whole graph.</summary>
internal static class GraphCalls
{
    /// <summary>A task of an exported graph, created and updated at the host's first instant.</summary>
    public const string Stamps = "\"creation-timestamp\":\"2017-03-01T10:00:00.000Z\",\"update-timestamp\":\"2017-03-01T10:00:00.000Z\"";

    public static Task<Answer> GetGraphAsync(this TrackingHost host, string query = "", string? accept = null) =>
        host.CallAsync(HttpMethod.Get, "/graph" + query, accept: accept);

    public static Task<Answer> PutGraphAsync(this TrackingHost host, string graph) => host.CallAsync(HttpMethod.Put, "/graph", graph);

    public static Task<Answer> MergeGraphAsync(this TrackingHost host, string graph) => host.CallAsync(HttpMethod.Post, "/graph", graph);

    public static Task<Answer> ResetAsync(this TrackingHost host, string query = "") => host.CallAsync(HttpMethod.Post, "/reset" + query);

    public static async Task<Answer> CallAsync(
        this TrackingHost host, HttpMethod method, string path, string? body = null, string? accept = null, string? token = null)
    {
        using var request = new HttpRequestMessage(method, "/__admin" + path);
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Auth-Token", token);
        }

        request.Content = body is null ? null : new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        return await host.SendAsync(request);
    }
}
