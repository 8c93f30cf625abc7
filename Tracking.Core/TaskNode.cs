namespace Tracking.Core;

/// <summary>A task's place in the graph: its present state, its links both ways and its place in its job's list. Not thread-safe.</summary>
internal sealed class TaskNode : TableEntry<TaskNode>
{
    private byte[]? _bytes; // of the task's record; null once it has a place
    private int _at; // where the record begins there, or the place
    private TaskPlaces? _places; // the graph's, once the node is in one
    private Adjacency _next; // tasks that come after
    private Adjacency _previous; // tasks that come before

    /// <summary>The task; set before the node enters a graph, then replaced by <see cref="Update"/> alone.</summary>
    public TrackedTask Task
    {
        get => _bytes is not null ? new TrackedTask(new TaskRecord(_bytes, _at)) : _places![_at];
        set => (_bytes, _at) = value.Record;
    }

    /// <summary>Place in the order of creation (Contract G11).</summary>
    public long Sequence { get; set; }

    /// <summary>The node after this one in its job's list.</summary>
    public TaskNode? NextInJob { get; set; }

    /// <summary>The node before this one in its job's list.</summary>
    public TaskNode? PreviousInJob { get; set; }

    /// <summary>The place of the task; null while it has none.</summary>
    public int? Place => _bytes is null ? _at : null;

    /// <summary>Whether the task shows as a root: as a client said, else where nothing comes before it (Contract I4).</summary>
    public bool IsRoot => Task.GivenRoot ?? DerivedRoot;

    /// <summary>Whether nothing comes before the task.</summary>
    public bool DerivedRoot => _previous.IsEmpty;

    /// <summary>Enters a graph.</summary>
    public void Enter(TaskPlaces places) => _places = places;

    /// <summary>Replaces the task of a node that is in a graph by one that has memory of its own. To write null is the one write to a node that costs the collector nothing.</summary>
    public void Update(TrackedTask task)
    {
        if (_bytes is null)
        {
            _places![_at] = task;
            return;
        }

        _at = _places!.Add(task);
        _bytes = null;
    }

    /// <summary>Leaves the graph, and gives back its place there if it has one.</summary>
    public void Leave()
    {
        if (_bytes is null)
        {
            Task = _places!.Remove(_at);
        }
    }

    /// <summary>The number of links on one side.</summary>
    public int Degree(LinkDirection side) => Links(side).Count;

    /// <summary>The neighbours on one side, in order of linking.</summary>
    public Adjacency.Enumerator Neighbours(LinkDirection side) => Links(side).GetEnumerator();

    /// <summary>The neighbours on one side.</summary>
    public ref Adjacency Links(LinkDirection side) => ref side == LinkDirection.Next ? ref _next : ref _previous;

    /// <summary>Whether the link to <paramref name="target"/> exists; looks on the side that has fewer links.</summary>
    public bool LeadsTo(TaskNode target) =>
        !_next.IsEmpty && !target._previous.IsEmpty
        && (_next.Count <= target._previous.Count ? _next.Contains(target) : target._previous.Contains(this));

    /// <summary>Adds the link to <paramref name="target"/> on both sides; false where it exists (Contract G1, G5).</summary>
    public bool LinkTo(TaskNode target)
    {
        if (LeadsTo(target))
        {
            return false;
        }

        _next.Append(target);
        target._previous.Append(this);
        return true;
    }

    /// <summary>Adds a neighbour on one side alone; the caller does the same on the other, in that side's own order. False where it is there.</summary>
    public bool LinkOneSide(LinkDirection side, TaskNode neighbour)
    {
        ref var links = ref Links(side);
        if (links.Contains(neighbour))
        {
            return false;
        }

        links.Append(neighbour);
        return true;
    }

    /// <summary>Removes the link to <paramref name="target"/> on both sides; false where there is none (Contract G6).</summary>
    public bool UnlinkFrom(TaskNode target)
    {
        if (!LeadsTo(target))
        {
            return false;
        }

        _next.Remove(target);
        target._previous.Remove(this);
        return true;
    }

    /// <summary>Removes all links on one side, in as many steps as there are; answers how many there were.</summary>
    public int UnlinkAll(LinkDirection side)
    {
        var opposite = side == LinkDirection.Next ? LinkDirection.Previous : LinkDirection.Next;
        var count = 0;
        foreach (var neighbour in Neighbours(side))
        {
            neighbour.Links(opposite).Remove(this);
            count++;
        }

        Links(side) = default;
        return count;
    }
}
