using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Serialization;

namespace InProcessTests;

/// <summary>A client as yours might be: it creates tasks, waits for them, and tries again when an answer is lost.</summary>
internal sealed class NfvdClient(HttpClient http)
{
    private const int Attempts = 3;

    public async Task CreateAsync(params NfvdTask[] tasks)
    {
        using var answer = await SendAsync(() => new HttpRequestMessage(HttpMethod.Post, "task") { Content = JsonContent.Create(new NfvdTasks(tasks)) });
        answer.EnsureSuccessStatusCode();
    }

    public async Task<NfvdTask> GetAsync(long id)
    {
        using var answer = await SendAsync(() => new HttpRequestMessage(HttpMethod.Get, $"task/{id}"));
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<NfvdTask>())!;
    }

    /// <summary>Reads the task until its status is no longer RUNNING.</summary>
    public async Task<NfvdTask> WaitUntilEndedAsync(long id, TimeSpan pause)
    {
        using var timer = new PeriodicTimer(pause);
        var task = await GetAsync(id);
        while (task.Status == "RUNNING")
        {
            await timer.WaitForNextTickAsync();
            task = await GetAsync(id);
        }

        return task;
    }

    private async Task<HttpResponseMessage> SendAsync(Func<HttpRequestMessage> request)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var message = request();
            message.Headers.Accept.ParseAdd("application/json");
            try
            {
                var answer = await http.SendAsync(message);
                if (answer.StatusCode != HttpStatusCode.InternalServerError || attempt == Attempts)
                {
                    return answer;
                }

                answer.Dispose();
            }
            catch (HttpRequestException) when (attempt < Attempts)
            {
                // The server may have done it all the same; creating a task that exists does nothing.
                continue;
            }
        }
    }
}

internal sealed record NfvdTasks([property: JsonPropertyName("tasks")] IReadOnlyList<NfvdTask> Tasks);

internal sealed record NfvdTask
{
    [JsonPropertyName("id")]
    public long Id { get; init; }

    [JsonPropertyName("name")]
    public string? Name { get; init; }

    [JsonPropertyName("job-id")]
    public string? JobId { get; init; }

    [JsonPropertyName("status")]
    public string? Status { get; init; }

    [JsonPropertyName("creation-timestamp")]
    public DateTimeOffset? Created { get; init; }
}
