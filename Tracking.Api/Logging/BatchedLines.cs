using System.Globalization;
using Serilog;
using Serilog.Configuration;
using Serilog.Core;
using Serilog.Debugging;
using Serilog.Events;
using Serilog.Formatting;

namespace Tracking.Api.Logging;

/// <summary>
/// Writes lines to a stream in batches. No request waits for the stream: when nobody reads a pipe, lines are dropped,
/// and their number is written later. Thread-safe.
/// </summary>
internal sealed class BatchedLines : ILogEventSink, IDisposable
{
    /// <summary>How many lines wait at most.</summary>
    public const int Capacity = 10_000;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(1);

    private readonly Stream _stream;
    private readonly ITextFormatter _formatter;
    private readonly Logger _batches;
    private int _waiting;
    private int _dropped;

    /// <param name="stream">Where the lines go; it stays open.</param>
    /// <param name="formatter">Makes a line of an event.</param>
    public BatchedLines(Stream stream, ITextFormatter formatter)
    {
        _stream = stream;
        _formatter = formatter;

        // The queue needs no limit of its own: Emit has one, since Serilog would drop lines without counting them.
        var options = new BatchingOptions { BufferingTimeLimit = Pause, EagerlyEmitFirstEvent = true, QueueLimit = null };
        _batches = new LoggerConfiguration().MinimumLevel.Verbose().WriteTo.Sink(new BatchWriter(this), options).CreateLogger();
    }

    public void Emit(LogEvent logEvent)
    {
        if (Interlocked.Increment(ref _waiting) <= Capacity)
        {
            _batches.Write(logEvent);
        }
        else
        {
            Interlocked.Decrement(ref _waiting);
            Interlocked.Increment(ref _dropped);
        }
    }

    /// <summary>Writes what waits; gives up when nobody reads it.</summary>
    public void Dispose() => _batches.DisposeAsync().AsTask().Wait(LongestEnd);

    private void Write(IReadOnlyCollection<LogEvent> batch)
    {
        try
        {
            using var writer = new StreamWriter(_stream, bufferSize: 32 * 1024, leaveOpen: true);
            foreach (var logEvent in batch)
            {
                _formatter.Format(logEvent, writer);
            }

            if (Interlocked.Exchange(ref _dropped, 0) is > 0 and var dropped)
            {
                var count = dropped.ToString(CultureInfo.InvariantCulture);
                writer.WriteLine($"{count} lines of the log were dropped: nobody read them in time.");
            }
        }
        catch (IOException exception)
        {
            // A full disk must not end the server, and lines that come later may find room again.
            SelfLog.WriteLine("Lines of the log could not be written: {0}", exception);
        }

        Interlocked.Add(ref _waiting, -batch.Count);
    }

    private sealed class BatchWriter(BatchedLines lines) : IBatchedLogEventSink
    {
        // On a thread of its own: a full pipe would block one of the pool, where requests run.
        public Task EmitBatchAsync(IReadOnlyCollection<LogEvent> batch) =>
            Task.Factory.StartNew(() => lines.Write(batch), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }
}
