using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Tracking.Benchmarks.EndToEnd.Load;
using Tracking.Benchmarks.EndToEnd.Reporting;
using Tracking.Benchmarks.EndToEnd.Servers;
using Tracking.Benchmarks.EndToEnd.Store;

namespace Tracking.Benchmarks.EndToEnd.Measures;

/// <summary>Creates 100,000 tasks in one body on a fresh server, and reads a task all the while.</summary>
internal sealed class CreationMeasure(int rounds, Report report)
{
    private const int Count = 100_000;
    private const int LeastRate = 250_000;
    private const double MostMemory = 3;
    private const double LongestWait = 0.1;
    private const int WarmUps = 2;

    /// <param name="program">The server.</param>
    /// <param name="bytesPerTask">What a stored task takes.</param>
    public async Task RunAsync(ServerProgram program, double bytesPerTask)
    {
        var body = Encoding.UTF8.GetBytes(TypicalTask.Creation(2, Count));
        report.AddFigure($"{program.Name}: POST of 100,000", Median.Of(await RatesAsync(program, body)), "tasks/s", Bound.AtLeast(LeastRate));

        var creations = new List<Creation>();
        for (var round = 0; round < rounds; round++)
        {
            creations.Add(await CreateAsync(program, body));
        }

        report.AddFigure(
            $"{program.Name}: most memory during it, by what the tasks then occupy",
            Median.Of(creations.Select(each => each.Memory / (Count * bytesPerTask))), "×", Bound.AtMost(MostMemory));
        report.AddFigure(
            $"{program.Name}: longest GET during it, by what it takes",
            Median.Of(creations.Select(each => each.LongestRead / each.Duration)), "×", Bound.AtMost(LongestWait));
    }

    // A server that is warm, like under the other loads: a fresh one spends much of the first time on getting memory.
    private async Task<IReadOnlyList<double>> RatesAsync(ServerProgram program, byte[] body)
    {
        using var server = RunningServer.Start(program);
        using var client = new StoreClient(server);
        var rates = new List<double>();
        for (var round = -WarmUps; round < rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            await client.CreateAsync(body);
            if (round >= 0)
            {
                rates.Add(Count / Stopwatch.GetElapsedTime(started).TotalSeconds);
            }

            await client.ResetAsync();
        }

        return rates;
    }

    // A fresh server: its memory is what this one creation needs.
    private static async Task<Creation> CreateAsync(ServerProgram program, byte[] body)
    {
        using var server = RunningServer.Start(program);
        using var client = new StoreClient(server);
        await client.CreateAsync(Encoding.UTF8.GetBytes(TypicalTask.Creation(1, 1)));
        var before = server.Memory;
        using var reader = new Reader(server.Address);
        reader.Warm();

        var started = Stopwatch.GetTimestamp();
        var creation = client.CreateAsync(body);
        var longest = reader.ReadUntil(creation);
        await creation;
        return new Creation(Stopwatch.GetElapsedTime(started), longest, server.MostMemory - before);
    }

    private sealed record Creation(TimeSpan Duration, TimeSpan LongestRead, long Memory);

    /// <summary>Reads one task over one connection, again and again.</summary>
    private sealed class Reader : IDisposable
    {
        private const int FirstReads = 2_000;

        private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        private readonly byte[] _request;
        private readonly byte[] _answer = new byte[4096];

        public Reader(Uri address)
        {
            _socket.Connect(address.Host, address.Port);
            _request = Encoding.ASCII.GetBytes($"GET /tracking/task/1 HTTP/1.1\r\nHost: {address.Authority}\r\nAccept: {PreparedRequest.Json}\r\n\r\n");
        }

        public void Warm()
        {
            for (var count = 0; count < FirstReads; count++)
            {
                Read();
            }
        }

        /// <summary>The time that the longest read took.</summary>
        public TimeSpan ReadUntil(Task end)
        {
            var longest = TimeSpan.Zero;
            while (!end.IsCompleted)
            {
                var started = Stopwatch.GetTimestamp();
                Read();
                var took = Stopwatch.GetElapsedTime(started);
                longest = took > longest ? took : longest;
            }

            return longest;
        }

        public void Dispose() => _socket.Dispose();

        // An answer of some 900 bytes comes in one piece.
        private void Read()
        {
            _socket.Send(_request);
            if (!_answer.AsSpan(0, _socket.Receive(_answer)).StartsWith("HTTP/1.1 200"u8))
            {
                throw new InvalidOperationException("A read during a creation failed.");
            }
        }
    }
}
