namespace Tracking.Core;

/// <summary>
/// An array that grows at its end by segments of fixed size: beyond the first segment no growth copies it, nor allocates more than a
/// segment and the two levels above, however much there is. A struct that is a field and never copied. Not thread-safe.
/// </summary>
internal struct SegmentedArray<T>
{
    /// <summary>There are never more items.</summary>
    public const uint MostItems = 1u << (3 * SegmentBits);

    /// <summary>There is room for so many from the beginning.</summary>
    public const int FirstLength = 16;

    private const int SegmentBits = 9;
    private const int SegmentLength = 1 << SegmentBits;

    private T[] _first = new T[FirstLength]; // all there is while it is small; then the first segment
    private T[]?[]?[]? _segments; // by the higher bits of an item's number

    public SegmentedArray()
    {
    }

    /// <summary>An item; there must be room for it.</summary>
    public readonly ref T this[uint number] => ref number < SegmentLength
        ? ref _first[number]
        : ref _segments![number >> (2 * SegmentBits)]![(number >> SegmentBits) & (SegmentLength - 1)]![number & (SegmentLength - 1)];

    /// <summary>Makes room for an item; all before it must have some.</summary>
    public void MakeRoom(uint number)
    {
        if (number < SegmentLength)
        {
            if (number >= _first.Length)
            {
                Array.Resize(ref _first, _first.Length * 2);
            }

            return;
        }

        _segments ??= new T[]?[]?[SegmentLength];
        ref var group = ref _segments[number >> (2 * SegmentBits)];
        group ??= new T[]?[SegmentLength];
        group[(number >> SegmentBits) & (SegmentLength - 1)] ??= new T[SegmentLength];
    }
}
