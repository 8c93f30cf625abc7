namespace Tracking.Core;

/// <summary>
/// Looks for a cycle that links would close if they were added to a graph that has none (Contract G8): one depth-first search from all of
/// them, that visits each task once. Not thread-safe.
/// </summary>
internal sealed class CycleSearch
{
    private const int Stored = -1;

    private readonly List<TaskNode> _starts = [];
    private readonly Dictionary<TaskNode, List<(TaskNode Target, int Index)>> _added = []; // source -> its new links
    private readonly Dictionary<TaskNode, bool> _visited = []; // node -> whether all that it leads to is visited
    private readonly List<Step> _path = [];

    /// <summary>
    /// Adds the new link from <paramref name="source"/> to <paramref name="target"/>; the caller knows it by <paramref name="index"/>.
    /// </summary>
    public void Add(TaskNode source, TaskNode target, int index)
    {
        _starts.Add(target);
        if (!_added.TryGetValue(source, out var links))
        {
            _added.Add(source, links = []);
        }

        links.Add((target, index));
    }

    /// <summary>The index of a new link that closes a cycle, the last one on it; null where the links close none.</summary>
    public int? FindClosingLink()
    {
        foreach (var start in _starts)
        {
            if (_visited.TryAdd(start, false))
            {
                _path.Add(new Step(start, Stored, LinksOf(start)));
                if (Walk() is { } closing)
                {
                    return closing;
                }
            }
        }

        return null;
    }

    private int? Walk()
    {
        while (_path.Count > 0)
        {
            var step = _path[^1];
            if (!step.Links.MoveNext())
            {
                _visited[step.Node] = true;
                _path.RemoveAt(_path.Count - 1);
                continue;
            }

            var (target, index) = step.Links.Current;
            if (_visited.TryAdd(target, false))
            {
                _path.Add(new Step(target, index, LinksOf(target)));
            }
            else if (!_visited[target])
            {
                return LastNewLink(target, index);
            }
        }

        return null;
    }

    private IEnumerator<(TaskNode Target, int Index)> LinksOf(TaskNode node) =>
        node.Neighbours(LinkDirection.Next).Select(next => (next, Stored)).Concat(_added.GetValueOrDefault(node) ?? []).GetEnumerator();

    private int LastNewLink(TaskNode reached, int closing)
    {
        var last = closing;
        for (var depth = _path.Count - 1; _path[depth].Node != reached; depth--)
        {
            last = Math.Max(last, _path[depth].ArrivedBy);
        }

        return last;
    }

    private sealed record Step(TaskNode Node, int ArrivedBy, IEnumerator<(TaskNode Target, int Index)> Links);
}
