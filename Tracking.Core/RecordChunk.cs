using System.Buffers.Binary;

namespace Tracking.Core;

/// <summary>
/// An array that records share: a head, then record after record. It lives as long as one of them does, so it knows how many of its
/// bytes belong to tasks of a graph; where these are few, the graph puts them elsewhere (<see cref="UpdatedRecords"/>). Counted under the lock of one graph:
/// drafts that two graphs create at the same time would be counted wrong, and kept too long or copied too early.
/// </summary>
internal static class RecordChunk
{
    /// <summary>So many bytes stand before the records.</summary>
    public const int HeadLength = LivePlace + sizeof(int);

    private const int UsedPlace = 0; // bytes, with this head
    private const int LivePlace = UsedPlace + sizeof(int); // bytes of tasks that are in a graph
    private const int LeastLive = 4; // the part of a chunk that must be alive

    /// <summary>An empty chunk.</summary>
    public static byte[] Make(int length)
    {
        var chunk = GC.AllocateUninitializedArray<byte>(length);
        Write(chunk, UsedPlace, HeadLength);
        Write(chunk, LivePlace, 0);
        return chunk;
    }

    /// <summary>The next so many bytes, with a head that is all zero; null where there are not as many left.</summary>
    public static TaskRecord? TryTake(byte[] chunk, int length)
    {
        var start = Read(chunk, UsedPlace);
        if (chunk.Length - start < length)
        {
            return null;
        }

        chunk.AsSpan(start, TaskRecord.HeadLength).Clear();
        Write(chunk, UsedPlace, start + length);
        return new TaskRecord(chunk, start);
    }

    /// <summary>Notes that a record entered a graph.</summary>
    public static void Enter(TaskRecord record) => Count(record, 1);

    /// <summary>Notes that a record left its graph.</summary>
    public static void Leave(TaskRecord record) => Count(record, -1);

    /// <summary>Whether the array of a record holds a few living records and much else, or nothing.</summary>
    public static bool IsSparse(TaskRecord record) =>
        record.IsShared && LiveBytes(record.Bytes!) is > 0 and var live && live < record.Bytes!.Length / LeastLive;

    /// <summary>How many bytes belong to tasks of a graph.</summary>
    public static int LiveBytes(byte[] chunk) => Read(chunk, LivePlace);

    /// <summary>All records, alive or not.</summary>
    public static IEnumerable<TaskRecord> Records(byte[] chunk)
    {
        var end = Read(chunk, UsedPlace);
        for (var start = HeadLength; start < end;)
        {
            var record = new TaskRecord(chunk, start);
            yield return record;
            start += record.Length;
        }
    }

    private static void Count(TaskRecord record, int sign)
    {
        if (record.IsShared)
        {
            Write(record.Bytes!, LivePlace, LiveBytes(record.Bytes!) + (sign * record.Length));
        }
    }

    private static int Read(byte[] chunk, int place) => BinaryPrimitives.ReadInt32LittleEndian(chunk.AsSpan(place));

    private static void Write(byte[] chunk, int place, int value) => BinaryPrimitives.WriteInt32LittleEndian(chunk.AsSpan(place), value);
}
