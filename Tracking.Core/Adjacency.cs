namespace Tracking.Core;

/// <summary>
/// The neighbours of one task on one side: a set of nodes in order of linking (Contract G11). Nearly all tasks have few, so two
/// take no memory of their own, up to eight an array that is searched from end to end, and more an <see cref="AdjacencyList"/>.
/// Not thread-safe.
/// </summary>
internal struct Adjacency
{
    /// <summary>Up to this many neighbours a scan is as fast as an index, and smaller.</summary>
    internal const int ScanLimit = 8;

    // Stands for the second where there are more: a neighbour tells its type only where its own memory is, which no cache may have.
    private static readonly TaskNode Many = new();

    private object? _content; // null, the first node of at most two, and of more an array of nodes and then nulls, or a list
    private TaskNode? _second; // beside a first node; or the mark of many

    /// <summary>Whether there is no neighbour.</summary>
    public readonly bool IsEmpty => _content is null;

    /// <summary>The number of neighbours.</summary>
    public readonly int Count =>
        _second == Many ? _content is AdjacencyList list ? list.Count : CountOf((TaskNode?[])_content!)
        : _second is not null ? 2
        : _content is not null ? 1
        : 0;

    /// <summary>Whether <paramref name="node"/> is a neighbour.</summary>
    public readonly bool Contains(TaskNode node) => _second == Many
        ? _content is AdjacencyList list ? list.Contains(node) : PositionIn((TaskNode?[])_content!, node) >= 0
        : _content == node || _second == node;

    /// <summary>Adds <paramref name="node"/> at the end; the caller has made sure that it is not a neighbour.</summary>
    public void Append(TaskNode node)
    {
        if (_content is null)
        {
            _content = node;
        }
        else if (_second is null)
        {
            _second = node;
        }
        else if (_second != Many)
        {
            _content = new TaskNode?[] { (TaskNode)_content, _second, node, null };
            _second = Many;
        }
        else if (_content is AdjacencyList list)
        {
            list.Append(node);
        }
        else
        {
            Append((TaskNode?[])_content, node);
        }
    }

    /// <summary>Removes <paramref name="node"/>; false where it is not a neighbour.</summary>
    public bool Remove(TaskNode node)
    {
        if (_second == Many)
        {
            return RemoveFromMany(node);
        }

        if (_content == node)
        {
            (_content, _second) = (_second, null);
            return true;
        }

        if (_second == node)
        {
            _second = null;
            return true;
        }

        return false;
    }

    public readonly Enumerator GetEnumerator() => new(_content, _second);

    /// <summary>What is wrong with the neighbours among themselves; null when all is sound.</summary>
    public readonly string? FindInconsistency()
    {
        if ((_second == Many) != (_content is AdjacencyList or TaskNode?[]))
        {
            return "has the mark of many without them, or many without the mark";
        }

        if (_content is AdjacencyList list)
        {
            return list.Count == 0 ? "is empty and kept" : list.FindInconsistency();
        }

        var nodes = new List<TaskNode>();
        foreach (var node in this)
        {
            nodes.Add(node);
        }

        return nodes.Distinct().Count() != nodes.Count ? "holds a neighbour twice"
            : _second is not null && _content is null ? "has a second neighbour without a first"
            : _content is TaskNode?[] slots && (nodes.Count == 0 || slots.Length > ScanLimit || slots.Skip(nodes.Count).Any(node => node is not null))
                ? "has a hole, or an array of a wrong size"
            : null;
    }

    private static int CountOf(TaskNode?[] nodes)
    {
        var count = nodes.Length;
        while (nodes[count - 1] is null)
        {
            count--;
        }

        return count;
    }

    // No framework method: those ask the nodes whether they are equal.
    private static int PositionIn(TaskNode?[] nodes, TaskNode node)
    {
        for (var position = 0; position < nodes.Length; position++)
        {
            if (nodes[position] == node)
            {
                return position;
            }
        }

        return -1;
    }

    private void Append(TaskNode?[] nodes, TaskNode node)
    {
        var count = CountOf(nodes);
        if (count < nodes.Length)
        {
            nodes[count] = node;
        }
        else if (count < ScanLimit)
        {
            Array.Resize(ref nodes, count * 2);
            nodes[count] = node;
            _content = nodes;
        }
        else
        {
            var list = new AdjacencyList();
            Array.ForEach(nodes, each => list.Append(each!));
            list.Append(node);
            _content = list;
        }
    }

    private bool RemoveFromMany(TaskNode node)
    {
        var isRemoved = _content is AdjacencyList list ? list.Remove(node) : Remove((TaskNode?[])_content!, node);
        if (_content is AdjacencyList { Count: 0 } or (TaskNode?[] and [null, ..]))
        {
            this = default;
        }

        return isRemoved;
    }

    private static bool Remove(TaskNode?[] nodes, TaskNode node)
    {
        var position = PositionIn(nodes, node);
        if (position < 0)
        {
            return false;
        }

        Array.Copy(nodes, position + 1, nodes, position, nodes.Length - position - 1);
        nodes[^1] = null;
        return true;
    }

    /// <summary>Walks the neighbours in order.</summary>
    public struct Enumerator(object? content, TaskNode? second)
    {
        private object? _rest = content; // a node, the array, or the place to come in a list
        private TaskNode? _second = second;
        private int _position;

        public TaskNode Current { get; private set; } = null!;

        public readonly Enumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            switch (_rest)
            {
                case TaskNode node:
                    (Current, _rest, _second) = (node, _second, null);
                    return true;
                case TaskNode?[] nodes when _position < nodes.Length && nodes[_position] is { } next:
                    Current = next;
                    _position++;
                    return true;
                case AdjacencyList list:
                    _rest = list.First;
                    return MoveNext();
                case Neighbour neighbour:
                    (Current, _rest) = (neighbour.Node, neighbour.After);
                    return true;
                default:
                    return false;
            }
        }
    }
}
