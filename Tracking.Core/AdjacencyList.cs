namespace Tracking.Core;

/// <summary>
/// Many neighbours of one task on one side: a set of nodes in order of linking. Adding, finding and removing take the same few
/// steps at any degree. Not thread-safe.
/// </summary>
internal sealed class AdjacencyList
{
    private readonly LinearTable<Neighbour> _index = new();
    private Neighbour? _last;

    /// <summary>The first neighbour; null where there is none.</summary>
    public Neighbour? First { get; private set; }

    /// <summary>The number of neighbours.</summary>
    public int Count => _index.Count;

    /// <summary>Whether <paramref name="node"/> is a neighbour.</summary>
    public bool Contains(TaskNode node) => Find(node) is not null;

    /// <summary>Adds <paramref name="node"/> at the end; the caller has made sure that it is not in the list.</summary>
    public void Append(TaskNode node)
    {
        var neighbour = new Neighbour(node) { Before = _last };
        if (_last is null)
        {
            First = neighbour;
        }
        else
        {
            _last.After = neighbour;
        }

        _last = neighbour;
        _index.Add(neighbour, node.Hash);
    }

    /// <summary>Removes <paramref name="node"/>; false where it is not in the list.</summary>
    public bool Remove(TaskNode node)
    {
        if (Find(node) is not { } neighbour)
        {
            return false;
        }

        if (neighbour.Before is null)
        {
            First = neighbour.After;
        }
        else
        {
            neighbour.Before.After = neighbour.After;
        }

        if (neighbour.After is null)
        {
            _last = neighbour.Before;
        }
        else
        {
            neighbour.After.Before = neighbour.Before;
        }

        _index.Remove(neighbour);
        return true;
    }

    /// <summary>What is wrong with the list itself; null when it is sound.</summary>
    public string? FindInconsistency()
    {
        var seen = new HashSet<TaskNode>();
        Neighbour? before = null;
        for (var neighbour = First; neighbour is not null; (before, neighbour) = (neighbour, neighbour.After))
        {
            if (neighbour.Before != before || Find(neighbour.Node) != neighbour || !seen.Add(neighbour.Node))
            {
                return "has an order that differs from its index";
            }
        }

        return before != _last ? "does not end with its last neighbour"
            : seen.Count != Count ? $"counts {Count} neighbours and holds {seen.Count}"
            : null;
    }

    private Neighbour? Find(TaskNode node)
    {
        var neighbour = _index.First(node.Hash);
        while (neighbour is not null && neighbour.Node != node)
        {
            neighbour = neighbour.NextInChain;
        }

        return neighbour;
    }
}

/// <summary>A place in an <see cref="AdjacencyList"/>.</summary>
internal sealed class Neighbour(TaskNode node) : TableEntry<Neighbour>
{
    /// <summary>The neighbour.</summary>
    public TaskNode Node => node;

    /// <summary>The place before; null for the first.</summary>
    public Neighbour? Before { get; set; }

    /// <summary>The place after; null for the last.</summary>
    public Neighbour? After { get; set; }
}
