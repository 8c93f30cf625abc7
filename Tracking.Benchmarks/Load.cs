using System.Diagnostics;
using System.Globalization;

namespace Tracking.Benchmarks;

/// <summary>What wrk has shown; the second is the time that 99 of a hundred requests took at most.</summary>
internal sealed record LoadResult(double RequestsPerSecond, double Milliseconds99);

/// <summary>Requests that wrk sends in turn: in a path, {id} stands for each of the ids 1 to 1,000.</summary>
internal sealed record Load(string Accept, string Body, params string[] Requests)
{
    public const string Json = "application/json";

    /// <exception cref="InvalidOperationException">A request failed: what was measured is not what was meant.</exception>
    public async Task<LoadResult> RunAsync(Server server, int seconds, int connections)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "requests.lua");
        string[] options = ["-t1", $"-c{connections}", $"-d{seconds}s", "-s", script, $"{server.Address}", "--", Accept, Body, .. Requests];
        using var wrk = Process.Start(new ProcessStartInfo("wrk", options) { RedirectStandardOutput = true })!;
        var output = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        var result = output.Split('\n').FirstOrDefault(line => line.StartsWith("result ", StringComparison.Ordinal)) ?? "";
        var numbers = result.Split(' ').Skip(1).Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return numbers is [var requests, var microseconds, var percentile99, 0]
            ? new LoadResult(requests / microseconds * 1e6, percentile99 / 1e3)
            : throw new InvalidOperationException($"A load failed: {output}");
    }
}
