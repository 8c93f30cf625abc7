namespace Tracking.Benchmarks;

/// <summary>Measures again and again, after some rounds that do not count.</summary>
internal sealed class Rounds(int count)
{
    public async Task<IEnumerable<double>> RepeatAsync(int warmUps, Func<Task<double>> measure) =>
        (await PairAsync(warmUps, measure, () => Task.FromResult(0.0))).Select(pair => pair.One);

    /// <summary>Measures two servers in turn, so that both meet the same machine.</summary>
    public async Task<IReadOnlyList<(T One, T Other)>> PairAsync<T>(int warmUps, Func<Task<T>> one, Func<Task<T>> other)
        where T : struct
    {
        var pairs = new List<(T One, T Other)>();
        for (var round = 0; round < warmUps + count; round++)
        {
            // Each is first in every other pair, so that a machine that grows slower or faster favours neither.
            var isFirst = round % 2 == 0;
            var first = isFirst ? await one() : default;
            var second = await other();
            pairs.Add((isFirst ? first : await one(), second));
        }

        return pairs[warmUps..];
    }
}
