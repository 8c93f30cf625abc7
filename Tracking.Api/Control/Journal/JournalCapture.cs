using System.Buffers;
using System.Text;

namespace Tracking.Api.Control.Journal;

/// <summary>Takes down the beginning of a request's body while it is read. What is not read to its end is as if there were no body.</summary>
internal sealed class JournalCapture(int limit)
{
    private byte[] _beginning = []; // of a body that comes in parts
    private long _taken;

    /// <summary>How many bytes are kept at most.</summary>
    public int Limit => limit;

    /// <summary>The beginning of the body; null before all was read.</summary>
    public string? Body { get; private set; }

    /// <summary>The length of the body, in bytes.</summary>
    public long Length { get; private set; }

    public bool IsCut => Length > limit;

    /// <summary>Takes a whole body.</summary>
    public void Take(ReadOnlySpan<byte> body)
    {
        Length = body.Length;
        Body = Encoding.UTF8.GetString(body[..Math.Min(body.Length, limit)]);
    }

    /// <summary>Takes a part of a body.</summary>
    public void TakePart(ReadOnlySequence<byte> part)
    {
        if (_taken < limit)
        {
            var kept = (int)Math.Min(part.Length, limit - _taken);
            Array.Resize(ref _beginning, (int)_taken + kept);
            part.Slice(0, kept).CopyTo(_beginning.AsSpan((int)_taken));
        }

        _taken += part.Length;
    }

    /// <summary>All parts were taken.</summary>
    public void End()
    {
        Length = _taken;
        Body = Encoding.UTF8.GetString(_beginning);
        _beginning = [];
    }

    /// <summary>Forgets the body.</summary>
    public void Reset()
    {
        Length = 0;
        Body = null;
        _taken = 0;
        _beginning = [];
    }
}
