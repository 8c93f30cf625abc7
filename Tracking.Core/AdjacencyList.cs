namespace Tracking.Core;

/// <summary>
/// The neighbours of one task on one side: a set of nodes in order of linking (Contract G11). Adding, finding and
/// removing are O(1) amortised at any degree; a short list is scanned and has no index. Not thread-safe.
/// </summary>
internal sealed class AdjacencyList
{
    /// <summary>Up to this many slots a scan is as fast as an index, and smaller.</summary>
    internal const int ScanLimit = 8;

    private TaskNode?[] _slots = new TaskNode?[2];
    private Dictionary<TaskNode, int>? _positions; // node -> its slot; built when a long list is first searched
    private int _used;

    /// <summary>The number of neighbours.</summary>
    public int Count { get; private set; }

    /// <summary>The number of slots taken, those of removed neighbours included.</summary>
    internal int SlotsTaken => _used;

    /// <summary>Whether positions are looked up rather than scanned for.</summary>
    internal bool IsIndexed => _positions is not null;

    /// <summary>Whether <paramref name="node"/> is a neighbour.</summary>
    public bool Contains(TaskNode node) => PositionOf(node) >= 0;

    /// <summary>Adds <paramref name="node"/> at the end; the caller has made sure that it is not in the list.</summary>
    public void Append(TaskNode node)
    {
        if (_used == _slots.Length)
        {
            Array.Resize(ref _slots, _used * 2);
        }

        _positions?.Add(node, _used);
        _slots[_used++] = node;
        Count++;
    }

    /// <summary>Removes <paramref name="node"/>; false where it is not in the list.</summary>
    public bool Remove(TaskNode node)
    {
        var position = PositionOf(node);
        if (position < 0)
        {
            return false;
        }

        Count--;
        if (_positions is null)
        {
            Array.Copy(_slots, position + 1, _slots, position, --_used - position);
            _slots[_used] = null;
            return true;
        }

        _positions.Remove(node);
        _slots[position] = null;
        if (Count <= _used / 2)
        {
            Compact();
        }

        return true;
    }

    public Enumerator GetEnumerator() => new(this);

    /// <summary>What is wrong with the list itself; null when it is sound.</summary>
    public string? FindInconsistency()
    {
        var living = _slots.Take(_used).OfType<TaskNode>().ToList();
        return living.Count != Count ? $"counts {Count} neighbours and holds {living.Count}"
            : living.Distinct().Count() != Count ? "holds a neighbour twice"
            : _slots.Skip(_used).Any(node => node is not null) ? "holds a neighbour beyond its end"
            : _positions is null && _used != Count ? "has a hole and no index"
            : _positions is not null && (_positions.Count != Count || living.Exists(node => _slots[_positions[node]] != node))
                ? "has an index that differs from its slots"
            : null;
    }

    private int PositionOf(TaskNode node)
    {
        if (_positions is null)
        {
            if (_used <= ScanLimit)
            {
                return Array.IndexOf(_slots, node, 0, _used);
            }

            _positions = new Dictionary<TaskNode, int>(Count);
            for (var position = 0; position < _used; position++)
            {
                _positions.Add(_slots[position]!, position); // no holes yet: a list without index closes them at once
            }
        }

        return _positions.TryGetValue(node, out var found) ? found : -1;
    }

    private void Compact()
    {
        var slots = new TaskNode?[Math.Max(Count, 2)];
        var used = 0;
        foreach (var node in this)
        {
            slots[used++] = node;
        }

        _slots = slots;
        _used = used;
        _positions = null;
    }

    /// <summary>Walks the neighbours in order; null stands for an empty list.</summary>
    public struct Enumerator(AdjacencyList? list)
    {
        private int _position = -1;

        public readonly TaskNode Current => list!._slots[_position]!;

        public readonly Enumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            if (list is null)
            {
                return false;
            }

            do
            {
                _position++;
            }
            while (_position < list._used && list._slots[_position] is null);

            return _position < list._used;
        }
    }
}
