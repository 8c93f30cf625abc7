namespace Tracking.Core;

/// <summary>The nodes by the ids of their tasks. Not thread-safe.</summary>
internal sealed class TaskIndex
{
    private readonly LinearTable<TaskNode> _nodes = new();

    /// <summary>The number of nodes.</summary>
    public int Count => _nodes.Count;

    /// <summary>The node of an id; null where there is none.</summary>
    public TaskNode? Find(long id) => Find(id, IdHash.Of(id));

    /// <summary>Adds a node whose task has an id that is new.</summary>
    public void Add(TaskNode node) => _nodes.Add(node, IdHash.Of(node.Task.Id));

    /// <summary>Removes a node that is stored.</summary>
    public void Remove(TaskNode node) => _nodes.Remove(node);

    /// <summary>Makes some of the room that <paramref name="count"/> more nodes will need, in at most <paramref name="steps"/> steps.</summary>
    public void MakeRoom(int count, int steps)
    {
        for (var step = 0; step < steps && _nodes.Capacity - _nodes.Count < count; step++)
        {
            _nodes.Grow();
        }
    }

    /// <summary>Walks the nodes, in no order.</summary>
    public IEnumerator<TaskNode> GetEnumerator() => _nodes.GetEnumerator();

    private TaskNode? Find(long id, uint hash)
    {
        var node = _nodes.First(hash);
        while (node is not null && (node.Hash != hash || node.Task.Id != id))
        {
            node = node.NextInChain;
        }

        return node;
    }
}
