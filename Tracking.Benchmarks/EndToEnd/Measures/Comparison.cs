using Tracking.Benchmarks.EndToEnd.Load;
using Tracking.Benchmarks.EndToEnd.Servers;

namespace Tracking.Benchmarks.EndToEnd.Measures;

/// <summary>Loads two servers in turn, so that both meet the same machine, and compares them pair by pair.</summary>
/// <param name="rounds">How many pairs there are.</param>
/// <param name="seconds">How long each load lasts.</param>
/// <param name="warmUps">How many loads each server gets before.</param>
internal sealed class Comparison(int rounds, int seconds, int warmUps)
{
    /// <summary>The results of both, and the medians of their ratios.</summary>
    public Compared Run(LoadGenerator load, RunningServer one, RunningServer other) => Run(load, one, load, other);

    /// <summary>The same, with a load of its own for each.</summary>
    public Compared Run(LoadGenerator oneLoad, RunningServer one, LoadGenerator otherLoad, RunningServer other)
    {
        for (var round = 0; round < warmUps; round++)
        {
            oneLoad.Run(one, seconds);
            otherLoad.Run(other, seconds);
        }

        var pairs = new List<(LoadResult One, LoadResult Other)>();
        for (var round = 0; round < rounds; round++)
        {
            // Each is first in every other pair, so that a machine that grows slower or faster favours neither.
            var first = round % 2 == 0 ? oneLoad.Run(one, seconds) : null;
            var second = otherLoad.Run(other, seconds);
            pairs.Add((first ?? oneLoad.Run(one, seconds), second));
        }

        return new Compared(
            MedianOf([.. pairs.Select(pair => pair.One)]),
            MedianOf([.. pairs.Select(pair => pair.Other)]),
            RatioOf(pair => pair.RequestsPerSecond),
            RatioOf(pair => pair.ProcessorTime),
            RatioOf(pair => pair.Percentile99));

        Ratio RatioOf(Func<LoadResult, double> figure) => Ratio.Of(pairs.Select(pair => figure(pair.One) / figure(pair.Other)));
    }

    private static LoadResult MedianOf(IReadOnlyList<LoadResult> results) => new(
        Median.Of(results.Select(result => result.RequestsPerSecond)),
        Median.Of(results.Select(result => result.ProcessorTime)),
        Median.Of(results.Select(result => result.Percentile99)));
}

/// <summary>Two servers under one load.</summary>
/// <param name="One">Medians of the one.</param>
/// <param name="Other">Medians of the other.</param>
/// <param name="RequestsPerSecond">The one by the other, pair by pair.</param>
/// <param name="ProcessorTime">The same.</param>
/// <param name="Percentile99">The same.</param>
internal sealed record Compared(LoadResult One, LoadResult Other, Ratio RequestsPerSecond, Ratio ProcessorTime, Ratio Percentile99);
