namespace Tracking.Core;

/// <summary>What a <see cref="LinearTable{T}"/> holds: an object that is its own link in a chain.</summary>
internal abstract class TableEntry<T>
    where T : TableEntry<T>
{
    /// <summary>The hash of the key, set when the entry is added.</summary>
    public uint Hash { get; set; }

    /// <summary>The entry after this one in the chain.</summary>
    public T? NextInChain { get; set; }
}

/// <summary>
/// A hash table that grows by one chain at a time (linear hashing), over segments of fixed size: no addition ever copies the table,
/// nor allocates more than a segment, however much there is. The caller looks for its key in the chain. Not thread-safe.
/// </summary>
internal sealed class LinearTable<T>
    where T : TableEntry<T>
{
    // Most chains hold one entry or none: each that is looked at in vain is a piece of memory that no cache has.
    private const int ChainsPerEntry = 2;

    private SegmentedArray<Chain> _chains = new();
    private uint _level = SegmentedArray<Chain>.FirstLength; // a power of two: the chains below _split are told apart by one bit more
    private uint _split;

    /// <summary>The number of entries.</summary>
    public int Count { get; private set; }

    /// <summary>How many entries there are chains for.</summary>
    public int Capacity => (int)((_level + _split) / ChainsPerEntry);

    /// <summary>The first entry of the chain that holds the entries of a hash, and others.</summary>
    public T? First(uint hash) => _chains[Number(hash)].First;

    /// <summary>Adds an entry; the caller has made sure that its key is new.</summary>
    public void Add(T entry, uint hash)
    {
        if (Count >= Capacity)
        {
            Grow();
        }

        ref var chain = ref _chains[Number(hash)];
        entry.Hash = hash;
        entry.NextInChain = chain.First;
        chain.First = entry;
        Count++;
    }

    /// <summary>Removes an entry that the table holds.</summary>
    public void Remove(T entry)
    {
        ref var chain = ref _chains[Number(entry.Hash)];
        if (chain.First == entry)
        {
            chain.First = entry.NextInChain;
        }
        else
        {
            var before = chain.First!;
            while (before.NextInChain != entry)
            {
                before = before.NextInChain!;
            }

            before.NextInChain = entry.NextInChain;
        }

        entry.NextInChain = null;
        Count--;
    }

    /// <summary>Adds the chains for one entry, ahead of need; what they hold comes out of as many others.</summary>
    public void Grow()
    {
        for (var chain = 0; chain < ChainsPerEntry; chain++)
        {
            AddChain();
        }
    }

    /// <summary>Walks the entries, in no order.</summary>
    public IEnumerator<T> GetEnumerator()
    {
        for (uint number = 0; number < _level + _split; number++)
        {
            for (var entry = _chains[number].First; entry is not null; entry = entry.NextInChain)
            {
                yield return entry;
            }
        }
    }

    private void AddChain()
    {
        if (_level + _split == SegmentedArray<Chain>.MostItems)
        {
            return;
        }

        _chains.MakeRoom(_level + _split);
        ref var kept = ref _chains[_split];
        ref var moved = ref _chains[_level + _split];
        var entry = kept.First;
        kept.First = null;
        while (entry is not null)
        {
            var next = entry.NextInChain;
            ref var chain = ref (entry.Hash & _level) == 0 ? ref kept : ref moved;
            entry.NextInChain = chain.First;
            chain.First = entry;
            entry = next;
        }

        if (++_split == _level)
        {
            _level *= 2;
            _split = 0;
        }
    }

    private uint Number(uint hash)
    {
        var number = hash & (_level - 1);
        return number < _split ? hash & ((2 * _level) - 1) : number;
    }

    // A struct: an array of references would be asked for its type at every write.
    private struct Chain
    {
        public T? First;
    }
}
