using System.Collections;

namespace Tracking.Core;

/// <summary>
/// A list that only grows, in chunks: a long one is never copied, and none of its parts is so large that the runtime would keep
/// it apart from other objects and collect it with the oldest.
/// </summary>
public sealed class ChunkedList<T> : IReadOnlyList<T>
{
    private const int ChunkBits = 9;
    private const int ChunkLength = 1 << ChunkBits;
    private const int SmallestLength = 4;

    private T[] _last = [];
    private T[][] _chunks = []; // the full ones and the last; empty while there is only one
    private int _inLast;

    /// <summary>Makes an empty list.</summary>
    public ChunkedList()
    {
    }

    /// <summary>Makes an empty list with room for the first items.</summary>
    public ChunkedList(int capacity) => _last = capacity == 0 ? [] : new T[Math.Min(capacity, ChunkLength)];

    /// <inheritdoc/>
    public int Count { get; private set; }

    /// <inheritdoc/>
    public T this[int index] => At(index);

    /// <summary>An item in its place.</summary>
    public ref T At(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
        return ref _chunks.Length == 0 ? ref _last[index] : ref _chunks[index >> ChunkBits][index & (ChunkLength - 1)];
    }

    /// <summary>Adds an item at the end.</summary>
    public void Add(T item)
    {
        if (_inLast == _last.Length)
        {
            Extend();
        }

        _last[_inLast++] = item;
        Count++;
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
        {
            yield return At(index);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Extend()
    {
        if (_last.Length < ChunkLength)
        {
            Array.Resize(ref _last, Math.Clamp(_last.Length * 2, SmallestLength, ChunkLength));
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

        _chunks[full] = _last = new T[ChunkLength];
        _inLast = 0;
    }
}
