namespace Tracking.Api;

/// <summary>How a server in the test's own process is set up. Neither files nor the environment have a say.</summary>
public sealed class TrackingServerOptions
{
    /// <summary>
    /// Settings by their keys below <c>Tracking</c>, such as <c>Contract:Dialect</c> = <c>Moxy</c> or <c>Seed:Files</c> =
    /// <c>seed.json</c>; the README lists them.
    /// </summary>
    public IDictionary<string, string> Settings { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The clock behind the server's timestamps; by default the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>The port on the loopback address, 1 to 65535; 0, the default, takes a free one.</summary>
    public int Port { get; set; }

    /// <summary>Takes each line of the log; by default nobody does.</summary>
    public Action<string>? WriteLog { get; set; }
}
