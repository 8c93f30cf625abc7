namespace Tracking.Api.Worlds;

/// <summary>
/// The clock of one world: another clock's time, which a test may hold, set and move. It gives the server's timestamps
/// (Contract M3) and moves progress; delays and time-outs run on real time. Thread-safe.
/// </summary>
public sealed class ControllableClock(TimeProvider inner) : TimeProvider
{
    private volatile State _state = State.Running;

    /// <summary>Whether the clock stands still.</summary>
    public bool IsFrozen => _state.FrozenAt is not null;

    public override DateTimeOffset GetUtcNow() => Read(_state);

    /// <summary>Stops the clock at an instant, by default the present one.</summary>
    public DateTimeOffset Freeze(DateTimeOffset? at = null) => Change(state => new State(at ?? Read(state), TimeSpan.Zero));

    /// <summary>Sets the clock; it stands or runs on as before.</summary>
    public DateTimeOffset Set(DateTimeOffset to) => Change(state => state.FrozenAt is null
        ? new State(null, to - inner.GetUtcNow())
        : new State(to, TimeSpan.Zero));

    /// <summary>Moves the clock, forwards or backwards.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such time.</exception>
    public DateTimeOffset Advance(TimeSpan by) => Change(state => state.FrozenAt is { } frozen
        ? new State(frozen + by, TimeSpan.Zero)
        : new State(null, Read(state) + by - inner.GetUtcNow()));

    /// <summary>Lets the clock run on from the time that it shows.</summary>
    public DateTimeOffset Resume() => Change(state => new State(null, Read(state) - inner.GetUtcNow()));

    /// <summary>Shows the other clock's time again.</summary>
    public DateTimeOffset Reset() => Change(_ => State.Running);

    // Saturates: a clock that was set to the end of time must not fail when it gets there.
    private DateTimeOffset Read(State state) => state.FrozenAt ?? new DateTimeOffset(
        Math.Clamp(inner.GetUtcNow().Ticks + state.Offset.Ticks, DateTimeOffset.MinValue.Ticks, DateTimeOffset.MaxValue.Ticks),
        TimeSpan.Zero);

    private DateTimeOffset Change(Func<State, State> change)
    {
        while (true)
        {
            var before = _state;
            var after = change(before);
            if (Interlocked.CompareExchange(ref _state, after, before) == before)
            {
                return Read(after);
            }
        }
    }

    private sealed record State(DateTimeOffset? FrozenAt, TimeSpan Offset)
    {
        public static State Running { get; } = new(null, TimeSpan.Zero);
    }
}
