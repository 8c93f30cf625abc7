namespace Tracking.Core;

/// <summary>Takes the snapshots of one answer (Contract N4). Used under the graph's lock, for one answer.</summary>
internal sealed class Snapshots(NextsPolicy policy)
{
    private const int MaximumLevels = 64;

    // A ladder of joins doubles a tree at every level, and one task may be named again and again in one request.
    private const int MaximumMembers = 100_000;

    private readonly List<TaskNode> _path = [];
    private int _membersLeft = MaximumMembers;

    /// <summary>The task as it is stored.</summary>
    public TaskSnapshot Take(TaskNode node) => Take(node, isRepeated: false);

    /// <summary>The task as it is stored, in an answer that shows it already.</summary>
    public TaskSnapshot TakeAgain(TaskNode node) => Take(node, isRepeated: true);

    /// <summary>The tasks as they are stored.</summary>
    public IReadOnlyList<TaskSnapshot> Take(IEnumerable<TaskNode> nodes) => [.. nodes.Select(Take)];

    private TaskSnapshot Take(TaskNode node, bool isRepeated) =>
        new(node.Task, node.Task.Kind, node.IsRoot, node.Task.Kind.IsNavigable() ? Nexts(node, isRepeated) : null);

    private IReadOnlyList<TaskSnapshot>? Nexts(TaskNode node, bool isRepeated) => policy switch
    {
        NextsPolicy.None => null,
        NextsPolicy.Tree => Tree(node),
        _ => !isRepeated || TrySpend(node) ? OneLevel(node) : null,
    };

    private static TaskSnapshot[] OneLevel(TaskNode node) =>
    [
        .. node.Neighbours(LinkDirection.Next)
            .Select(member => new TaskSnapshot(member.Task, member.Task.Kind.Plain(), member.IsRoot, null)),
    ];

    // It calls itself once for each level, of which there are few.
    private List<TaskSnapshot>? Tree(TaskNode node)
    {
        if (node.Degree(LinkDirection.Next) == 0)
        {
            return [];
        }

        if (_path.Count == MaximumLevels || _path.Contains(node) || !TrySpend(node))
        {
            return null;
        }

        _path.Add(node);
        var members = new List<TaskSnapshot>();
        foreach (var member in node.Neighbours(LinkDirection.Next))
        {
            members.Add(new TaskSnapshot(member.Task, member.Task.Kind.Navigable(), member.IsRoot, Tree(member)));
        }

        _path.RemoveAt(_path.Count - 1);
        return members;
    }

    private bool TrySpend(TaskNode node)
    {
        var degree = node.Degree(LinkDirection.Next);
        var fits = degree <= _membersLeft;
        _membersLeft -= fits ? degree : 0;
        return fits;
    }
}
