using Tracking.Benchmarks.EndToEnd.Reporting;
using Tracking.Benchmarks.EndToEnd.Servers;

namespace Tracking.Benchmarks.EndToEnd.Measures;

/// <summary>Starts both servers in turn: the time to the first 200, and the memory when nothing was asked since.</summary>
internal sealed class StartMeasure(int rounds)
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    public async Task RunAsync(ServerProgram tracking, ServerProgram bare, Answer bareAnswer, Report report, double? mostStart, double? mostMemory)
    {
        var pairs = new List<(Start Tracking, Start Bare)>();
        for (var round = -1; round < rounds; round++)
        {
            var pair = (await StartAsync(tracking, null), await StartAsync(bare, bareAnswer));
            if (round >= 0)
            {
                pairs.Add(pair);
            }
        }

        report.AddRatio($"{tracking.Name}: start to first 200, ms", pairs.Select(pair => (pair.Tracking.Milliseconds, pair.Bare.Milliseconds)), Bound.AtMost(mostStart));
        report.AddRatio($"{tracking.Name}: resident memory idle, MB", pairs.Select(pair => (pair.Tracking.Megabytes, pair.Bare.Megabytes)), Bound.AtMost(mostMemory));
    }

    private static async Task<Start> StartAsync(ServerProgram program, Answer? bareAnswer)
    {
        using var server = RunningServer.Start(program, bareAnswer);
        await Task.Delay(Rest); // what a start leaves to be done must not be missed
        return new Start(server.FirstAnswer.TotalMilliseconds, Bytes.InMegabytes(server.Memory));
    }

    private sealed record Start(double Milliseconds, double Megabytes);
}
