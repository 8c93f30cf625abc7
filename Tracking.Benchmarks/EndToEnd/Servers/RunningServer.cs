using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Tracking.Benchmarks.EndToEnd.Servers;

/// <summary>A server that runs on the servers' processor, on a free port of the loopback address. It logs to a file.</summary>
internal sealed class RunningServer : IDisposable
{
    private readonly Process _process;

    private RunningServer(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>The time from its start to its first 200.</summary>
    public TimeSpan FirstAnswer { get; private init; }

    /// <summary>Resident memory now, in bytes.</summary>
    public long Memory => Refreshed().WorkingSet64;

    /// <summary>The most resident memory that it had, in bytes.</summary>
    public long MostMemory => Refreshed().PeakWorkingSet64;

    /// <summary>Processor time so far.</summary>
    public TimeSpan ProcessorTime => Refreshed().TotalProcessorTime;

    /// <summary>Starts this project's server with its defaults, or the bare one, which answers everything with what a file holds.</summary>
    public static RunningServer Start(ServerProgram program, Answer? bareAnswer = null)
    {
        var address = $"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}";
        var command = program.Command(bareAnswer is null
            ? [$"--urls={address}"]
            : [address, bareAnswer.Media, bareAnswer.File, bareAnswer.Tasks.ToString(CultureInfo.InvariantCulture)]);

        // The log goes to a file, as in a container or in a build; the shell makes way for the program.
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"exec \"$@\" > '{program.Folder}/server.log' 2>&1", "sh", .. command]);
        var started = Stopwatch.GetTimestamp();
        var process = Processor.OnServers(() => Process.Start(start)!);
        FirstAnswerProbe.Wait(new Uri(address), process);
        return new RunningServer(process, new Uri(address)) { FirstAnswer = Stopwatch.GetElapsedTime(started) };
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private Process Refreshed()
    {
        _process.Refresh();
        return _process;
    }
}
