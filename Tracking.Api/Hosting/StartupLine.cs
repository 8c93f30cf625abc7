using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Tracking.Api.Operations;

namespace Tracking.Api.Hosting;

/// <summary>Says where the server listens: the real address, also where port 0 was asked for.</summary>
internal static class StartupLine
{
    public static void Write(WebApplication app)
    {
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(nameof(Tracking));
        foreach (var address in Addresses(app))
        {
            StartupLog.Listening(logger, OperationTable.Version, address + OperationTable.BasePath);
        }
    }

    /// <summary>The addresses that the server is bound to.</summary>
    public static IReadOnlyList<string> Addresses(WebApplication app) =>
        [.. app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses];
}

/// <summary>Lines of the start.</summary>
internal static partial class StartupLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "NFVD tracking API {Version} at {Address}")]
    public static partial void Listening(ILogger logger, string version, string address);
}
