namespace Tracking.Core;

/// <summary>A task's place in the graph: its present state, its links both ways and its place in its job's list. Not thread-safe.</summary>
internal sealed class TaskNode
{
    private AdjacencyList? _next; // tasks that come after; null where there are none
    private AdjacencyList? _previous; // tasks that come before; null where there are none

    /// <summary>The task; set before the node enters the graph and replaced by every update.</summary>
    public TrackedTask Task { get; set; } = null!;

    /// <summary>Place in the order of creation (Contract G11).</summary>
    public long Sequence { get; set; }

    /// <summary>The node after this one in its job's list.</summary>
    public TaskNode? NextInJob { get; set; }

    /// <summary>The node before this one in its job's list.</summary>
    public TaskNode? PreviousInJob { get; set; }

    /// <summary>Whether the task shows as a root: as a client said, else where nothing comes before it (Contract I4).</summary>
    public bool IsRoot => Task.GivenRoot ?? DerivedRoot;

    /// <summary>Whether nothing comes before the task.</summary>
    public bool DerivedRoot => _previous is null;

    /// <summary>The number of links on one side.</summary>
    public int Degree(LinkDirection side) => Links(side)?.Count ?? 0;

    /// <summary>The neighbours on one side, in order of linking.</summary>
    public AdjacencyList.Enumerator Neighbours(LinkDirection side) => new(Links(side));

    /// <summary>The list of neighbours on one side; null where there are none.</summary>
    public AdjacencyList? Links(LinkDirection side) => side == LinkDirection.Next ? _next : _previous;

    /// <summary>Whether the link to <paramref name="target"/> exists; looks on the side that has fewer links.</summary>
    public bool LeadsTo(TaskNode target) =>
        _next is not null && target._previous is not null
        && (_next.Count <= target._previous.Count ? _next.Contains(target) : target._previous.Contains(this));

    /// <summary>Adds the link to <paramref name="target"/> on both sides; false where it exists (Contract G1, G5).</summary>
    public bool LinkTo(TaskNode target)
    {
        if (LeadsTo(target))
        {
            return false;
        }

        (_next ??= new AdjacencyList()).Append(target);
        (target._previous ??= new AdjacencyList()).Append(this);
        return true;
    }

    /// <summary>Adds a neighbour on one side alone; the caller does the same on the other, in that side's own order. False where it is there.</summary>
    public bool LinkOneSide(LinkDirection side, TaskNode neighbour)
    {
        var list = side == LinkDirection.Next ? _next ??= new AdjacencyList() : _previous ??= new AdjacencyList();
        if (list.Contains(neighbour))
        {
            return false;
        }

        list.Append(neighbour);
        return true;
    }

    /// <summary>Removes the link to <paramref name="target"/> on both sides; false where there is none (Contract G6).</summary>
    public bool UnlinkFrom(TaskNode target)
    {
        if (!LeadsTo(target))
        {
            return false;
        }

        _next = Without(_next, target);
        target._previous = Without(target._previous, this);
        return true;
    }

    /// <summary>Removes all links on one side, in as many steps as there are; answers how many there were.</summary>
    public int UnlinkAll(LinkDirection side)
    {
        var count = Degree(side);
        foreach (var neighbour in Neighbours(side))
        {
            if (side == LinkDirection.Next)
            {
                neighbour._previous = Without(neighbour._previous, this);
            }
            else
            {
                neighbour._next = Without(neighbour._next, this);
            }
        }

        if (side == LinkDirection.Next)
        {
            _next = null;
        }
        else
        {
            _previous = null;
        }

        return count;
    }

    private static AdjacencyList? Without(AdjacencyList? list, TaskNode node)
    {
        list?.Remove(node);
        return list is { Count: > 0 } ? list : null;
    }
}
