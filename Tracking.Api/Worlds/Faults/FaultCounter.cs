namespace Tracking.Api.Worlds.Faults;

/// <summary>Counts the requests that a fault matches and decides which trigger it. The table's lock guards it.</summary>
internal sealed class FaultCounter(FaultSchedule? when, long seed)
{
    // Bounded, so that a client with ever new ids cannot fill the memory.
    private const int MostTasks = 10_000;

    private readonly Tally _shared = new();
    private readonly Dictionary<long, Tally> _byTask = [];

    /// <summary>How many requests matched.</summary>
    public long Matched { get; private set; }

    /// <summary>How many of them the fault was applied to.</summary>
    public long Applied { get; private set; }

    /// <summary>Counts a request; the result is the request's random numbers where the fault is applied to it, else null.</summary>
    /// <param name="task">The task of the request's path.</param>
    /// <param name="isFree">Whether no other fault is applied to it.</param>
    public SeededRandom? Count(long? task, bool isFree)
    {
        var countedTask = when?.Counted == FaultCounting.PerTask ? task : null;
        var tally = TallyOf(countedTask);
        tally.Matched++;
        Matched++;
        var random = new SeededRandom(seed, countedTask ?? 0, tally.Matched);
        if (!IsTriggered(tally, random) || !isFree)
        {
            return null;
        }

        tally.Applied++;
        Applied++;
        return random;
    }

    private bool IsTriggered(Tally tally, SeededRandom random) => when switch
    {
        { First: { } first } => tally.Applied < first,
        { Nth: { } nth } => tally.Matched == nth,
        { Every: { } every } => tally.Matched % every == 0,
        { Probability: { } probability } => random.NextFraction() < probability,
        _ => true,
    };

    private Tally TallyOf(long? task)
    {
        if (task is not { } id)
        {
            return _shared;
        }

        if (!_byTask.TryGetValue(id, out var tally))
        {
            tally = _byTask.Count < MostTasks ? _byTask[id] = new Tally() : _shared;
        }

        return tally;
    }

    private sealed class Tally
    {
        public long Matched { get; set; }

        public long Applied { get; set; }
    }
}
