namespace Tracking.Api.Control.Faults;

/// <summary>A fault as it is listed.</summary>
/// <param name="Id">Its number, never given twice until the next reset.</param>
/// <param name="Match">Which requests it is about; a token is not shown.</param>
/// <param name="When">Which of those it strikes.</param>
/// <param name="What">What it does, in full.</param>
/// <param name="Seed">What decides all that is left to chance.</param>
/// <param name="Matched">How many requests fitted it.</param>
/// <param name="Applied">How many of those it struck.</param>
public sealed record FaultView(
    long Id, FaultMatch? Match, FaultSchedule? When, FaultEffect What, long Seed, long Matched, long Applied);

/// <summary>Faults in the order in which they were added.</summary>
internal sealed record FaultViews(IReadOnlyList<FaultView> Faults);

/// <summary>The fault that struck a request; a feature of it, for whoever records requests.</summary>
/// <param name="Id">The fault's number.</param>
/// <param name="Kind">What it did.</param>
/// <param name="Moment">When it did so.</param>
public sealed record AppliedFault(long Id, FaultKind Kind, FaultMoment Moment);
