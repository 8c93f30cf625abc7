using System.Globalization;
using Tracking.Api.Hosting;
using Tracking.Api.InProcess;
using Tracking.Api.Operations;
using Tracking.Api.Options;
using Tracking.Api.Security;
using Tracking.Api.Worlds;
using Tracking.Api.Worlds.Seeds;

namespace Tracking.Api;

/// <summary>
/// The server in the test's own process: on a real socket of the loopback address, with a graph, a clock and faults of its
/// own. Any number of them run beside each other; nothing is shared and nothing is left behind.
/// </summary>
public sealed class TrackingServer : IAsyncDisposable
{
    /// <summary>The token that clients of <see cref="CreateClient"/> send unless told otherwise.</summary>
    public const string DefaultToken = "a-token";

    private readonly WebApplication _app;

    private TrackingServer(WebApplication app)
    {
        _app = app;
        BaseAddress = new Uri($"{ServerAddresses.Of(app)[0]}{OperationTable.BasePath}/");
        World = new ServerWorld(app.Services.GetRequiredService<WorldRegistry>().Default);
        Tokens = new ServerTokens(app.Services.GetRequiredService<TokenStore>());
    }

    /// <summary>Where clients find the API: <c>http://127.0.0.1:PORT/tracking/</c>. Its slash lets relative paths follow.</summary>
    public Uri BaseAddress { get; }

    /// <summary>What the server holds for callers without a world of their own: graph, clock, requests, faults, progress.</summary>
    public ServerWorld World { get; }

    /// <summary>The tokens that are good.</summary>
    public ServerTokens Tokens { get; }

    /// <summary>Starts a server and returns when it answers.</summary>
    /// <exception cref="ArgumentException">A setting is wrong; the message says which, and what is allowed.</exception>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<TrackingServer> StartAsync(
        Action<TrackingServerOptions>? configure = null, CancellationToken cancellation = default)
    {
        var options = new TrackingServerOptions();
        configure?.Invoke(options);
        var app = Build(options);
        try
        {
            await app.StartAsync(cancellation);
            return new TrackingServer(app);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>A client of the API that sends a token; the caller disposes it. A blank token is not sent.</summary>
    public HttpClient CreateClient(string token = DefaultToken)
    {
        var client = new HttpClient { BaseAddress = BaseAddress };
        if (!string.IsNullOrWhiteSpace(token))
        {
            client.DefaultRequestHeaders.Add(ApiKeyFilter.Header, token);
        }

        return client;
    }

    /// <summary>The world of a token under <c>Isolation=Token</c>, made if it is new; otherwise the world for all.</summary>
    /// <exception cref="InvalidOperationException">There is no room for another world.</exception>
    public ServerWorld WorldOf(string token)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers[ApiKeyFilter.Header] = token;
        return new ServerWorld(_app.Services.GetRequiredService<WorldRegistry>().Of(context)
            ?? throw new InvalidOperationException("There is no room for another world: raise Worlds:Capacity."));
    }

    /// <summary>Stops the server and closes its connections.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static WebApplication Build(TrackingServerOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(options.Port);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Port, ushort.MaxValue);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Configuration.AddInMemoryCollection(options.Settings.Select(setting =>
            KeyValuePair.Create($"{SettingsTable.Root}:{setting.Key}", (string?)setting.Value)));
        var reading = TrackingSettings.Read(builder.Configuration);
        if (!reading.Succeeded)
        {
            throw new ArgumentException(string.Join(Environment.NewLine, reading.Errors), nameof(options));
        }

        builder.WebHost.UseKestrelCore().UseUrls(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{options.Port}"));
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.AddSingleton<IStartupFilter, InvariantCulture>();
        builder.Services.AddSingleton(options.TimeProvider);
        try
        {
            return TrackingApplication.Build(builder, reading.Settings, new LogSink(options.WriteLog ?? (_ => { })));
        }
        catch (SeedException exception)
        {
            throw new ArgumentException(exception.Message, nameof(options), exception);
        }
    }

    // The signals of the process are the test runner's.
    private sealed class NoLifetime : IHostLifetime
    {
        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
