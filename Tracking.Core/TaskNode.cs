namespace Tracking.Core;

/// <summary>A task's place in the graph: its present state, its links both ways and its place in its job's list. Not thread-safe.</summary>
internal sealed class TaskNode : TableEntry<TaskNode>
{
    private byte[]? _record; // of the task; null once it has a place
    private TaskPlaces? _places; // the graph's, once the node is in one
    private int _place;
    private Adjacency _next; // tasks that come after
    private Adjacency _previous; // tasks that come before

    /// <summary>The task; set before the node enters a graph, then replaced by <see cref="Update"/> alone.</summary>
    public TrackedTask Task
    {
        get => _record is not null ? TrackedTask.OfRecord(_record) : _places![_place];
        set => _record = value.Record;
    }

    /// <summary>Place in the order of creation (Contract G11).</summary>
    public long Sequence { get; set; }

    /// <summary>The node after this one in its job's list.</summary>
    public TaskNode? NextInJob { get; set; }

    /// <summary>The node before this one in its job's list.</summary>
    public TaskNode? PreviousInJob { get; set; }

    /// <summary>The place of the task; null while it has none.</summary>
    public int? Place => _record is null ? _place : null;

    /// <summary>Whether the task shows as a root: as a client said, else where nothing comes before it (Contract I4).</summary>
    public bool IsRoot => Task.GivenRoot ?? DerivedRoot;

    /// <summary>Whether nothing comes before the task.</summary>
    public bool DerivedRoot => _previous.IsEmpty;

    /// <summary>Enters a graph.</summary>
    public void Enter(TaskPlaces places) => _places = places;

    /// <summary>Replaces the task of a node that is in a graph. To write null is the one write to a node that costs the collector nothing.</summary>
    public void Update(TrackedTask task)
    {
        if (_record is null)
        {
            _places![_place] = task;
            return;
        }

        _place = _places!.Add(task);
        _record = null;
    }

    /// <summary>Leaves the graph, and gives back its place there if it has one.</summary>
    public void Leave()
    {
        if (_record is null)
        {
            _record = _places!.Remove(_place).Record;
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
