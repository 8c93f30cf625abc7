namespace Tracking.Api.Control.Journal;

/// <summary>The latest requests of a world, in a ring that says how many it has dropped. Thread-safe.</summary>
/// <param name="capacity">How many are kept; 0: none.</param>
internal sealed class RequestJournal(int capacity)
{
    // How many requests are shown under one hold of the lock, for which the requests that end meanwhile wait.
    private const int ReadBatch = 1000;

    private readonly Lock _lock = new();
    private JournalRecord?[] _ring = []; // the record of request n is in the slot n % capacity
    private TaskCompletionSource? _next;
    private long _first = 1; // the number of the oldest that is kept
    private long _last;
    private long _dropped;
    private long _clears;

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

    /// <summary>Adds a request that has ended; answers a record that is needed no longer, if there is one.</summary>
    public JournalRecord? Add(JournalRecord record)
    {
        lock (_lock)
        {
            if (_ring.Length == 0)
            {
                _ring = new JournalRecord?[capacity];
            }

            _last++;
            if (_last - _first == capacity)
            {
                _first++;
                _dropped++;
            }

            ref var slot = ref _ring[_last % capacity];
            var unneeded = slot;
            slot = record;
            _next?.SetResult();
            _next = null;
            return unneeded;
        }
    }

    /// <summary>All that is kept, the oldest first. What has to make room meanwhile counts as dropped.</summary>
    public JournalPage Read()
    {
        var entries = new List<JournalEntry>();
        var (number, last, dropped, clears) = Range();
        while (number <= last)
        {
            lock (_lock)
            {
                if (_clears != clears)
                {
                    break;
                }

                // Requests may have gone all around since: those after the last are not of this page.
                dropped += Math.Max(0, Math.Min(_first, last + 1) - number);
                number = Math.Max(_first, number);
                for (var end = Math.Min(last, number + ReadBatch - 1); number <= end; number++)
                {
                    entries.Add(_ring[number % capacity]!.ToEntry(number));
                }
            }
        }

        return new JournalPage(entries, last, dropped);
    }

    /// <summary>Forgets all requests, the dropped ones too; numbers go on.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _ring = [];
            _clears++;
            _first = _last + 1;
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

    private (long First, long Last, long Dropped, long Clears) Range()
    {
        lock (_lock)
        {
            return (_first, _last, _dropped, _clears);
        }
    }
}

/// <summary>What a journal holds at one moment.</summary>
/// <param name="Entries">The requests, the oldest first.</param>
/// <param name="Last">The number of the last request.</param>
/// <param name="Dropped">How many earlier ones had to make room.</param>
internal sealed record JournalPage(IReadOnlyList<JournalEntry> Entries, long Last, long Dropped);
