using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Tracking.Api.Options;
using Tracking.Api.Worlds.Seeds;

namespace Tracking.Api.Hosting;

/// <summary>The life of the process: settings, start, the line and the file that say where, and the end.</summary>
internal static class TrackingProgram
{
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is [HealthCheckCommand.Name, ..])
        {
            return await HealthCheckCommand.RunAsync(args[1..], TrackingApplication.CreateBuilder([]).Configuration);
        }

        var builder = TrackingApplication.CreateBuilder(args);
        var reading = TrackingSettings.Read(builder.Configuration);
        if (!reading.Succeeded)
        {
            return await FailAsync(ExitCodes.BadSettings, [.. reading.Errors]);
        }

        try
        {
            await using var app = TrackingApplication.Build(builder, reading.Settings);
            return await RunAsync(app, reading.Settings.ReadyFile);
        }
        catch (SeedException exception)
        {
            return await FailAsync(ExitCodes.BadSettings, [.. exception.Errors]);
        }
    }

    private static async Task<int> RunAsync(WebApplication app, string readyFile)
    {
        try
        {
            await app.StartAsync();
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            return await FailAsync(ExitCodes.AddressInUse, exception.Message);
        }
        catch (Exception exception) when (exception is IOException or SocketException or FormatException or InvalidOperationException)
        {
            // The web server's ways of saying that it cannot listen at such an address.
            return await FailAsync(ExitCodes.Failure, exception.Message);
        }

        return await ServeAsync(app, readyFile);
    }

    private static async Task<int> ServeAsync(WebApplication app, string readyFile)
    {
        try
        {
            ServerAddresses.WriteFile(app, readyFile);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return await FailAsync(ExitCodes.BadSettings, $"{SettingsTable.Root}:ReadyFile cannot be written: {exception.Message}");
        }

        ServerAddresses.Log(app);
        await app.WaitForShutdownAsync();
        ServerAddresses.RemoveFile(readyFile);
        return ExitCodes.Success;
    }

    private static async Task<int> FailAsync(int code, params string[] reasons)
    {
        foreach (var reason in reasons)
        {
            await Console.Error.WriteLineAsync(reason);
        }

        return code;
    }
}

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
