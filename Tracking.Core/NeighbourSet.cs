using System.Collections;

namespace Tracking.Core;

/// <summary>
/// The neighbours of a task on one side, in order of linking (Contract G11). A short list is scanned; a long one, that of a hub, is a
/// linked list with an index, so that a link to a hub costs what any link costs. Not thread-safe.
/// </summary>
internal sealed class NeighbourSet : IEnumerable<TaskNode>
{
    private const int LongestScan = 16;

    private readonly List<TaskNode> _few = new(1);
    private LinkedList<TaskNode>? _many; // once there were more than are scanned
    private Dictionary<TaskNode, LinkedListNode<TaskNode>>? _places;

    public int Count => _many?.Count ?? _few.Count;

    public bool Contains(TaskNode neighbour) => _places?.ContainsKey(neighbour) ?? _few.Contains(neighbour);

    /// <summary>Appends a neighbour that is not in the set.</summary>
    public void Add(TaskNode neighbour)
    {
        if (_places is null && _few.Count < LongestScan)
        {
            _few.Add(neighbour);
            return;
        }

        if (_places is null)
        {
            _many = [];
            _places = [];
            _few.ForEach(AddToMany);
            _few.Clear();
        }

        AddToMany(neighbour);
    }

    /// <summary>Removes a neighbour; nothing, where it is not in the set.</summary>
    public void Remove(TaskNode neighbour)
    {
        if (_places is null)
        {
            _few.Remove(neighbour);
        }
        else if (_places.Remove(neighbour, out var place))
        {
            _many!.Remove(place);
        }
    }

    public IEnumerator<TaskNode> GetEnumerator() => ((IEnumerable<TaskNode>?)_many ?? _few).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void AddToMany(TaskNode neighbour) => _places!.Add(neighbour, _many!.AddLast(neighbour));
}
