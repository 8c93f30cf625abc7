namespace Tracking.Core;

/// <summary>A task's place in the graph: its present state, its links both ways and its place in its job's list. Not thread-safe.</summary>
internal sealed class TaskNode : TableEntry<TaskNode>
{
    private byte[]? _bytes; // where the task's record stands; null while that is among the updated ones
    private int _at; // where the record begins there, or its place among the updated ones
    private UpdatedRecords? _updated; // the graph's, once the node is in one
    private Adjacency _next; // tasks that come after
    private Adjacency _previous; // tasks that come before

    /// <summary>The task as it is until the next change; set before the node enters a graph, then replaced by <see cref="Update"/> alone.</summary>
    public TrackedTask Task
    {
        get => new(_bytes is not null ? new TaskRecord(_bytes, _at) : _updated![_at]);
        set => (_bytes, _at) = value.Record;
    }

    /// <summary>The task's record where it is not among the updated ones, so that nothing writes over it; the default where it is.</summary>
    public TaskRecord FixedRecord => _bytes is null ? default : new TaskRecord(_bytes, _at);

    /// <summary>The place of the task's record among the updated ones; null where it is not there.</summary>
    public int? UpdatedPlace => _bytes is null ? _at : null;

    /// <summary>Place in the order of creation (Contract G11).</summary>
    public long Sequence { get; set; }

    /// <summary>The node after this one in its job's list.</summary>
    public TaskNode? NextInJob { get; set; }

    /// <summary>The node before this one in its job's list.</summary>
    public TaskNode? PreviousInJob { get; set; }

    /// <summary>Whether the task shows as a root: as a client said, else where nothing comes before it (Contract I4).</summary>
    public bool IsRoot => Task.GivenRoot ?? DerivedRoot;

    /// <summary>Whether nothing comes before the task.</summary>
    public bool DerivedRoot => _previous.IsEmpty;

    /// <summary>Whether the node has entered a graph.</summary>
    public bool IsEntered => _updated is not null;

    /// <summary>Enters a graph.</summary>
    public void Enter(UpdatedRecords updated) => _updated = updated;

    /// <summary>The task for somebody who keeps it: what is shown stays as it is.</summary>
    public TrackedTask Show() => new(_bytes is not null ? new TaskRecord(_bytes, _at) : _updated!.Show(_at));

    /// <summary>
    /// Replaces the task of a node that is in a graph. To write a number or null is what costs the collector nothing, so only a long
    /// task is pointed to. Answers the record that is given up, if it was a <see cref="FixedRecord"/>, else the default.
    /// </summary>
    public TaskRecord Update(TrackedTask task)
    {
        var before = FixedRecord;
        if (task.Record.Length > UpdatedRecords.LongestRecord)
        {
            task = task.Record.IsShared ? task.Copy() : task;
            Leave();
            Task = task;
        }
        else
        {
            _at = _bytes is null ? _updated!.Replace(_at, task.Record) : _updated!.Add(task.Record);
            _bytes = null;
        }

        return before;
    }

    /// <summary>Moves the task's record, which is among the updated ones, out of a page that is to be left.</summary>
    public void Move() => _at = _updated!.Move(_at);

    /// <summary>Gives up the task's record, as the node leaves the graph or gets another; nobody may look at it any more.</summary>
    public void Leave()
    {
        if (_bytes is null)
        {
            _updated!.Remove(_at);
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
