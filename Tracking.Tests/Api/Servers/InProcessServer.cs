using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Tracking.Api.Hosting;
using Tracking.Api.Options;
using Tracking.Api.Worlds;
using Tracking.Core;

namespace Tracking.Tests.Api.Servers;

/// <summary>The server in the tests' own process: what a debugger steps into.</summary>
internal sealed class InProcessServer : TestServer
{
    private readonly WebApplication _app;

    private InProcessServer(WebApplication app, FakeTimeProvider time)
    {
        _app = app;
        Clock = new FakeClock(time);
        Address = new Uri(ServerAddresses.Of(app)[0]);
    }

    public override Uri Address { get; }

    public override ServerClock Clock { get; }

    public override TaskGraph Graph => Service<WorldRegistry>().Default.State.Graph;

    public static async Task<InProcessServer> StartAsync(Action<IServiceCollection>? configure, IEnumerable<string> arguments)
    {
        var builder = TrackingApplication.CreateBuilder(["--urls=http://127.0.0.1:0", "--Tracking:Log:Level=Error", .. arguments]);
        var reading = TrackingSettings.Read(builder.Configuration);
        reading.Errors.Should().BeEmpty();
        var time = new FakeTimeProvider(FirstInstant);
        builder.Services.AddSingleton<TimeProvider>(time);
        configure?.Invoke(builder.Services);
        var app = TrackingApplication.Build(builder, reading.Settings!);
        await app.StartAsync();
        return new InProcessServer(app, time);
    }

    public override T Service<T>() => _app.Services.GetRequiredService<T>();

    public override Task StopAsync() => _app.StopAsync();

    public override ValueTask DisposeAsync() => _app.DisposeAsync();

    private sealed class FakeClock(FakeTimeProvider time) : ServerClock
    {
        public override void Advance(TimeSpan by) => time.Advance(by);

        public override void AdjustTime(DateTimeOffset to) => time.AdjustTime(to);

        public override DateTimeOffset GetUtcNow() => time.GetUtcNow();
    }
}
