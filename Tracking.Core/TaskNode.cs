namespace Tracking.Core;

/// <summary>A task's place in the graph: the task as it is stored now, and its links both ways. Not thread-safe.</summary>
internal sealed class TaskNode
{
    // Most tasks have no link on one side or the other.
    private NeighbourSet? _next;
    private NeighbourSet? _previous;

    /// <summary>The task; set before the node enters the graph.</summary>
    public TrackedTask Task { get; set; } = null!;

    /// <summary>The place in the order of creation (Contract G11), from 1; 0 before the node enters the graph.</summary>
    public long Sequence { get; set; }

    /// <summary>Whether the task shows as a root: as a client said, else where nothing comes before it (Contract I4).</summary>
    public bool IsRoot => Task.GivenRoot ?? DerivedRoot;

    /// <summary>Whether nothing comes before the task.</summary>
    public bool DerivedRoot => Degree(LinkDirection.Previous) == 0;

    /// <summary>The neighbours on one side, in order of linking.</summary>
    public IEnumerable<TaskNode> Neighbours(LinkDirection side) => (IEnumerable<TaskNode>?)Links(side) ?? [];

    /// <summary>The number of links on one side.</summary>
    public int Degree(LinkDirection side) => Links(side)?.Count ?? 0;

    /// <summary>Whether the link to <paramref name="target"/> exists; looks on the side that has fewer links.</summary>
    public bool LeadsTo(TaskNode target) => Degree(LinkDirection.Next) <= target.Degree(LinkDirection.Previous)
        ? _next?.Contains(target) == true
        : target._previous?.Contains(this) == true;

    /// <summary>Adds the link to <paramref name="target"/> on both sides; false where it exists (Contract G1, G5).</summary>
    public bool LinkTo(TaskNode target)
    {
        if (LeadsTo(target))
        {
            return false;
        }

        (_next ??= []).Add(target);
        (target._previous ??= []).Add(this);
        return true;
    }

    /// <summary>Removes the link to <paramref name="target"/> on both sides; false where there is none (Contract G6).</summary>
    public bool UnlinkFrom(TaskNode target)
    {
        if (!LeadsTo(target))
        {
            return false;
        }

        _next!.Remove(target);
        target._previous!.Remove(this);
        return true;
    }

    /// <summary>
    /// Adds a neighbour on one side alone, whose other side the caller adds in that side's own order; false where it is there.
    /// </summary>
    public bool LinkOneSide(LinkDirection side, TaskNode neighbour)
    {
        var links = side == LinkDirection.Next ? _next ??= [] : _previous ??= [];
        if (links.Contains(neighbour))
        {
            return false;
        }

        links.Add(neighbour);
        return true;
    }

    private NeighbourSet? Links(LinkDirection side) => side == LinkDirection.Next ? _next : _previous;
}
