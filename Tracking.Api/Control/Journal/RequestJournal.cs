namespace Tracking.Api.Control.Journal;

/// <summary>The latest requests of a world, in a ring that says how many it has dropped. Thread-safe.</summary>
/// <param name="capacity">How many are kept; 0: none.</param>
internal sealed class RequestJournal(int capacity)
{
    private readonly Lock _lock = new();
    private readonly Queue<JournalEntry> _entries = new();
    private TaskCompletionSource? _next;
    private long _last;
    private long _dropped;

    /// <summary>Whether requests are kept at all.</summary>
    public bool IsOn => capacity > 0;

    /// <summary>The number of the last request; 0 before the first.</summary>
    public long Last
    {
        get
        {
            lock (_lock)
            {
                return _last;
            }
        }
    }

    /// <summary>Adds a request that has ended.</summary>
    public void Add(JournalEntry entry)
    {
        lock (_lock)
        {
            if (_entries.Count == capacity)
            {
                _entries.Dequeue();
                _dropped++;
            }

            _entries.Enqueue(entry with { Sequence = ++_last });
            _next?.SetResult();
            _next = null;
        }
    }

    /// <summary>All that is kept, the oldest first.</summary>
    public JournalPage Read()
    {
        lock (_lock)
        {
            return new JournalPage([.. _entries], _last, _dropped);
        }
    }

    /// <summary>Forgets all requests, the dropped ones too; numbers go on.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _entries.Clear();
            _dropped = 0;
        }
    }

    /// <summary>Completes once there is a request after the one of number <paramref name="sequence"/>; at once, if there is already.</summary>
    public Task WhenAfterAsync(long sequence)
    {
        lock (_lock)
        {
            if (_last > sequence)
            {
                return Task.CompletedTask;
            }

            _next ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _next.Task;
        }
    }
}

/// <summary>What a journal holds at one moment.</summary>
/// <param name="Entries">The requests, the oldest first.</param>
/// <param name="Last">The number of the last request.</param>
/// <param name="Dropped">How many earlier ones had to make room.</param>
internal sealed record JournalPage(IReadOnlyList<JournalEntry> Entries, long Last, long Dropped);
