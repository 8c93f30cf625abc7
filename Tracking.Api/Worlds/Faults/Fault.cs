namespace Tracking.Api.Worlds.Faults;

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
        Action = FaultKinds.Find(definition.What!)!;
        _definition = definition with { Seed = definition.Seed ?? 0, What = Action.Complete(definition.What!) };
        _matcher = definition.Match is { } match ? new FaultMatcher(match) : null;
        _counter = new FaultCounter(definition.When, _definition.Seed!.Value);
        Id = id;
        Applied = new AppliedFault(id, Action.Kind, Effect.Moment!.Value);
    }

    public long Id { get; }

    /// <summary>Its kind.</summary>
    public FaultAction Action { get; }

    /// <summary>What it does, in full.</summary>
    public FaultEffect Effect => _definition.What!;

    /// <summary>What the requests that it is applied to carry.</summary>
    public AppliedFault Applied { get; }

    public bool Matches(FaultRequest request) => _matcher is null || _matcher.Matches(request);

    /// <summary>Counts a request that matches; null where it does not trigger the fault.</summary>
    /// <param name="request">The request.</param>
    /// <param name="isFree">Whether no other fault is applied to it.</param>
    public TriggeredFault? Count_NeedsLock(FaultRequest request, bool isFree) =>
        _counter.Count(request.Task, isFree) is { } random ? new TriggeredFault(this, random) : null;

    public FaultView View_NeedsLock() => new(
        Id,
        _definition.Match is { Token: not null } match ? match with { Token = HiddenToken } : _definition.Match,
        _definition.When,
        Effect,
        _definition.Seed!.Value,
        _counter.Matched,
        _counter.Applied);
}

/// <summary>A fault that a request has triggered, and what decides all that is left to chance.</summary>
internal sealed record TriggeredFault(Fault Fault, SeededRandom Random);

/// <summary>A fault as it is listed.</summary>
/// <param name="Id">Its number, never given twice until the next reset.</param>
/// <param name="Match">Which requests it is about; a token is not shown.</param>
/// <param name="When">Which of those it is applied to.</param>
/// <param name="What">What it does, in full.</param>
/// <param name="Seed">What decides all that is left to chance.</param>
/// <param name="Matched">How many requests matched.</param>
/// <param name="Applied">How many of those it was applied to.</param>
public sealed record FaultView(
    long Id, FaultMatch? Match, FaultSchedule? When, FaultEffect What, long Seed, long Matched, long Applied);

/// <summary>The fault that was applied to a request; a feature of the request, for whoever records it.</summary>
/// <param name="Id">The fault's number.</param>
/// <param name="Kind">What it did.</param>
/// <param name="Moment">When it did so.</param>
public sealed record AppliedFault(long Id, FaultKind Kind, FaultMoment Moment);
