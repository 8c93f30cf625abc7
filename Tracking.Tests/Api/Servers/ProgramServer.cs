using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Tracking.Api.Dialects;
using Tracking.Api.Hosting;
using Tracking.Api.Options;
using Tracking.Api.Wire.Exports;
using Tracking.Api.Worlds.Seeds;
using Tracking.Core;
using Tracking.Tests.Api.Hosting;

namespace Tracking.Tests.Api.Servers;

/// <summary>A built program in a process of its own, which is reached by requests only.</summary>
internal sealed partial class ProgramServer : TestServer
{
    private readonly ServerProcess _process;
    private readonly AdminLine _admin;
    private readonly GraphPolicy _policy;

    private ProgramServer(ServerProcess process, TrackingSettings settings)
    {
        _process = process;
        _admin = new AdminLine(process.Address!, settings.Admin.Key);
        _policy = ProfileFactory.Behaviour(settings.Contract).Graph;
        Clock = new AdminClock(_admin);
    }

    public override Uri Address => _process.Address!;

    public override ServerClock Clock { get; }

    /// <summary>A copy: it shows what the server holds, and does not change it.</summary>
    public override TaskGraph Graph
    {
        get
        {
            var outcome = TaskGraph.From(GraphExportReader.Read(_admin.Call(HttpMethod.Get, "/graph")).Value!, TimeProvider.System, _policy);
            outcome.Refusal.Should().BeNull("an export is a sound graph");
            return outcome.Value!;
        }
    }

    public static async Task<ProgramServer> StartAsync(IReadOnlyList<string> arguments)
    {
        // Nobody reads its log but for the start-up line, which a test's own level must not hide.
        var process = await ServerProcess.TryStartAsync([.. arguments, "--Tracking:Log:Level=Information"]);
        try
        {
            return await ReadyAsync(process, TrackingSettings.Read(new ConfigurationBuilder().AddCommandLine([.. arguments]).Build()).Settings!);
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    public override T Service<T>() => throw new InvalidOperationException(
        $"A server in a process of its own shows nobody its {typeof(T).Name}; a test that needs it is marked [Trait(\"Server\", \"InProcess\")].");

    public override Task StopAsync() => _process.StopAsync();

    public override ValueTask DisposeAsync()
    {
        _admin.Dispose();
        return _process.DisposeAsync();
    }

    private static async Task<ProgramServer> ReadyAsync(ServerProcess process, TrackingSettings settings)
    {
        if (process.Address is null)
        {
            var end = await process.EndAsync();
            end.ExitCode.Should().Be(ExitCodes.BadSettings, end.Errors + end.Output);
            throw new SeedException(StartOfPath().Split(end.Errors.TrimEnd()));
        }

        var server = new ProgramServer(process, settings);
        if (settings.Admin.Enabled)
        {
            server.Clock.AdjustTime(FirstInstant);
        }

        if (settings.Seed.Files.Count > 0)
        {
            // The seed was planted before the clock could be stopped.
            server._admin.Call(HttpMethod.Post, "/reset?keep=clock");
        }

        return server;
    }

    // An error may have several lines; each begins with the path of its file.
    [GeneratedRegex(@"\n(?=/)")]
    private static partial Regex StartOfPath();
}
