using System.Buffers;
using System.Globalization;
using System.Text;
using Serilog.Core;
using Serilog.Debugging;
using Serilog.Events;
using Serilog.Formatting;

namespace Tracking.Api.Logging;

/// <summary>
/// Writes lines to a stream: the first at once, and those that follow it closely by the batch. No request waits for the stream:
/// where nobody reads a pipe, lines are dropped, and their number is written later. Thread-safe.
/// </summary>
internal sealed class BatchedLines : ILogEventSink, IDisposable
{
    /// <summary>How many bytes wait at most.</summary>
    public const int Capacity = 2 * 1024 * 1024;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new(); // guards the lines that wait
    private readonly AutoResetEvent _hasLines = new(initialState: false);
    private readonly ManualResetEvent _hasEnded = new(initialState: false);
    private readonly LineTime _times = new(); // by the lock, too
    private readonly Stream _stream;
    private readonly ITextFormatter _formatter;

    // Not the pool: its threads spin before they sleep, which would cost more than the writing.
    private readonly Thread _writer;
    private ArrayBufferWriter<byte> _waiting = new();
    private ArrayBufferWriter<byte> _spare = new();
    private long _dropped;
    private bool _isCalled;

    /// <param name="stream">Where the lines go; it stays open.</param>
    /// <param name="formatter">Makes a line of an event.</param>
    public BatchedLines(Stream stream, ITextFormatter formatter)
    {
        _stream = stream;
        _formatter = formatter;
        _writer = new Thread(Write) { IsBackground = true, Name = nameof(BatchedLines) };
        _writer.Start();
    }

    public void Emit(LogEvent logEvent)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        _formatter.Format(logEvent, text);
        lock (_lock)
        {
            if (HasRoom_NeedsLock())
            {
                Encoding.UTF8.GetBytes(text.ToString(), _waiting);
                Call_NeedsLock();
            }
        }
    }

    /// <summary>Writes the line of a request: nearly all lines are, and none of them needs an event.</summary>
    public void Write(in RequestLine line)
    {
        lock (_lock)
        {
            if (HasRoom_NeedsLock())
            {
                line.WriteTo(_waiting, _times);
                Call_NeedsLock();
            }
        }
    }

    /// <summary>Writes what waits; gives up where nobody reads it.</summary>
    public void Dispose()
    {
        _hasEnded.Set();
        _hasLines.Set();
        _writer.Join(LongestEnd);
    }

    private bool HasRoom_NeedsLock()
    {
        var hasRoom = _waiting.WrittenCount < Capacity;
        _dropped += hasRoom ? 0 : 1;
        return hasRoom;
    }

    // Once for each batch.
    private void Call_NeedsLock()
    {
        if (!_isCalled)
        {
            _isCalled = true;
            _hasLines.Set();
        }
    }

    private void Write()
    {
        do
        {
            _hasLines.WaitOne();
            Flush(Take());
        }
        while (!_hasEnded.WaitOne(Pause));

        Flush(Take());
    }

    private ArrayBufferWriter<byte> Take()
    {
        lock (_lock)
        {
            if (_dropped > 0)
            {
                Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{_dropped} lines of the log were dropped: nobody read them in time.{Environment.NewLine}"), _waiting);
                _dropped = 0;
            }

            (_waiting, _spare) = (_spare, _waiting);
            _isCalled = false;
            return _spare;
        }
    }

    private void Flush(ArrayBufferWriter<byte> lines)
    {
        try
        {
            _stream.Write(lines.WrittenSpan);
            _stream.Flush();
        }
        catch (IOException exception)
        {
            // A full disk must not end the server.
            SelfLog.WriteLine("Lines of the log could not be written: {0}", exception);
        }

        lines.ResetWrittenCount();
    }
}
