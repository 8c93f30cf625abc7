using System.Globalization;
using Tracking.Benchmarks.EndToEnd.Load;
using Tracking.Benchmarks.EndToEnd.Reporting;
using Tracking.Benchmarks.EndToEnd.Servers;
using Tracking.Benchmarks.EndToEnd.Store;

namespace Tracking.Benchmarks.EndToEnd.Measures;

/// <summary>Links leaves to a hub of a million and to one of ten, and unlinks them again, from the leaves' side: the hub's side answers all its neighbours.</summary>
internal sealed class HubMeasure(string folder, Comparison comparison, Report report)
{
    private const int Large = 1_000_000;
    private const int Small = 10;
    private const int Leaves = 10_000;
    private const int FirstLeaf = 1;
    private const int Hub = 10_000_000;
    private const double MostTime = 2;

    public async Task RunAsync(ServerProgram program)
    {
        using var large = await StartAsync(program, Large);
        using var small = await StartAsync(program, Small);
        var load = new LoadGenerator(folder, Enumerable.Range(FirstLeaf, Leaves).SelectMany(leaf => Requests(Hub - Large - leaf)));
        var compared = comparison.Run(load, large, small);
        report.AddFigure($"{program.Name}: time to link to a hub of a million, by that of ten", 1 / compared.RequestsPerSecond.Value, "×", Bound.AtMost(MostTime));
    }

    private static async Task<RunningServer> StartAsync(ServerProgram program, int degree)
    {
        var server = RunningServer.Start(program);
        using var client = new StoreClient(server);
        await client.AddHubAsync(Hub, Hub - degree, degree);
        await client.AddTasksAsync(Enumerable.Range(FirstLeaf, Leaves).Select(leaf => Hub - Large - leaf));
        return server;
    }

    private static IEnumerable<PreparedRequest> Requests(int leaf)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"/tracking/task/{leaf}/previous?prevTaskId={Hub}");
        return [new PreparedRequest("PUT", path, PreparedRequest.Json), new PreparedRequest("DELETE", path, PreparedRequest.Json)];
    }
}
