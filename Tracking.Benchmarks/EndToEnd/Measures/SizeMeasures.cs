using Tracking.Benchmarks.EndToEnd.Load;
using Tracking.Benchmarks.EndToEnd.Reporting;
using Tracking.Benchmarks.EndToEnd.Servers;

namespace Tracking.Benchmarks.EndToEnd.Measures;

/// <summary>What a million tasks cost against a thousand.</summary>
internal sealed class SizeMeasures(string folder, Comparison comparison, Report report)
{
    public const int Small = 1_000;
    public const int Large = 1_000_000;

    private const double LeastRatio = 0.95;
    private const int MostBytes = 900;

    /// <summary>Compares reading from both, and answers the bytes of memory that a task takes.</summary>
    public double Run(ServerProgram program, RunningServer small, RunningServer large, long emptyMemory)
    {
        var bytes = (large.Memory - emptyMemory) / (double)Large;
        report.AddFigure($"{program.Name}: resident memory of each of a million tasks", bytes, "bytes", Bound.AtMost(MostBytes));

        // The ids of the large store, and for the small one as many of its own: each server gets what fits it.
        var all = Scenario.ReadJson.Requests(Large).ToList();
        report.AddFigure($"{program.Name}: GET task at a million tasks, by that at a thousand, requests/s", RatioOf(all, large, small), "×", Bound.AtLeast(LeastRatio));

        // As many different tasks as the small store has, from all over the large one: what the size of the store costs, and not what caches do not hold.
        var few = Enumerable.Range(0, all.Count).Select(index => all[index % Small]).ToList();
        report.AddFigure($"{program.Name}: GET of a thousand of a million tasks, by that at a thousand, requests/s", RatioOf(few, large, small), "×", bound: null);
        return bytes;
    }

    private double RatioOf(IEnumerable<PreparedRequest> requests, RunningServer large, RunningServer small) => comparison.Run(
        new LoadGenerator(folder, requests, "large"), large, new LoadGenerator(folder, Scenario.ReadJson.Requests(Small), "small"), small).Ratio.RequestsPerSecond;
}
