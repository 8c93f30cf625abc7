using System.Buffers;
using System.Text;

namespace Tracking.Api.Control.Journal;

/// <summary>Takes down the beginning of a request's body while it is read. What is not read to its end is as if there were no body.</summary>
internal sealed class JournalCapture(int limit)
{
    private readonly ReusedBytes _beginning = new();
    private long _taken;
    private bool _isWhole;

    /// <summary>How many bytes are kept at most.</summary>
    public int Limit => limit;

    /// <summary>The beginning of the body; null before all was read.</summary>
    public string? Body => _isWhole ? Encoding.UTF8.GetString(_beginning.Bytes) : null;

    /// <summary>The length of the body, in bytes; 0 before all was read.</summary>
    public long Length => _isWhole ? _taken : 0;

    public bool IsCut => Length > limit;

    /// <summary>Takes a whole body.</summary>
    public void Take(ReadOnlySpan<byte> body)
    {
        Add(body);
        End();
    }

    /// <summary>Takes a part of a body.</summary>
    public void TakePart(ReadOnlySequence<byte> part)
    {
        foreach (var segment in part)
        {
            Add(segment.Span);
        }
    }

    /// <summary>All parts were taken.</summary>
    public void End() => _isWhole = true;

    /// <summary>The request has ended: what is not needed is given back, so that long bodies leave no memory behind when short ones follow.</summary>
    public void Close()
    {
        if (!_isWhole)
        {
            _beginning.Clear();
        }

        _beginning.Trim();
    }

    /// <summary>Forgets the body.</summary>
    public void Reset()
    {
        _beginning.Clear();
        _taken = 0;
        _isWhole = false;
    }

    private void Add(ReadOnlySpan<byte> bytes)
    {
        if (_taken < limit)
        {
            _beginning.Add(bytes[..(int)Math.Min(bytes.Length, limit - _taken)]);
        }

        _taken += bytes.Length;
    }
}
