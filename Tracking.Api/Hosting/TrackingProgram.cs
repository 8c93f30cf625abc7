using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Tracking.Api.Options;

namespace Tracking.Api.Hosting;

/// <summary>The life of the process: settings, start, the line that says where, and the end.</summary>
internal static class TrackingProgram
{
    public static async Task<int> RunAsync(string[] args)
    {
        var builder = TrackingApplication.CreateBuilder(args);
        var reading = TrackingSettings.Read(builder.Configuration);
        if (!reading.Succeeded)
        {
            foreach (var error in reading.Errors)
            {
                await Console.Error.WriteLineAsync(error);
            }

            return ExitCodes.BadSettings;
        }

        await using var app = TrackingApplication.Build(builder, reading.Settings);
        try
        {
            await app.StartAsync();
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return ExitCodes.AddressInUse;
        }
        catch (Exception exception) when (exception is IOException or SocketException or FormatException or InvalidOperationException)
        {
            // The web server's ways of saying that it cannot listen at such an address.
            await Console.Error.WriteLineAsync(exception.Message);
            return ExitCodes.Failure;
        }

        StartupLine.Write(app);
        await app.WaitForShutdownAsync();
        return ExitCodes.Success;
    }
}
