using System.Globalization;
using Tracking.Benchmarks.EndToEnd.Load;
using Tracking.Benchmarks.EndToEnd.Reporting;
using Tracking.Benchmarks.EndToEnd.Servers;
using Tracking.Benchmarks.EndToEnd.Store;

namespace Tracking.Benchmarks.EndToEnd.Measures;

/// <summary>Loads this project's server and the bare one with each scenario, in turn.</summary>
/// <param name="folder">Where files for the load generator go.</param>
/// <param name="thorough">Compares where there is a target.</param>
/// <param name="quick">Compares where there is none.</param>
/// <param name="report">Where the figures go.</param>
internal sealed class LoadMeasures(string folder, Comparison thorough, Comparison quick, Report report)
{
    // The targets, in requests/s by those of the bare server.
    private static readonly Dictionary<Scenario, double> Targets = new()
    {
        [Scenario.ReadJson] = 0.85,
        [Scenario.ReadXml] = 0.80,
        [Scenario.UpdateStatus] = 0.65,
    };

    private const double MostPercentile = 1.5;

    /// <summary>A server with a store of so many tasks and the two hubs.</summary>
    public static async Task<RunningServer> FilledAsync(ServerProgram program, int size)
    {
        var server = RunningServer.Start(program);
        using var client = new StoreClient(server);
        await client.FillAsync(size);
        await client.AddHubAsync(Scenario.SmallHub, Scenario.FirstLeaf, 10);
        await client.AddHubAsync(Scenario.LargeHub, Scenario.FirstLeaf + 100, 10_000);
        return server;
    }

    /// <summary>
    /// Runs the scenarios against a server that holds so many tasks. The limit for one of many tasks is a server that finds its answer
    /// among as many: no cache of the processor holds them all. Among a thousand that would cost it nothing, so it keeps one for all.
    /// </summary>
    public async Task RunAsync(RunningServer server, ServerProgram tracking, ServerProgram bare, int size, IEnumerable<Scenario> scenarios)
    {
        foreach (var scenario in scenarios)
        {
            using var client = new StoreClient(server);
            var requests = scenario.Requests(size).ToList();
            var answer = await client.AskAsync(requests[^1], folder);
            using var limit = RunningServer.Start(bare, answer with { Tasks = scenario.IsOfOneTask && size > SizeMeasures.Small ? size : 0 });
            var comparison = Targets.ContainsKey(scenario) ? thorough : quick;
            var compared = comparison.Run(new LoadGenerator(folder, requests), server, limit);
            var name = string.Create(CultureInfo.InvariantCulture, $"{tracking.Name}, {size:#,0} tasks: {scenario.Name}");
            Add(name, scenario, compared);
            var (one, other) = (Bytes.InMegabytes(server.Memory), Bytes.InMegabytes(limit.Memory));
            report.AddRatio($"{name}: resident memory afterwards, MB", [(one, other)], null);
        }
    }

    private void Add(string name, Scenario scenario, Compared compared)
    {
        var (one, other) = (compared.One, compared.Other);
        var hasTarget = Targets.TryGetValue(scenario, out var target);
        report.AddRatio($"{name}: requests/s", one.RequestsPerSecond, other.RequestsPerSecond, compared.RequestsPerSecond, hasTarget ? Bound.AtLeast(target) : null);
        report.AddRatio($"{name}: p99, µs", one.Percentile99, other.Percentile99, compared.Percentile99, hasTarget ? Bound.AtMost(MostPercentile) : null);
        report.AddRatio($"{name}: processor time, µs", one.ProcessorTime, other.ProcessorTime, compared.ProcessorTime, null);
    }
}
