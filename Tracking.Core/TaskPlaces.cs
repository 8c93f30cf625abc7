using System.Diagnostics;

namespace Tracking.Core;

/// <summary>
/// Where the tasks stand that have been updated. Whatever old object was made to point to a new one is looked into by the collector
/// the next time, and to find a node among hundreds of megabytes takes it microseconds. So the node of an updated task is not made to
/// point to the task: it has the number of a place here, where all stand together. Not thread-safe.
/// </summary>
internal sealed class TaskPlaces
{
    private const int None = -1;

    private SegmentedArray<Place> _places = new(); // more tasks than it has items for would take eighty gigabytes
    private int _made;
    private int _firstFree = None;

    /// <summary>How many places are taken. Free ones stay, for tasks to come.</summary>
    public int Count { get; private set; }

    /// <summary>The task in a place.</summary>
    public TrackedTask this[int place]
    {
        get => new(new TaskRecord(_places[(uint)place].Record));
        set
        {
            Debug.Assert(!value.Record.IsShared, "A task in a place has memory of its own.");
            _places[(uint)place].Record = value.Record.Bytes!;
        }
    }

    /// <summary>Puts a task into a free place; answers which.</summary>
    public int Add(TrackedTask task)
    {
        var place = _firstFree;
        if (place == None)
        {
            place = _made++;
            _places.MakeRoom((uint)place);
        }
        else
        {
            _firstFree = _places[(uint)place].NextFree;
        }

        this[place] = task;
        Count++;
        return place;
    }

    /// <summary>Takes the task out of a place, which is free then.</summary>
    public TrackedTask Remove(int place)
    {
        var task = this[place];
        _places[(uint)place] = new Place { NextFree = _firstFree };
        _firstFree = place;
        Count--;
        return task;
    }

    private struct Place
    {
        public byte[] Record; // a task in memory of its own
        public int NextFree; // of a free place: the one that was freed before it
    }
}
