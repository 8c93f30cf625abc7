using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Tracking.Api.Hosting;
using Tracking.Api.Options;
using Tracking.Api.Worlds;
using Tracking.Core;

namespace Tracking.Tests.Api;

/// <summary>A fresh server of a test's own, on a real socket of a free port, with a clock that stands still.</summary>
internal sealed class TrackingHost : IAsyncDisposable
{
    public const string Token = "a-token";
    public const string Json = "application/json";
    public const string Xml = "application/xml";

    private readonly WebApplication _app;

    private TrackingHost(WebApplication app, FakeTimeProvider clock)
    {
        _app = app;
        Clock = clock;
        Address = new Uri(StartupLine.Addresses(app)[0]);
        Client = new HttpClient { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    /// <summary>The server's clock, at first 2017-03-01T10:00:00.000Z.</summary>
    public FakeTimeProvider Clock { get; }

    public TaskGraph Graph => Service<WorldRegistry>().Default.State.Graph;

    public T Service<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Starts a server; settings are given as <c>Contract:Roots=Filter</c>.</summary>
    public static Task<TrackingHost> StartAsync(params string[] settings) => StartAsync(_ => { }, settings);

    /// <summary>Starts a server some of whose services a test has replaced.</summary>
    public static async Task<TrackingHost> StartAsync(Action<IServiceCollection> configure, params string[] settings)
    {
        var builder = TrackingApplication.CreateBuilder(
            ["--urls=http://127.0.0.1:0", "--Tracking:Log:Level=Error", .. settings.Select(setting => $"--Tracking:{setting}")]);
        var reading = TrackingSettings.Read(builder.Configuration);
        reading.Errors.Should().BeEmpty();
        var clock = new FakeTimeProvider(new DateTimeOffset(2017, 3, 1, 10, 0, 0, TimeSpan.Zero));
        builder.Services.AddSingleton<TimeProvider>(clock);
        configure(builder.Services);
        var app = TrackingApplication.Build(builder, reading.Settings!);
        await app.StartAsync();
        return new TrackingHost(app, clock);
    }

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
    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}

/// <summary>What a server answered.</summary>
internal sealed record Answer(
    int Status, string? ContentType, string Body, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders);
