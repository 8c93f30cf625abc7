using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Tracking.Api.Operations;

namespace Tracking.Api.Hosting;

/// <summary>Where the server listens, with the real port even if port 0 was asked for; told by a line in the log and by a file.</summary>
internal static partial class ServerAddresses
{
    public static IReadOnlyList<string> Of(WebApplication app) =>
        [.. app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses];

    /// <summary>Logs the line of the start.</summary>
    public static void Log(WebApplication app)
    {
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(nameof(Tracking));
        foreach (var address in Of(app))
        {
            Listening(logger, OperationTable.Version, address + OperationTable.BasePath);
        }
    }

    /// <summary>Writes the ready file, one address in a line; an empty path stands for no file.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void WriteFile(WebApplication app, string path)
    {
        if (path.Length > 0)
        {
            // Under another name first: who waits for the file must not read half of it.
            var draft = $"{path}.{Environment.ProcessId}";
            File.WriteAllLines(draft, Of(app));
            File.Move(draft, path, overwrite: true);
        }
    }

    /// <summary>Removes the ready file, if there is one.</summary>
    public static void RemoveFile(string path)
    {
        if (path.Length > 0)
        {
            File.Delete(path);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "NFVD tracking API {Version} at {Address}")]
    private static partial void Listening(ILogger logger, string version, string address);
}
