namespace Tracking.Api.Control.Faults;

/// <summary>A fault in force.</summary>
internal sealed class Fault
{
    private const string HiddenToken = "***";

    private readonly FaultDefinition _definition;
    private readonly FaultMatcher? _matcher;
    private readonly FaultCounter _counter;

    /// <param name="id">Its number.</param>
    /// <param name="definition">A valid definition.</param>
    public Fault(long id, FaultDefinition definition)
    {
        _definition = FaultDefaults.Complete(definition);
        _matcher = definition.Match is { } match ? new FaultMatcher(match) : null;
        _counter = new FaultCounter(definition.When, _definition.Seed!.Value);
        Id = id;
        Applied = new AppliedFault(id, Effect.Kind!.Value, Effect.Moment!.Value);
    }

    public long Id { get; }

    /// <summary>What it does, in full.</summary>
    public FaultEffect Effect => _definition.What!;

    /// <summary>What requests that it struck carry.</summary>
    public AppliedFault Applied { get; }

    public bool Matches(FaultSubject subject) => _matcher is null || _matcher.Matches(subject);

    /// <summary>Counts a request that matches.</summary>
    public DueFault? Take_NeedsLock(FaultSubject subject, bool isFree) =>
        _counter.Take(subject.Task, isFree) is { } numbers ? new DueFault(this, numbers) : null;

    public FaultView View_NeedsLock() => new(
        Id,
        _definition.Match is { Token: not null } match ? match with { Token = HiddenToken } : _definition.Match,
        _definition.When,
        Effect,
        _definition.Seed!.Value,
        _counter.Matched,
        _counter.Applied);
}

/// <summary>A fault that strikes a request, and the request's numbers.</summary>
internal sealed record DueFault(Fault Fault, SeededNumbers Numbers);
