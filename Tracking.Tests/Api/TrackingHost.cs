using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Tracking.Tests.Api.Hosting;
using Tracking.Tests.Api.Servers;

namespace Tracking.Tests.Api;

/// <summary>
/// A fresh server of a test's own, on a real socket of a free port, with a clock that stands still: in this process, or
/// the program that the environment names.
/// </summary>
internal sealed class TrackingHost : IAsyncDisposable
{
    public const string Token = "a-token";
    public const string Json = "application/json";
    public const string Xml = "application/xml";

    private readonly TestServer _server;

    private TrackingHost(TestServer server)
    {
        _server = server;
        Client = new HttpClient { BaseAddress = server.Address };
    }

    public Uri Address => _server.Address;

    public HttpClient Client { get; }

    /// <summary>The server's clock, at first 2017-03-01T10:00:00.000Z.</summary>
    public ServerClock Clock => _server.Clock;

    public SeenGraph Graph => new(_server.Graph);

    /// <summary>A service of a server in this process; only for tests that are marked so.</summary>
    public T Service<T>()
        where T : notnull => _server.Service<T>();

    /// <summary>Starts a server; settings are given as <c>Contract:Roots=Filter</c>.</summary>
    public static async Task<TrackingHost> StartAsync(params string[] settings) => new(ServerProcess.Program is null
        ? await InProcessServer.StartAsync(null, Arguments(settings))
        : await ProgramServer.StartAsync(Arguments(settings)));

    /// <summary>Starts a server in this process some of whose services a test has replaced; only for tests that are marked so.</summary>
    public static async Task<TrackingHost> StartAsync(Action<IServiceCollection> configure, params string[] settings) => ServerProcess.Program is null
        ? new(await InProcessServer.StartAsync(configure, Arguments(settings)))
        : throw new InvalidOperationException(
            $"The services of {ServerProcess.Program} cannot be replaced; a test that does so is marked [Trait(\"Server\", \"InProcess\")].");

    /// <summary>Sends a request below <c>/tracking</c>, with a token unless told otherwise; an empty header value means none.</summary>
    public async Task<Answer> SendAsync(
        HttpMethod method, string path, string? body = null, string accept = Json, string contentType = Json, string token = Token)
    {
        using var request = new HttpRequestMessage(method, $"/tracking{path}");
        if (accept.Length > 0)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        if (token.Length > 0)
        {
            request.Headers.TryAddWithoutValidation("X-Auth-Token", token);
        }

        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            if (contentType.Length > 0)
            {
                request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
            }
        }

        return await SendAsync(request);
    }

    /// <summary>Sends a request as it is.</summary>
    public async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using var response = await Client.SendAsync(request);
        return new Answer(
            (int)response.StatusCode,
            response.Content.Headers.ContentType?.ToString(),
            await response.Content.ReadAsStringAsync(),
            response.Headers,
            response.Content.Headers);
    }

    public Task<Answer> GetAsync(string path, string accept = Json) => SendAsync(HttpMethod.Get, path, accept: accept);

    public Task<Answer> PostAsync(string body, string media = Json) => SendAsync(HttpMethod.Post, "/task", body, media, media);

    public Task<Answer> PutAsync(string path, string? body = null, string media = Json) => SendAsync(HttpMethod.Put, path, body, media, media);

    public Task<Answer> DeleteAsync(string path, string accept = Json) => SendAsync(HttpMethod.Delete, path, accept: accept);

    /// <summary>Writes text to a connection as it is, and reads until the server closes it; so the text must ask for that.</summary>
    public async Task<string> SendRawAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(Address.Host, Address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    /// <summary>Sends a request without body whose target is written as it is: no client tidies it up.</summary>
    public Task<string> SendRawAsync(string method, string target, params string[] headers) => SendRawAsync(
        $"{method} {target} HTTP/1.1\r\nHost: {Address.Authority}\r\nConnection: close\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n");

    /// <summary>Stops the server in good order: requests that run come to their end.</summary>
    public Task StopAsync() => _server.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
    }

    private static string[] Arguments(string[] settings) => [.. settings.Select(setting => $"--Tracking:{setting}")];
}

/// <summary>What a server answered.</summary>
internal sealed record Answer(
    int Status, string? ContentType, string Body, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders);
