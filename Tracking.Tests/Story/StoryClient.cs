using Tracking.Tests.Api;

namespace Tracking.Tests.Story;

/// <summary>A client of the API that speaks one dialect, over its own connection.</summary>
internal sealed class StoryClient(TrackingHost host, StoryDialect dialect)
{
    public async Task<IReadOnlyList<StoryTask>> CreateAsync(params StoryTask[] tasks) =>
        dialect.ReadList(await SendAsync(HttpMethod.Post, "/task", 200, dialect.WriteList(tasks)));

    public async Task<StoryTask> GetAsync(long id) => dialect.ReadTask(await SendAsync(HttpMethod.Get, $"/task/{id}", 200));

    /// <summary>Reads the task, changes it and sends back all of it, as clients do that map it to a class.</summary>
    public async Task<StoryTask> ChangeAsync(long id, Func<StoryTask, StoryTask> change)
    {
        var changed = change(await GetAsync(id)) with { Nexts = null };
        return dialect.ReadTask(await SendAsync(HttpMethod.Put, $"/task/{id}", 200, dialect.WriteTask(changed)));
    }

    public Task DeleteAsync(long id, int status = 204) => SendAsync(HttpMethod.Delete, $"/task/{id}", status);

    public async Task<IReadOnlyList<StoryTask>> NextAsync(long id, string query = "") =>
        dialect.ReadList(await SendAsync(HttpMethod.Get, $"/task/{id}/next{query}", 200));

    public async Task<IReadOnlyList<StoryTask>> PreviousAsync(long id, string query = "") =>
        dialect.ReadList(await SendAsync(HttpMethod.Get, $"/task/{id}/previous{query}", 200));

    public async Task<IReadOnlyList<StoryTask>> AddNextAsync(long id, params long[] others) =>
        dialect.ReadList(await SendAsync(HttpMethod.Put, $"/task/{id}/next{Query("nextTaskId", others)}", 200));

    public async Task<IReadOnlyList<StoryTask>> AddPreviousAsync(long id, params long[] others) =>
        dialect.ReadList(await SendAsync(HttpMethod.Put, $"/task/{id}/previous{Query("prevTaskId", others)}", 200));

    public Task RemoveNextAsync(long id, params long[] others) =>
        SendAsync(HttpMethod.Delete, $"/task/{id}/next{Query("nextTaskId", others)}", 204);

    public async Task<IReadOnlyList<StoryTask>> JobAsync(string jobId, string query = "") =>
        dialect.ReadList(await SendAsync(HttpMethod.Get, $"/{jobId}/task/roots{query}", 200));

    /// <summary>Sends a request, insists on status and media type, and answers the body.</summary>
    public async Task<string> SendAsync(HttpMethod method, string path, int status, string? body = null)
    {
        var answer = await host.SendAsync(method, path, body, dialect.MediaType, dialect.MediaType);
        answer.Status.Should().Be(status, "{0} {1} was answered {2}", method, path, answer.Body);
        if (status == 200)
        {
            answer.ContentType.Should().Be(dialect.MediaType);
        }

        return answer.Body;
    }

    private static string Query(string parameter, IEnumerable<long> ids) => "?" + string.Join('&', ids.Select(id => $"{parameter}={id}"));
}
