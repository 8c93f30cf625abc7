using System.Text;
using System.Text.Json;

namespace Tracking.Tests.Api.Control.Faults;

/// <summary>The calls that tests of faults make.</summary>
internal static class FaultCalls
{
    public const string Path = "/__admin/faults";

    /// <summary>Asks for a fault, or for a list of them.</summary>
    public static async Task<Answer> PostFaultAsync(this TrackingHost host, string body, string contentType = TrackingHost.Json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        if (contentType.Length > 0)
        {
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        return await host.SendAsync(request);
    }

    /// <summary>Asks for a fault that must be taken; answers its number.</summary>
    public static async Task<long> AddFaultAsync(this TrackingHost host, string body)
    {
        var answer = await host.PostFaultAsync(body);
        answer.Status.Should().Be(201, answer.Body);
        return JsonDocument.Parse(answer.Body).RootElement.GetProperty("id").GetInt64();
    }

    public static async Task<Answer> AdminAsync(this TrackingHost host, HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, path);
        return await host.SendAsync(request);
    }

    /// <summary>How many requests a fault matched, and how many it was applied to.</summary>
    public static async Task<(long Matched, long Applied)> HitsAsync(this TrackingHost host, long id)
    {
        var answer = await host.AdminAsync(HttpMethod.Get, $"{Path}/{id}");
        answer.Status.Should().Be(200, answer.Body);
        var fault = JsonDocument.Parse(answer.Body).RootElement;
        return (fault.GetProperty("matched").GetInt64(), fault.GetProperty("applied").GetInt64());
    }

    /// <summary>A client of its own connections: one that was used before may be tried again in silence.</summary>
    public static HttpClient NewClient(this TrackingHost host) => new() { BaseAddress = host.Address };

    /// <summary>A request with a token.</summary>
    public static HttpRequestMessage Request(HttpMethod method, string path, string? body = null)
    {
        var request = new HttpRequestMessage(method, $"/tracking{path}");
        request.Headers.Add("X-Auth-Token", TrackingHost.Token);
        request.Headers.Add("Accept", TrackingHost.Json);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, TrackingHost.Json);
        }

        return request;
    }

    /// <summary>Stores a task with that id, before any fault is there.</summary>
    public static async Task StoreTaskAsync(this TrackingHost host, long id, string job = "job-1") =>
        (await host.PostAsync($$"""{"tasks":[{"id":{{id}},"job-id":"{{job}}","name":"reserve"}]}""")).Status.Should().Be(200);
}
