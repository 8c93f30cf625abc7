namespace Tracking.Core;

/// <summary>A set of ids. Not thread-safe.</summary>
internal sealed class IdSet
{
    private readonly LinearTable<Entry> _entries = new();

    /// <summary>Adds an id, unless it is there.</summary>
    public void Add(long id)
    {
        var hash = IdHash.Of(id);
        if (Find(id, hash) is null)
        {
            _entries.Add(new Entry(id), hash);
        }
    }

    /// <summary>Removes an id; false where it is not there.</summary>
    public bool Remove(long id)
    {
        if (_entries.Count == 0 || Find(id, IdHash.Of(id)) is not { } entry)
        {
            return false;
        }

        _entries.Remove(entry);
        return true;
    }

    /// <summary>The ids, in no order.</summary>
    public IEnumerable<long> All()
    {
        foreach (var entry in _entries)
        {
            yield return entry.Id;
        }
    }

    private Entry? Find(long id, uint hash)
    {
        var entry = _entries.First(hash);
        while (entry is not null && entry.Id != id)
        {
            entry = entry.NextInChain;
        }

        return entry;
    }

    private sealed class Entry(long id) : TableEntry<Entry>
    {
        public long Id => id;
    }
}
