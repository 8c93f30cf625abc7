namespace Tracking.Api.Hosting;

/// <summary>How the process ends.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>The server failed for a reason that has no code of its own.</summary>
    public const int Failure = 1;

    /// <summary>A setting is wrong.</summary>
    public const int BadSettings = 2;

    /// <summary>The address is in use.</summary>
    public const int AddressInUse = 3;
}
