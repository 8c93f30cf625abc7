namespace Tracking.Core;

/// <summary>
/// Memory for the values of tasks that are read one after the other, to be created in one graph. Those of a long list stand together
/// in chunks: the collector has a hundredth of the objects to move, and the chunks of a very long one it does not move at all. Not thread-safe.
/// </summary>
public sealed class RecordArena
{
    // From 85,000 bytes on the runtime keeps arrays apart from those that it moves.
    private const int LongestChunk = 128 * 1024;

    // A chunk is at most this part of what came before it, and a record of what it stands in: no more is left unused at an end.
    private const int Share = 8;

    private byte[]? _chunk;
    private long _taken;

    /// <summary>Begins anew, for tasks that have nothing to do with those before.</summary>
    public void Clear()
    {
        _chunk = null;
        _taken = 0;
    }

    /// <summary>Memory for a record, with a head that is all zero.</summary>
    internal TaskRecord Take(int length)
    {
        _taken += length;
        if (_chunk is not null && RecordChunk.TryTake(_chunk, length) is { } next)
        {
            return next;
        }

        var chunk = (int)Math.Min(_taken / Share, LongestChunk);
        if (chunk < RecordChunk.HeadLength + (Share * length))
        {
            return new TaskRecord(new byte[length]);
        }

        _chunk = RecordChunk.Make(chunk);
        return RecordChunk.TryTake(_chunk, length)!.Value;
    }
}
