using Tracking.Core;

namespace Tracking.Api.Worlds.Journal;

/// <summary>The latest requests of a world; the oldest give way, and are counted. Thread-safe.</summary>
/// <param name="capacity">How many are kept; 0: none.</param>
/// <param name="signal">Raised at each request.</param>
internal sealed class RequestJournal(int capacity, ChangeSignal signal)
{
    private readonly Lock _lock = new();
    private readonly Queue<JournalEntry> _entries = new();
    private long _last;
    private long _dropped;

    /// <summary>Whether requests are kept at all.</summary>
    public bool IsOn => capacity > 0;

    /// <summary>Adds a request that has ended, and gives it its number.</summary>
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
        }

        signal.Raise();
    }

    /// <summary>What is kept at this moment.</summary>
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
}

/// <summary>What a journal holds at one moment.</summary>
/// <param name="Entries">The requests, the oldest first.</param>
/// <param name="Last">The number of the last request.</param>
/// <param name="Dropped">How many earlier ones had to make room.</param>
internal sealed record JournalPage(IReadOnlyList<JournalEntry> Entries, long Last, long Dropped);
