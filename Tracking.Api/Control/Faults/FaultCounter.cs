namespace Tracking.Api.Control.Faults;

/// <summary>Counts the requests that a fault is about, and tells which of them it strikes. Not thread-safe: the table's lock guards it.</summary>
internal sealed class FaultCounter(FaultSchedule? when, long seed)
{
    private readonly Count _shared = new();
    private readonly Dictionary<long, Count> _byTask = [];

    /// <summary>How many requests fitted.</summary>
    public long Matched { get; private set; }

    /// <summary>How many were struck.</summary>
    public long Applied { get; private set; }

    /// <summary>Counts a request; answers its numbers where it is to be struck, else null.</summary>
    /// <param name="task">The task of the request's path.</param>
    /// <param name="isFree">Whether no other fault strikes it.</param>
    public SeededNumbers? Take(long? task, bool isFree)
    {
        var countedTask = when?.Counted == FaultCounting.PerTask ? task : null;
        var count = CountOf(countedTask);
        count.Matched++;
        Matched++;
        var numbers = new SeededNumbers(seed, countedTask ?? 0, count.Matched);
        if (!IsDue(count, numbers) || !isFree)
        {
            return null;
        }

        count.Applied++;
        Applied++;
        return numbers;
    }

    private bool IsDue(Count count, SeededNumbers numbers) => when switch
    {
        { First: { } first } => count.Applied < first,
        { Nth: { } nth } => count.Matched == nth,
        { Every: { } every } => count.Matched % every == 0,
        { Probability: { } probability } => numbers.NextFraction() < probability,
        _ => true,
    };

    private Count CountOf(long? task)
    {
        if (task is not { } id)
        {
            return _shared;
        }

        if (!_byTask.TryGetValue(id, out var count))
        {
            if (_byTask.Count >= FaultLimits.CountedTasks)
            {
                return _shared;
            }

            _byTask.Add(id, count = new Count());
        }

        return count;
    }

    private sealed class Count
    {
        public long Matched { get; set; }

        public long Applied { get; set; }
    }
}
