namespace Tracking.Core;

/// <summary>
/// An immutable task as it is stored; two are equal that show the same. Its links are the graph's. It is what its values were
/// read into, with the head filled in (<see cref="TaskRecord"/>).
/// </summary>
public readonly struct TrackedTask : IEquatable<TrackedTask>
{
    private readonly TaskRecord _record;

    internal TrackedTask(TaskRecord record) => _record = record;

    /// <summary>Identity, 1 to 2⁶³−1.</summary>
    public long Id => _record.Id;

    /// <summary>Kind; it never changes (Contract E4).</summary>
    public TaskKind Kind => _record.Kind;

    /// <summary>Time of creation, UTC, to the millisecond.</summary>
    public DateTime CreationTimestamp => _record.CreationTimestamp;

    /// <summary>Time of the last update, UTC, to the millisecond; never before the creation.</summary>
    public DateTime UpdateTimestamp => _record.UpdateTimestamp;

    /// <summary>The fields that clients set, without nulls and only those of the kind.</summary>
    public FieldValues Values => new(_record);

    /// <summary>Status; null where never given.</summary>
    public string? Status => Values.Get(TaskField.Status).Text();

    /// <summary>Job; null where the task belongs to none.</summary>
    public string? JobId => Values.Get(TaskField.JobId).Text();

    /// <summary>Name; null where never given.</summary>
    public string? Name => Values.Get(TaskField.Name).Text();

    /// <summary>The root flag that a client gave; null where it is derived from the links (Contract I4).</summary>
    public bool? GivenRoot => Values.Get(TaskField.Root) is { IsNull: false } root ? root.Boolean : null;

    /// <summary>All of the task; what is in a graph is changed only while nobody was shown it (<see cref="UpdatedRecords"/>).</summary>
    internal TaskRecord Record => _record;

    /// <summary>A task.</summary>
    /// <param name="id">Identity, 1 to 2⁶³−1.</param>
    /// <param name="kind">Kind.</param>
    /// <param name="creationTimestamp">Time of creation, UTC, to the millisecond.</param>
    /// <param name="updateTimestamp">Time of the last update, UTC, to the millisecond.</param>
    /// <param name="values">The fields that clients set, without nulls and only those of the kind.</param>
    public static TrackedTask Of(long id, TaskKind kind, DateTime creationTimestamp, DateTime updateTimestamp, FieldValues values)
    {
        var record = (values.Record.Bytes is null ? TaskRecord.Make(default, 0) : values.Record).Claim(kind);
        record.WriteHead(id, creationTimestamp, updateTimestamp);
        return new TrackedTask(record);
    }

    /// <summary>Whether the tasks show the same.</summary>
    public static bool operator ==(TrackedTask left, TrackedTask right) => left.Equals(right);

    /// <summary>Whether the tasks show something different.</summary>
    public static bool operator !=(TrackedTask left, TrackedTask right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(TrackedTask other) => _record.Whole.SequenceEqual(other._record.Whole);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TrackedTask other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _record.Bytes is null ? 0 : Id.GetHashCode();

    /// <summary>The same task in memory of its own.</summary>
    internal TrackedTask Copy() => new(_record.Copy());

    /// <summary>The same task with another value.</summary>
    internal TrackedTask With(TaskField field, FieldValue value) => Of(Id, Kind, CreationTimestamp, UpdateTimestamp, Values.With(field, value));

    /// <summary>Gives the task what is only known when it enters the graph; nobody has seen it before.</summary>
    internal void Enter(long id, DateTime now) => _record.WriteHead(id, now, now);
}
