using System.Buffers.Binary;

namespace Tracking.Core;

/// <summary>
/// A task, or the values of a draft that may become one, as bytes: a head of fixed length, then the values (<see cref="FieldEncoding"/>).
/// It is an array of its own, or a part of one that it shares with others that were read with it (<see cref="RecordChunk"/>) or that
/// an update has written (<see cref="RecordPage"/>).
/// </summary>
/// <param name="Bytes">Where it stands; null in the default, which is no record.</param>
/// <param name="Start">Where it begins there; 0 in an array of its own, and in no other.</param>
internal readonly record struct TaskRecord(byte[]? Bytes, int Start = 0)
{
    /// <summary>So many bytes stand before the values.</summary>
    public const int HeadLength = KindPlace + 1;

    private const int IdPlace = 0;
    private const int CreationPlace = IdPlace + sizeof(long);
    private const int UpdatePlace = CreationPlace + sizeof(long);
    private const int FieldsPlace = UpdatePlace + sizeof(long);
    private const int LengthPlace = FieldsPlace + sizeof(uint); // of the values
    private const int KindPlace = LengthPlace + sizeof(int); // one more than the kind, 0 while the record is no task's; and the mark
    private const byte NullMark = 0x80; // some value is null, which no task in a graph has

    /// <summary>Whether others stand in the same array.</summary>
    public bool IsShared => Start != 0;

    /// <summary>Identity.</summary>
    public long Id => BinaryPrimitives.ReadInt64LittleEndian(At(IdPlace));

    /// <summary>Kind of a task.</summary>
    public TaskKind Kind => (TaskKind)((Bytes![Start + KindPlace] & ~NullMark) - 1);

    /// <summary>Time of creation.</summary>
    public DateTime CreationTimestamp => TimeAt(CreationPlace);

    /// <summary>Time of the last update.</summary>
    public DateTime UpdateTimestamp => TimeAt(UpdatePlace);

    /// <summary>The fields that have a value.</summary>
    public FieldSet Fields => new(BinaryPrimitives.ReadUInt32LittleEndian(At(FieldsPlace)));

    /// <summary>Whether one of the values is null.</summary>
    public bool HoldsNull => (Bytes![Start + KindPlace] & NullMark) != 0;

    /// <summary>The values of the fields, in their order.</summary>
    public Span<byte> Values => Bytes.AsSpan(Start + HeadLength, ValuesLength);

    /// <summary>All of it.</summary>
    public Span<byte> Whole => Bytes is null ? [] : Bytes.AsSpan(Start, Length);

    /// <summary>How many bytes it has.</summary>
    public int Length => HeadLength + ValuesLength;

    private int ValuesLength => BinaryPrimitives.ReadInt32LittleEndian(At(LengthPlace));

    /// <summary>A record with room for values.</summary>
    /// <param name="fields">The fields that the values are for.</param>
    /// <param name="valuesLength">How many bytes of values are to come.</param>
    /// <param name="holdsNull">Whether one of them is null.</param>
    /// <param name="arena">Where it is to stand; null for an array of its own.</param>
    public static TaskRecord Make(FieldSet fields, int valuesLength, bool holdsNull = false, RecordArena? arena = null)
    {
        var record = arena?.Take(HeadLength + valuesLength) ?? new TaskRecord(new byte[HeadLength + valuesLength]);
        BinaryPrimitives.WriteUInt32LittleEndian(record.At(FieldsPlace), fields.Bits);
        BinaryPrimitives.WriteInt32LittleEndian(record.At(LengthPlace), valuesLength);
        record.Bytes![record.Start + KindPlace] = holdsNull ? NullMark : (byte)0;
        return record;
    }

    /// <summary>The same in an array of its own.</summary>
    public TaskRecord Copy() => new(Whole.ToArray());

    /// <summary>
    /// Makes the record a task's; it becomes the first task that is made of it, and one more, be it made at the same time, gets a copy.
    /// </summary>
    public TaskRecord Claim(TaskKind kind)
    {
        var unclaimed = (byte)(Bytes![Start + KindPlace] & NullMark);
        var claimed = (byte)((byte)(kind + 1) | unclaimed);
        if (Interlocked.CompareExchange(ref Bytes[Start + KindPlace], claimed, unclaimed) == unclaimed)
        {
            return this;
        }

        var copy = Copy();
        copy.Bytes![KindPlace] = claimed;
        return copy;
    }

    /// <summary>Writes what is known of a task when it enters a graph, or changes there; nobody has seen it before.</summary>
    public void WriteHead(long id, DateTime creationTimestamp, DateTime updateTimestamp)
    {
        BinaryPrimitives.WriteInt64LittleEndian(At(IdPlace), id);
        BinaryPrimitives.WriteInt64LittleEndian(At(CreationPlace), creationTimestamp.Ticks);
        BinaryPrimitives.WriteInt64LittleEndian(At(UpdatePlace), updateTimestamp.Ticks);
    }

    private DateTime TimeAt(int place) => new(BinaryPrimitives.ReadInt64LittleEndian(At(place)), DateTimeKind.Utc);

    private Span<byte> At(int place) => Bytes.AsSpan(Start + place);
}
