namespace Tracking.Core;

/// <summary>
/// An array in which records of updated tasks stand one after the other, each in a whole number of units, the last byte of which tells whether
/// it was shown. Not thread-safe.
/// </summary>
/// <param name="number">The number by which the page is found.</param>
/// <param name="length">How many bytes it has, a multiple of the unit.</param>
internal sealed class RecordPage(int number, int length)
{
    /// <summary>No page is longer, in bytes.</summary>
    public const int LongestLength = UnitLength << PlaceBits;

    /// <summary>A place in a page needs so many bits.</summary>
    public const int PlaceBits = 11;

    private const int UnitLength = 32;
    private const int LeastLive = 2; // the part of a page that must be alive

    private readonly byte[] _bytes = GC.AllocateUninitializedArray<byte>(length);
    private int _used = UnitLength; // bytes, with a unit that is left out: a record that begins at 0 has an array of its own

    /// <summary>The number by which the page is found.</summary>
    public int Number => number;

    /// <summary>How many bytes it has.</summary>
    public int Length => length;

    /// <summary>Whether no task has its record here.</summary>
    public bool IsEmpty => Live == 0;

    /// <summary>Whether few tasks have, and much is left unused.</summary>
    public bool IsSparse => Live < length / LeastLive;

    /// <summary>How many bytes the records of tasks take.</summary>
    public int Live { get; private set; }

    /// <summary>Whether somebody knows already that it is sparse.</summary>
    public bool IsListed { get; set; }

    /// <summary>The record at a place.</summary>
    public TaskRecord this[int place] => new(_bytes, place * UnitLength);

    /// <summary>All records, also those that tasks have no more.</summary>
    public IEnumerable<TaskRecord> Records
    {
        get
        {
            for (var start = UnitLength; start < _used;)
            {
                var record = new TaskRecord(_bytes, start);
                yield return record;
                start += LengthFor(record);
            }
        }
    }

    /// <summary>How many bytes a record takes.</summary>
    public static int LengthFor(TaskRecord record) => (record.Length + UnitLength) & ~(UnitLength - 1);

    /// <summary>Writes a record behind the last; answers its place, null where there is no room.</summary>
    public int? TryAdd(TaskRecord record)
    {
        var taken = LengthFor(record);
        if (length - _used < taken)
        {
            return null;
        }

        var start = _used;
        _used += taken;
        Live += taken;
        Write(start, record);
        return start / UnitLength;
    }

    /// <summary>Writes a record over another, if that takes as much and nobody was shown it.</summary>
    public bool TryReplace(int place, TaskRecord record)
    {
        var before = this[place];
        if (LengthFor(before) != LengthFor(record) || Mark(before) != 0)
        {
            return false;
        }

        Write(before.Start, record);
        return true;
    }

    /// <summary>Notes that a record is shown: from now on it stays as it is.</summary>
    public TaskRecord Show(int place)
    {
        var record = this[place];
        Mark(record) = 1;
        return record;
    }

    /// <summary>Notes that a task has its record here no more.</summary>
    public void Leave(int place) => Live -= LengthFor(this[place]);

    private void Write(int start, TaskRecord record)
    {
        record.Whole.CopyTo(_bytes.AsSpan(start));
        Mark(this[start / UnitLength]) = 0;
    }

    private ref byte Mark(TaskRecord record) => ref _bytes[record.Start + LengthFor(record) - 1];
}
