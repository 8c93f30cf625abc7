using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Tracking.Benchmarks;

/// <summary>Starts the servers that run.sh has published. Bare and WireMock.Net answer what the answer file holds.</summary>
internal sealed class Servers(string folder)
{
    public string AnswerFile { get; } = $"{folder}/answer";

    public Task<Server> TrackingAsync() => Server.StartAsync(folder, url => [$"{folder}/tracking/Tracking.Api", $"--urls={url}"]);

    public Task<Server> BareAsync(string media) => Server.StartAsync(folder, url => [$"{folder}/bare/bare", url, media, AnswerFile]);

    public Task<Server> WireMockAsync(string journal) =>
        Server.StartAsync(folder, url => ["dotnet", $"{folder}/wiremock/wiremock.dll", url, Load.Json, AnswerFile, journal]);
}

/// <summary>A server that runs on the first processor, on a free port. It logs to a file, as in a container or in a build.</summary>
internal sealed class Server(Process process, Uri address, string log) : IDisposable
{
    private readonly HttpClient _client = new() { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };

    public Uri Address => address;

    /// <summary>The time from its start to its first 200.</summary>
    public TimeSpan FirstAnswer { get; private set; }

    /// <summary>Its resident memory, in bytes.</summary>
    public long Memory => Process.GetProcessById(process.Id).WorkingSet64;

    public static async Task<Server> StartAsync(string folder, Func<string, string[]> command)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = new Uri($"http://{listener.LocalEndpoint}");
        listener.Stop();

        var log = $"{folder}/{address.Port}.log";
        string[] launch = ["--cpu-list", "0", "sh", "-c", "exec \"$@\" > \"$0\" 2>&1", log, .. command(address.OriginalString)];
        var started = Stopwatch.GetTimestamp();
        var process = Process.Start(new ProcessStartInfo("taskset", launch))!;
        var server = new Server(process, address, log);
        while (!await server.AnswersAsync())
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"{string.Join(' ', launch)} does not start.");
            }
        }

        server.FirstAnswer = Stopwatch.GetElapsedTime(started);
        return server;
    }

    /// <summary>Reads a path, or posts a body to it, and copies the answer.</summary>
    public async Task AskAsync(string path, byte[]? body = null, string accept = Load.Json, Stream? into = null)
    {
        using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, path);
        request.Headers.Add("Accept", accept);
        request.Headers.Add("X-Auth-Token", "any");
        request.Content = body is null ? null : new ByteArrayContent(body) { Headers = { ContentType = new(Load.Json) } };
        using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        await response.EnsureSuccessStatusCode().Content.CopyToAsync(into ?? Stream.Null);
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        _client.Dispose();
        File.Delete(log);
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            await AskAsync("/tracking/none/task/roots"); // the list of a job is 200 everywhere, also where it is empty
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
