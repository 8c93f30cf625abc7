using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Tracking.Api.Hosting;

/// <summary>The limits of the web server (Contract B14).</summary>
internal static class KestrelLimits
{
    // Longer than what is served, so that a long target is refused by us, with a problem, and not by the web server without one.
    private const int RequestLine = 1024 * 1024;

    public static void Apply(KestrelServerOptions options)
    {
        options.AddServerHeader = false;

        // A target that names its host counts more than the header, as RFC 9112 has it; otherwise it would be refused without a body.
        options.AllowHostHeaderOverride = true;

        // We refuse a long body ourselves: the web server would reset the connection, and a client that is still sending would not see the 413.
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MaxRequestLineSize = RequestLine;
        options.Limits.MaxRequestBufferSize = 2 * RequestLine;
    }
}
