using Tracking.Benchmarks.EndToEnd.Load;
using Tracking.Benchmarks.EndToEnd.Reporting;
using Tracking.Benchmarks.EndToEnd.Servers;
using Tracking.Benchmarks.EndToEnd.Store;

namespace Tracking.Benchmarks.EndToEnd.Measures;

/// <summary>What a million tasks cost against a thousand.</summary>
internal sealed class SizeMeasures(string folder, Comparison comparison, Report report)
{
    public const int Small = 1_000;
    public const int Large = 1_000_000;

    private const double LeastRatio = 0.95;
    private const int MostBytes = 900;

    /// <summary>Compares reading from both, and answers the bytes of memory that a task takes.</summary>
    public async Task<double> RunAsync(ServerProgram program, ServerProgram bare, RunningServer small, RunningServer large, long emptyMemory)
    {
        var bytes = (large.Memory - emptyMemory) / (double)Large;
        report.AddFigure($"{program.Name}: resident memory of each of a million tasks", bytes, "bytes", Bound.AtMost(MostBytes));

        // The ids of the large store, and for the small one as many of its own: each server gets what fits it.
        var (near, far) = (Scenario.ReadJson.Requests(Small).ToList(), Scenario.ReadJson.Requests(Large).ToList());
        report.AddRatio($"{program.Name}: GET task at a million tasks, by that at a thousand, requests/s", RatioOf(far, large, near, small), Bound.AtLeast(LeastRatio));

        // What it costs any server to find one of a million pieces of memory.
        using (var client = new StoreClient(large))
        {
            var answer = await client.AskAsync(far[^1], folder);
            using var one = RunningServer.Start(bare, answer with { Tasks = Small });
            using var other = RunningServer.Start(bare, answer with { Tasks = Large });
            report.AddRatio($"{bare.Name}: GET of one of a million answers, by that of one of a thousand, requests/s", RatioOf(far, other, near, one), bound: null);
        }

        // The same thousand tasks, asked of both: what the size of the store costs, without what tasks cost that stand far apart in memory.
        report.AddRatio($"{program.Name}: GET of the first thousand of a million tasks, by that at a thousand, requests/s", RatioOf(near, large, near, small), bound: null);
        return bytes;
    }

    private Ratio RatioOf(IEnumerable<PreparedRequest> ofLarge, RunningServer large, IEnumerable<PreparedRequest> ofSmall, RunningServer small) => comparison.Run(
        new LoadGenerator(folder, ofLarge, "large"), large, new LoadGenerator(folder, ofSmall, "small"), small).RequestsPerSecond;
}
