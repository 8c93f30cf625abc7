namespace Tracking.Core;

/// <summary>Takes the snapshots of one answer (Contract N4). Used under the graph's lock.</summary>
internal struct SnapshotBuilder(NextsPolicy policy)
{
    private const int MaximumLevels = 64;

    // A ladder of joins doubles a tree at every level, and one task may be named again and again in one request.
    private const int MaximumMembers = 100_000;

    private List<TaskNode>? _path; // only trees need one
    private int _membersLeft = MaximumMembers;

    /// <summary>The task as it is stored.</summary>
    public TaskSnapshot Take(TaskNode node) => Take(node, node.Show());

    /// <summary>The task as it is stored, which the caller has as it is.</summary>
    public TaskSnapshot Take(TaskNode node, TrackedTask task) => Take(node, task, isMetered: false);

    /// <summary>The task as it is stored, in an answer that has shown it before.</summary>
    public TaskSnapshot TakeAgain(TaskNode node) => Take(node, node.Show(), isMetered: true);

    /// <summary>The neighbours on one side as they are stored.</summary>
    public TaskSnapshot[] TakeNeighbours(TaskNode node, LinkDirection side)
    {
        var snapshots = new TaskSnapshot[node.Degree(side)];
        var index = 0;
        foreach (var neighbour in node.Neighbours(side))
        {
            snapshots[index++] = Take(neighbour);
        }

        return snapshots;
    }

    private TaskSnapshot Take(TaskNode node, TrackedTask task, bool isMetered)
    {
        var nexts = task.Kind.IsNavigable() ? Nexts(node, isMetered) : null;
        return new TaskSnapshot(task, task.Kind, node.IsRoot, nexts);
    }

    private TaskSnapshot[]? Nexts(TaskNode node, bool isMetered) => policy switch
    {
        NextsPolicy.None => null,
        NextsPolicy.Tree => Tree(node),
        _ => !isMetered || TrySpend(node) ? OneLevel(node) : null,
    };

    private static TaskSnapshot[] OneLevel(TaskNode node)
    {
        var members = new TaskSnapshot[node.Degree(LinkDirection.Next)];
        var index = 0;
        foreach (var member in node.Neighbours(LinkDirection.Next))
        {
            var task = member.Show();
            members[index++] = new TaskSnapshot(task, task.Kind.Plain(), member.IsRoot, null);
        }

        return members;
    }

    private TaskSnapshot[]? Tree(TaskNode node)
    {
        if (node.Degree(LinkDirection.Next) == 0)
        {
            return [];
        }

        if (_path?.Count == MaximumLevels || _path?.Contains(node) == true || !TrySpend(node))
        {
            return null;
        }

        (_path ??= []).Add(node);
        var members = new TaskSnapshot[node.Degree(LinkDirection.Next)];
        var index = 0;
        foreach (var member in node.Neighbours(LinkDirection.Next))
        {
            var task = member.Show();
            members[index++] = new TaskSnapshot(task, task.Kind.Navigable(), member.IsRoot, Tree(member));
        }

        _path.RemoveAt(_path.Count - 1);
        return members;
    }

    private bool TrySpend(TaskNode node)
    {
        var degree = node.Degree(LinkDirection.Next);
        if (degree > _membersLeft)
        {
            return false;
        }

        _membersLeft -= degree;
        return true;
    }
}
