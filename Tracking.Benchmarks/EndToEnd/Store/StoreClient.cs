using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Tracking.Benchmarks.EndToEnd.Load;
using Tracking.Benchmarks.EndToEnd.Servers;

namespace Tracking.Benchmarks.EndToEnd.Store;

/// <summary>Fills a server, and asks it things that are not measured.</summary>
internal sealed class StoreClient : IDisposable
{
    private const int Batch = 50_000;
    private const string Times = ",\"creation-timestamp\":\"2017-03-01T10:00:00.000Z\",\"update-timestamp\":\"2017-03-01T10:00:00.000Z\"";
    private const string Beginning = "{\"lastAssignedId\":0,\"removedIds\":[],\"tasks\":[";

    private readonly HttpClient _client;
    private readonly byte[] _drain = new byte[256 * 1024];

    public StoreClient(RunningServer server)
    {
        _client = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(5) };
        _client.DefaultRequestHeaders.Add("X-Auth-Token", PreparedRequest.Token);
    }

    /// <summary>Adds tasks from id 1 on, each of which leads to the two after it.</summary>
    public async Task FillAsync(int count)
    {
        for (var first = 1; first <= count; first += Batch)
        {
            var last = Math.Min(count, first + Batch - 1);
            await MergeAsync(Enumerable.Range(first, last - first + 1).Select(id => (id, Links(id, first, last))));
        }
    }

    /// <summary>Adds a task that leads to many others; <paramref name="firstLeaf"/> is the first of them.</summary>
    public async Task AddHubAsync(int hub, int firstLeaf, int degree)
    {
        foreach (var leaves in Enumerable.Range(firstLeaf, degree).Chunk(Batch))
        {
            var text = new StringBuilder(Beginning);
            text.Append(CultureInfo.InvariantCulture, $$"""{"type":"execution-task","id":{{hub}}{{Times}},"next":[{{string.Join(',', leaves)}}]}""");
            foreach (var leaf in leaves)
            {
                text.Append(CultureInfo.InvariantCulture, $$""",{"type":"execution-task","id":{{leaf}}{{Times}},"previous":[{{hub}}]}""");
            }

            await SendAsync(HttpMethod.Post, "/__admin/graph", text.Append("]}").ToString());
        }
    }

    /// <summary>Adds tasks without links.</summary>
    public Task AddTasksAsync(IEnumerable<int> ids) => MergeAsync(ids.Select(id => (id, $"{Times},\"next\":[],\"previous\":[]")));

    /// <summary>Creates tasks. Nothing is made or kept here meanwhile that would cost time of its own.</summary>
    /// <param name="body">The request's body, JSON in UTF-8.</param>
    public async Task CreateAsync(byte[] body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/tracking/task") { Content = new ByteArrayContent(body) };
        request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(PreparedRequest.Json));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(PreparedRequest.Json);
        using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        await using var answer = await response.Content.ReadAsStreamAsync();
        while (await answer.ReadAsync(_drain) > 0)
        {
        }
    }

    /// <summary>Forgets all tasks.</summary>
    public Task ResetAsync() => SendAsync(HttpMethod.Post, "/__admin/reset", null);

    /// <summary>Answers a prepared request, and keeps the answer in a file for the bare server.</summary>
    public async Task<Answer> AskAsync(PreparedRequest request, string folder)
    {
        var file = Path.Combine(folder, "answer.bin");
        await File.WriteAllBytesAsync(file, await SendAsync(new HttpMethod(request.Method), request.Path, request.Body, request.Accept));
        return new Answer(request.Accept, file);
    }

    public void Dispose() => _client.Dispose();

    private Task<byte[]> MergeAsync(IEnumerable<(int Id, string Links)> tasks)
    {
        var text = new StringBuilder(Beginning);
        foreach (var (id, links) in tasks)
        {
            text.Append(text[^1] == '[' ? "" : ",");
            TypicalTask.Write(text, id, links);
        }

        return SendAsync(HttpMethod.Post, "/__admin/graph", text.Append("]}").ToString());
    }

    private static string Links(int id, int first, int last)
    {
        var next = string.Join(',', new[] { id + 1, id + 2 }.Where(other => other <= last));
        var previous = string.Join(',', new[] { id - 2, id - 1 }.Where(other => other >= first));
        return $"{Times},\"next\":[{next}],\"previous\":[{previous}]";
    }

    private async Task<byte[]> SendAsync(HttpMethod method, string path, string? body, string accept = PreparedRequest.Json)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(accept));
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, PreparedRequest.Json);
        using var response = await _client.SendAsync(request);
        var answer = await response.Content.ReadAsByteArrayAsync();
        return response.IsSuccessStatusCode
            ? answer
            : throw new InvalidOperationException($"{method} {path}: {(int)response.StatusCode} {Encoding.UTF8.GetString(answer)}");
    }
}
