namespace Tracking.Api.Control.Faults;

/// <summary>Fills in what a definition leaves out, so that a fault shows all that it does.</summary>
internal static class FaultDefaults
{
    private const int DripBytes = 16;
    private const int DripMilliseconds = 100;

    /// <summary>The definition in full; it must be a valid one.</summary>
    public static FaultDefinition Complete(FaultDefinition definition)
    {
        var what = definition.What!;
        var kind = KindOf(what)!.Value;
        return definition with
        {
            Seed = definition.Seed ?? 0,
            What = what with
            {
                Kind = kind,
                Moment = what.Moment ?? (SpoilsAnswer(kind) ? FaultMoment.AfterChange : FaultMoment.BeforeChange),
                Drip = kind == FaultKind.Drip
                    ? new FaultDrip { Bytes = what.Drip?.Bytes ?? DripBytes, Milliseconds = what.Drip?.Milliseconds ?? DripMilliseconds }
                    : null,
            },
        };
    }

    /// <summary>The kind, where it is given or follows from what is given.</summary>
    public static FaultKind? KindOf(FaultEffect what) => what switch
    {
        { Kind: { } kind } => kind,
        { Status: not null } => FaultKind.Status,
        { Drip: not null } => FaultKind.Drip,
        { Delay: not null } => FaultKind.Delay,
        _ => null,
    };

    /// <summary>Whether the kind needs the real answer, so that the change has to be made first.</summary>
    public static bool SpoilsAnswer(FaultKind kind) => kind is FaultKind.Cut or FaultKind.Garbage or FaultKind.Drip;
}
