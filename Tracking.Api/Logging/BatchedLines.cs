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
    /// <summary>How many characters wait at most.</summary>
    public const int Capacity = 1024 * 1024;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new(); // guards the lines that wait
    private readonly AutoResetEvent _hasLines = new(initialState: false);
    private readonly ManualResetEvent _hasEnded = new(initialState: false);
    private readonly StreamWriter _stream;
    private readonly ITextFormatter _formatter;

    // Not the pool: its threads spin before they sleep, which would cost more than the writing.
    private readonly Thread _writer;
    private StringWriter _waiting = new(CultureInfo.InvariantCulture);
    private StringWriter _spare = new(CultureInfo.InvariantCulture);
    private long _dropped;
    private bool _isCalled;

    /// <param name="stream">Where the lines go; it stays open.</param>
    /// <param name="formatter">Makes a line of an event.</param>
    public BatchedLines(Stream stream, ITextFormatter formatter)
    {
        _stream = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        _formatter = formatter;
        _writer = new Thread(Write) { IsBackground = true, Name = nameof(BatchedLines) };
        _writer.Start();
    }

    public void Emit(LogEvent logEvent)
    {
        lock (_lock)
        {
            if (_waiting.GetStringBuilder().Length >= Capacity)
            {
                _dropped++;
                return;
            }

            _formatter.Format(logEvent, _waiting);
            if (_isCalled)
            {
                return;
            }

            _isCalled = true;
        }

        _hasLines.Set();
    }

    /// <summary>Writes what waits; gives up where nobody reads it.</summary>
    public void Dispose()
    {
        _hasEnded.Set();
        _hasLines.Set();
        _writer.Join(LongestEnd);
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

    private StringWriter Take()
    {
        lock (_lock)
        {
            if (_dropped > 0)
            {
                _waiting.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_dropped} lines of the log were dropped: nobody read them in time."));
                _dropped = 0;
            }

            (_waiting, _spare) = (_spare, _waiting);
            _isCalled = false;
            return _spare;
        }
    }

    private void Flush(StringWriter lines)
    {
        try
        {
            foreach (var chunk in lines.GetStringBuilder().GetChunks())
            {
                _stream.Write(chunk.Span);
            }

            _stream.Flush();
        }
        catch (IOException exception)
        {
            // A full disk must not end the server.
            SelfLog.WriteLine("Lines of the log could not be written: {0}", exception);
        }

        lines.GetStringBuilder().Clear();
    }
}
