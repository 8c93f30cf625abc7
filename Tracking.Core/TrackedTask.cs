using System.Buffers.Binary;

namespace Tracking.Core;

/// <summary>
/// An immutable task as it is stored; two are equal that show the same. Its links are the graph's. It is one array of bytes, the
/// same that its values came in: a head of fixed length, then the values (<see cref="FieldEncoding"/>).
/// </summary>
public readonly struct TrackedTask : IEquatable<TrackedTask>
{
    /// <summary>So many bytes stand before the values.</summary>
    internal const int HeadLength = KindPlace + 1;

    private const int IdPlace = 0;
    private const int CreationPlace = IdPlace + sizeof(long);
    private const int UpdatePlace = CreationPlace + sizeof(long);
    private const int FieldsPlace = UpdatePlace + sizeof(long);
    private const int KindPlace = FieldsPlace + sizeof(uint); // one more than the kind; 0 while the array is no task's

    private readonly byte[] _record;

    private TrackedTask(byte[] record) => _record = record;

    /// <summary>Identity, 1 to 2⁶³−1.</summary>
    public long Id => BinaryPrimitives.ReadInt64LittleEndian(_record.AsSpan(IdPlace));

    /// <summary>Kind; it never changes (Contract E4).</summary>
    public TaskKind Kind => (TaskKind)(_record[KindPlace] - 1);

    /// <summary>Time of creation, UTC, to the millisecond.</summary>
    public DateTime CreationTimestamp => TimeAt(CreationPlace);

    /// <summary>Time of the last update, UTC, to the millisecond; never before the creation.</summary>
    public DateTime UpdateTimestamp => TimeAt(UpdatePlace);

    /// <summary>The fields that clients set, without nulls and only those of the kind.</summary>
    public FieldValues Values => new(new FieldSet(BinaryPrimitives.ReadUInt32LittleEndian(_record.AsSpan(FieldsPlace))), _record);

    /// <summary>Status; null where never given.</summary>
    public string? Status => Values.Get(TaskField.Status).Text();

    /// <summary>Job; null where the task belongs to none.</summary>
    public string? JobId => Values.Get(TaskField.JobId).Text();

    /// <summary>Name; null where never given.</summary>
    public string? Name => Values.Get(TaskField.Name).Text();

    /// <summary>The root flag that a client gave; null where it is derived from the links (Contract I4).</summary>
    public bool? GivenRoot => Values.Get(TaskField.Root) is { IsNull: false } root ? root.Boolean : null;

    /// <summary>All of the task; never changed once it is in the graph.</summary>
    internal byte[] Record => _record;

    /// <summary>A task.</summary>
    /// <param name="id">Identity, 1 to 2⁶³−1.</param>
    /// <param name="kind">Kind.</param>
    /// <param name="creationTimestamp">Time of creation, UTC, to the millisecond.</param>
    /// <param name="updateTimestamp">Time of the last update, UTC, to the millisecond.</param>
    /// <param name="values">The fields that clients set, without nulls and only those of the kind.</param>
    public static TrackedTask Of(long id, TaskKind kind, DateTime creationTimestamp, DateTime updateTimestamp, FieldValues values)
    {
        var task = new TrackedTask(Claim(values.Encoded, kind));
        task.WriteHead(id, creationTimestamp, updateTimestamp);
        BinaryPrimitives.WriteUInt32LittleEndian(task._record.AsSpan(FieldsPlace), values.Fields.Bits);
        return task;
    }

    /// <summary>Whether the tasks show the same.</summary>
    public static bool operator ==(TrackedTask left, TrackedTask right) => left.Equals(right);

    /// <summary>Whether the tasks show something different.</summary>
    public static bool operator !=(TrackedTask left, TrackedTask right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(TrackedTask other) => Record.AsSpan().SequenceEqual(other.Record);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TrackedTask other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _record is null ? 0 : Id.GetHashCode();

    /// <summary>The task that these bytes are, a <see cref="Record"/> or a copy of one.</summary>
    internal static TrackedTask OfRecord(byte[] record) => new(record);

    /// <summary>The same task in memory of its own.</summary>
    internal TrackedTask Copy() => new([.. _record]);

    /// <summary>The same task with another value.</summary>
    internal TrackedTask With(TaskField field, FieldValue value) => Of(Id, Kind, CreationTimestamp, UpdateTimestamp, Values.With(field, value));

    /// <summary>Gives the task what is only known when it enters the graph; nobody has seen it before.</summary>
    internal void Enter(long id, DateTime now) => WriteHead(id, now, now);

    // Values become the first task that is made of them; one more task, be it made at the same time, gets a copy.
    private static byte[] Claim(byte[]? encoded, TaskKind kind)
    {
        encoded ??= new byte[HeadLength];
        var claimed = (byte)(kind + 1);
        if (Interlocked.CompareExchange(ref encoded[KindPlace], claimed, 0) == 0)
        {
            return encoded;
        }

        encoded = [.. encoded];
        encoded[KindPlace] = claimed;
        return encoded;
    }

    private void WriteHead(long id, DateTime creationTimestamp, DateTime updateTimestamp)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_record.AsSpan(IdPlace), id);
        BinaryPrimitives.WriteInt64LittleEndian(_record.AsSpan(CreationPlace), creationTimestamp.Ticks);
        BinaryPrimitives.WriteInt64LittleEndian(_record.AsSpan(UpdatePlace), updateTimestamp.Ticks);
    }

    private DateTime TimeAt(int place) => new(BinaryPrimitives.ReadInt64LittleEndian(_record.AsSpan(place)), DateTimeKind.Utc);
}
