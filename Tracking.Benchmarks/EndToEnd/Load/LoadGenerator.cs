using System.Diagnostics;
using System.Globalization;
using Tracking.Benchmarks.EndToEnd.Servers;

namespace Tracking.Benchmarks.EndToEnd.Load;

/// <summary>Runs wrk with 32 connections on the askers' processor.</summary>
internal sealed class LoadGenerator
{
    private const int ResultFields = 5;
    private const int Microseconds = 1_000_000;

    private readonly string _script = Path.Combine(AppContext.BaseDirectory, "EndToEnd", "Load", "requests.lua");
    private readonly string _requests;

    /// <param name="folder">Where the file of requests goes.</param>
    /// <param name="requests">What is sent in turn, over and over.</param>
    /// <param name="name">What it is called, where there are several at a time.</param>
    public LoadGenerator(string folder, IEnumerable<PreparedRequest> requests, string name = "requests")
    {
        _requests = Path.Combine(folder, $"{name}.txt");
        File.WriteAllLines(_requests, requests.Select(request => $"{request.Method}\t{request.Path}\t{request.Accept}\t{request.Body}"));
    }

    /// <summary>Loads a server for some seconds.</summary>
    /// <exception cref="InvalidOperationException">A request failed: what was measured is not what was meant.</exception>
    public LoadResult Run(RunningServer server, int seconds)
    {
        var processorTime = server.ProcessorTime;
        var start = new ProcessStartInfo("wrk", [
            "-t1", "-c32", string.Create(CultureInfo.InvariantCulture, $"-d{seconds}s"), "--latency", "-s", _script,
            server.Address.ToString(), "--", _requests, PreparedRequest.Token])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        processorTime = server.ProcessorTime - processorTime;
        var result = output.Split('\n').LastOrDefault(line => line.StartsWith("result ", StringComparison.Ordinal))?.Split(' ');
        if (process.ExitCode != 0 || result is not { Length: ResultFields } || result[^1] != "0")
        {
            throw new InvalidOperationException($"A load failed: {output}");
        }

        var numbers = result.Skip(1).Select(number => long.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return new LoadResult(
            numbers[0] * (double)Microseconds / numbers[1],
            processorTime.TotalMicroseconds / numbers[0],
            numbers[2]);
    }
}

/// <summary>What a load has shown.</summary>
/// <param name="RequestsPerSecond">Requests answered in a second.</param>
/// <param name="ProcessorTime">The server's processor time for each, in microseconds.</param>
/// <param name="Percentile99">The time that 99 of 100 requests took at most, in microseconds.</param>
internal sealed record LoadResult(double RequestsPerSecond, double ProcessorTime, double Percentile99);
