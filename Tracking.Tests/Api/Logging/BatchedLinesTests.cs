using System.Globalization;
using System.Text;
using Serilog.Events;
using Serilog.Formatting.Display;
using Serilog.Parsing;
using Tracking.Api.Logging;

namespace Tracking.Tests.Api.Logging;

public sealed class BatchedLinesTests
{
    private static readonly MessageTemplateTextFormatter Formatter = new(TrackingLogging.LineTemplate, CultureInfo.InvariantCulture);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Emit_Events_AreWrittenWithoutAnEnd()
    {
        using var stream = new GatedStream();
        using var lines = new BatchedLines(stream, Formatter);

        lines.Emit(Event("/a"));
        lines.Emit(Event("/b"));

        await stream.WhenAsync(text => text.Contains(" INF /a") && text.Contains(" INF /b"));
    }

    [Fact]
    public void Dispose_LinesWait_WritesThemInTheirOrder()
    {
        using var stream = new GatedStream();
        using (var lines = new BatchedLines(stream, Formatter))
        {
            for (var number = 0; number < 10_000; number++)
            {
                lines.Emit(Event($"/{number}"));
            }
        }

        stream.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[2])
            .Should().Equal(Enumerable.Range(0, 10_000).Select(number => $"/{number}"));
    }

    [Fact]
    public async Task Emit_NobodyReads_WaitsForNobodyAndSaysHowManyLinesWereDropped()
    {
        using var stream = new GatedStream();
        using var lines = new BatchedLines(stream, Formatter);
        stream.Close();
        lines.Emit(Event("fills the pipe"));
        await stream.WhenBlockedAsync();

        for (var sent = 0; sent < BatchedLines.Capacity + 9; sent++)
        {
            lines.Emit(Event("/line"));
        }

        stream.Open();
        await stream.WhenAsync(text => text.Contains("10 lines of the log were dropped"));
        lines.Emit(Event("/after"));
        await stream.WhenAsync(text => text.Contains("/after"));
        stream.Text.Split('\n').Count(line => line.Contains("/line", StringComparison.Ordinal)).Should().Be(BatchedLines.Capacity - 1);
    }

    [Fact]
    public async Task Dispose_NobodyReads_GivesUp()
    {
        using var stream = new GatedStream();
        var lines = new BatchedLines(stream, Formatter);
        stream.Close();
        lines.Emit(Event("fills the pipe"));
        await stream.WhenBlockedAsync();

        var end = Task.Run(lines.Dispose);

        await end.WaitAsync(Patience / 2); // the stream itself gives way after all of it
        stream.Open();
    }

    [Fact]
    public async Task Emit_StreamFails_GoesOnWithTheNextLines()
    {
        using var stream = new GatedStream { FailsOnce = true };
        using var lines = new BatchedLines(stream, Formatter);

        lines.Emit(Event("/lost"));
        await stream.WhenFailedAsync();
        lines.Emit(Event("/kept"));

        await stream.WhenAsync(text => text.Contains("/kept"));
    }

    private static LogEvent Event(string message) => new(default, LogEventLevel.Information, null, new MessageTemplateParser().Parse(message), []);

    /// <summary>A stream that can be stopped up, like a pipe that nobody reads, and that can fail, like a full disk.</summary>
    private sealed class GatedStream : MemoryStream
    {
        private readonly ManualResetEventSlim _gate = new(initialState: true);
        private readonly TaskCompletionSource _blocked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _failed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly StringBuilder _text = new();

        public bool FailsOnce { get; set; }

        public string Text
        {
            get
            {
                lock (_text)
                {
                    return _text.ToString();
                }
            }
        }

        public override void Close() => _gate.Reset();

        public void Open() => _gate.Set();

        public Task WhenBlockedAsync() => _blocked.Task.WaitAsync(Patience);

        public Task WhenFailedAsync() => _failed.Task.WaitAsync(Patience);

        public async Task WhenAsync(Func<string, bool> holds)
        {
            using var patience = new CancellationTokenSource(Patience);
            while (!holds(Text))
            {
                await Task.Delay(1, patience.Token); // another thread writes, and says nothing when it has
            }
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (!_gate.IsSet)
            {
                _blocked.TrySetResult();
                _gate.Wait(Patience);
            }

            if (FailsOnce)
            {
                FailsOnce = false;
                _failed.TrySetResult();
                throw new IOException("no space left");
            }

            lock (_text)
            {
                _text.Append(Encoding.UTF8.GetString(buffer));
            }
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));
    }
}
