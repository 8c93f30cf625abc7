using Tracking.Api.Worlds.Faults.Kinds;

namespace Tracking.Api.Worlds.Faults;

/// <summary>What a fault does to a request.</summary>
public enum FaultKind
{
    /// <summary>Answers with a status in place of the real answer.</summary>
    Status,

    /// <summary>Makes the caller wait; the answer is the real one.</summary>
    Delay,

    /// <summary>Announces the whole answer, sends half of it and closes the connection.</summary>
    Cut,

    /// <summary>Keeps status, type and length of the answer, but sends bytes that mean nothing.</summary>
    Garbage,

    /// <summary>Closes the connection in good order without an answer.</summary>
    Close,

    /// <summary>Resets the connection without an answer.</summary>
    Reset,

    /// <summary>Sends the answer in small pieces, with a pause after each.</summary>
    Drip,
}

/// <summary>The table of kinds: one row for each value of <see cref="FaultKind"/>, in the same order.</summary>
internal static class FaultKinds
{
    public static IReadOnlyList<FaultAction> All { get; } =
    [
        new StatusFault(),
        new DelayFault(),
        new CutFault(),
        new GarbageFault(),
        new CloseFault(),
        new ResetFault(),
        new DripFault(),
    ];

    /// <summary>The kinds that may be left out because a member implies them, in order of precedence.</summary>
    /// <remarks>Any kind may have a delay, so a delay implies its own kind only where no other member implies one.</remarks>
    public static IReadOnlyList<FaultAction> Implied { get; } =
        [.. All.Where(action => action.ImplyingMember is not null).OrderBy(action => action.Kind == FaultKind.Delay)];

    /// <summary>What carries an effect out; null where its kind is neither given nor implied.</summary>
    public static FaultAction? Find(FaultEffect what) => what.Kind is { } kind
        ? All.FirstOrDefault(action => action.Kind == kind)
        : Implied.FirstOrDefault(action => action.ImplyingMember!(what) is not null);
}
