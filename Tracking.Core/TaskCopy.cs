namespace Tracking.Core;

/// <summary>
/// A task as it was at one moment, copied into memory that is used again. Were the task itself kept, each update would leave
/// one behind that outlives the collector's first looks and is found dead by its costliest.
/// </summary>
internal struct TaskCopy
{
    private const int MostCopied = 2 * 1024;
    private const int Step = 128; // arrays are longer than needed by less than this, so that similar tasks fit them, too

    private TrackedTask? _kept; // a task that is kept, not copied
    private byte[]? _record;
    private int _length;

    /// <summary>Puts a task, or none, in the place of what was there.</summary>
    /// <param name="task">The task.</param>
    /// <param name="isCopied">
    /// Whether a copy is kept: one that stays costs nothing to be kept itself, unless it keeps others in memory with it.
    /// </param>
    public void Set(TrackedTask? task, bool isCopied)
    {
        if (task is not { } copied || !isCopied || copied.Record.Length > MostCopied)
        {
            (_kept, _record) = (isCopied && task is { Record.IsShared: true } shared ? shared.Copy() : task, null);
            return;
        }

        _kept = null;
        _length = copied.Record.Length;
        if (_record is null || _record.Length < _length || _record.Length > 2 * (_length + Step))
        {
            _record = new byte[(_length + Step - 1) / Step * Step];
        }

        copied.Record.Whole.CopyTo(_record);
    }

    /// <summary>The task; null where there is none.</summary>
    public readonly TrackedTask? ToTask() => _record is null ? _kept : new TrackedTask(new TaskRecord(_record[.._length]));
}
