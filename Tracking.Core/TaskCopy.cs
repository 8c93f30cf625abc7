namespace Tracking.Core;

/// <summary>
/// A task as it was at one moment, copied into memory that is used again. Were the task itself kept, each update would leave
/// one behind that outlives the collector's first looks and is found dead by its costliest.
/// </summary>
internal struct TaskCopy
{
    private const int MostCopied = 2 * 1024;
    private const int Step = 128; // arrays are longer than needed by less than this, so that similar tasks fit them, too

    private TrackedTask? _task; // a task that is kept, not copied
    private TaskKind _kind;
    private FieldSet _fields;
    private long _id;
    private DateTime _creationTimestamp;
    private DateTime _updateTimestamp;
    private byte[]? _encoded;
    private int _length;

    /// <summary>Puts a task, or none, in the place of what was there.</summary>
    /// <param name="task">The task.</param>
    /// <param name="isReplaced">Whether it will soon be replaced by another state of itself: one that stays costs nothing to be kept.</param>
    public void Set(TrackedTask? task, bool isReplaced)
    {
        var encoded = task?.Values.Encoded;
        _length = encoded?.Length ?? 0;
        if (task is null || !isReplaced || _length > MostCopied)
        {
            (_task, _id, _encoded) = (task, 0, null);
            return;
        }

        _task = null;
        _id = task.Id;
        _kind = task.Kind;
        _fields = task.Values.Fields;
        _creationTimestamp = task.CreationTimestamp;
        _updateTimestamp = task.UpdateTimestamp;
        if (_encoded is null || _encoded.Length < _length || _encoded.Length > 2 * (_length + Step))
        {
            _encoded = new byte[(_length + Step - 1) / Step * Step];
        }

        encoded.CopyTo(_encoded.AsSpan());
    }

    /// <summary>The task; null where there is none.</summary>
    public readonly TrackedTask? ToTask() => _id == 0 ? _task : new TrackedTask
    {
        Id = _id,
        Kind = _kind,
        CreationTimestamp = _creationTimestamp,
        UpdateTimestamp = _updateTimestamp,
        Values = new FieldValues(_fields, _length == 0 ? null : _encoded.AsSpan(0, _length).ToArray()),
    };
}
