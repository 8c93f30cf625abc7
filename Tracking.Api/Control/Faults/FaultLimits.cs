namespace Tracking.Api.Control.Faults;

/// <summary>The bounds of faults: no request may bloat the server or hold it for ever.</summary>
internal static class FaultLimits
{
    /// <summary>How many faults a world holds.</summary>
    public const int Faults = 200;

    /// <summary>How many tasks a fault counts apart; those beyond share one count.</summary>
    public const int CountedTasks = 10_000;

    public const int Count = 1_000_000;
    public const int TextLength = 1024;
    public const int TokenLength = 8 * 1024;
    public const int BodyLength = 64 * 1024;
    public const int DelayMilliseconds = 600_000;
    public const int DripBytes = 1024 * 1024;
    public const int DripMilliseconds = 10_000;
    public const int LowestStatus = 200;
    public const int HighestStatus = 599;
}
