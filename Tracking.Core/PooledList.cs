using System.Buffers;

namespace Tracking.Core;

/// <summary>
/// A list that only grows, in chunks that the next one uses again: for what a single call needs, so that it leaves nothing to collect.
/// Not thread-safe.
/// </summary>
internal sealed class PooledList<T>(int capacity) : IDisposable
{
    private const int ChunkBits = 12; // the pool keeps 32 chunks for each processor
    private const int ChunkLength = 1 << ChunkBits;
    private const int SmallestLength = 4;

    private T[] _last = ArrayPool<T>.Shared.Rent(Math.Clamp(capacity, SmallestLength, ChunkLength));
    private T[][] _chunks = []; // the full ones and the last; empty while there is only one
    private int _inLast;

    /// <summary>How many items there are.</summary>
    public int Count { get; private set; }

    /// <summary>An item in its place.</summary>
    public ref T At(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
        return ref _chunks.Length == 0 ? ref _last[index] : ref _chunks[index >> ChunkBits][index & (ChunkLength - 1)];
    }

    /// <summary>Adds an item at the end.</summary>
    public void Add(T item)
    {
        if (_inLast == Math.Min(_last.Length, ChunkLength))
        {
            Extend();
        }

        _last[_inLast++] = item;
        Count++;
    }

    /// <summary>Gives the memory back, and keeps alive nothing that the items point to.</summary>
    public void Dispose()
    {
        if (_chunks.Length == 0)
        {
            Return(_last, _inLast);
        }

        for (var chunk = 0; chunk < _chunks.Length && _chunks[chunk] is { } rented; chunk++)
        {
            Return(rented, rented == _last ? _inLast : ChunkLength);
        }

        _last = [];
        _chunks = [];
        _inLast = 0;
        Count = 0;
    }

    private static void Return(T[] rented, int used)
    {
        rented.AsSpan(0, used).Clear();
        ArrayPool<T>.Shared.Return(rented);
    }

    private void Extend()
    {
        if (_last.Length < ChunkLength)
        {
            var longer = ArrayPool<T>.Shared.Rent(Math.Min(_last.Length * 2, ChunkLength));
            _last.AsSpan(0, _inLast).CopyTo(longer);
            Return(_last, _inLast);
            _last = longer;
            return;
        }

        if (_chunks.Length == 0)
        {
            _chunks = [_last, null!];
        }

        var full = Count >> ChunkBits;
        if (full == _chunks.Length)
        {
            Array.Resize(ref _chunks, full * 2);
        }

        _chunks[full] = _last = ArrayPool<T>.Shared.Rent(ChunkLength);
        _inLast = 0;
    }
}
