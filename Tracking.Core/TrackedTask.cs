namespace Tracking.Core;

/// <summary>An immutable task as it is stored. Its links are the graph's.</summary>
public sealed class TrackedTask
{
    // What would be a FieldValues, in two parts: as a whole it would take eight bytes more of every task.
    private readonly byte[]? _encoded;
    private readonly FieldSet _fields;
    private long _id;
    private DateTime _creationTimestamp;
    private DateTime _updateTimestamp;

    /// <summary>Identity, 1 to 2⁶³−1.</summary>
    public required long Id
    {
        get => _id;
        init => _id = value;
    }

    /// <summary>Kind; it never changes (Contract E4).</summary>
    public required TaskKind Kind { get; init; }

    /// <summary>Time of creation, UTC, to the millisecond.</summary>
    public required DateTime CreationTimestamp
    {
        get => _creationTimestamp;
        init => _creationTimestamp = value;
    }

    /// <summary>Time of the last update, UTC, to the millisecond; never before the creation.</summary>
    public required DateTime UpdateTimestamp
    {
        get => _updateTimestamp;
        init => _updateTimestamp = value;
    }

    /// <summary>The fields that clients set, without nulls and only those of the kind.</summary>
    public FieldValues Values
    {
        get => new(_fields, _encoded);
        init => (_fields, _encoded) = (value.Fields, value.Encoded);
    }

    /// <summary>Status; null where never given.</summary>
    public string? Status => Values.Get(TaskField.Status).Text();

    /// <summary>Job; null where the task belongs to none.</summary>
    public string? JobId => Values.Get(TaskField.JobId).Text();

    /// <summary>Name; null where never given.</summary>
    public string? Name => Values.Get(TaskField.Name).Text();

    /// <summary>The root flag that a client gave; null where it is derived from the links (Contract I4).</summary>
    public bool? GivenRoot => Values.Get(TaskField.Root) is { IsNull: false } root ? root.Boolean : null;

    /// <summary>The same task with another value.</summary>
    internal TrackedTask With(TaskField field, FieldValue value) =>
        new() { Id = Id, Kind = Kind, CreationTimestamp = CreationTimestamp, UpdateTimestamp = UpdateTimestamp, Values = Values.With(field, value) };

    /// <summary>Gives the task what is only known when it enters the graph; nobody has seen it before.</summary>
    internal void Enter(long id, DateTime now) => (_id, _creationTimestamp, _updateTimestamp) = (id, now, now);
}
