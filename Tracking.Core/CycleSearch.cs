using System.Runtime.InteropServices;

namespace Tracking.Core;

/// <summary>
/// Looks for a cycle that links would close if they were added to a graph that has none (Contract G8): one depth-first
/// search over all of them, that visits what can be reached from them once. Not thread-safe.
/// </summary>
internal sealed class CycleSearch
{
    private const int Stored = -1;

    private readonly List<TaskNode> _starts = [];
    private readonly Dictionary<TaskNode, List<(TaskNode Target, int Index)>> _added = []; // source -> its new links
    private readonly Dictionary<TaskNode, bool> _visited = []; // node -> whether all that it leads to is visited
    private readonly List<Step> _path = [];

    /// <summary>Adds the new link from <paramref name="source"/> to <paramref name="target"/>; the caller knows it by <paramref name="index"/>.</summary>
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
                _path.Add(new Step(start, Stored));
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
            if (!TryAdvance(ref CollectionsMarshal.AsSpan(_path)[^1], out var node, out var index))
            {
                _visited[_path[^1].Node] = true;
                _path.RemoveAt(_path.Count - 1);
            }
            else if (_visited.TryAdd(node, false))
            {
                _path.Add(new Step(node, index));
            }
            else if (!_visited[node])
            {
                return LastNewLink(node, index);
            }
        }

        return null;
    }

    private bool TryAdvance(ref Step step, out TaskNode node, out int index)
    {
        if (step.StoredLinks.MoveNext())
        {
            (node, index) = (step.StoredLinks.Current, Stored);
            return true;
        }

        if (_added.TryGetValue(step.Node, out var links) && step.NewLinks < links.Count)
        {
            (node, index) = links[step.NewLinks++];
            return true;
        }

        (node, index) = (step.Node, Stored);
        return false;
    }

    private int LastNewLink(TaskNode reached, int closing)
    {
        var last = closing;
        for (var depth = _path.Count - 1; _path[depth].Node != reached; depth--)
        {
            last = Math.Max(last, _path[depth].ArrivedBy);
        }

        return last;
    }

    private struct Step(TaskNode node, int arrivedBy)
    {
        public readonly TaskNode Node = node;
        public readonly int ArrivedBy = arrivedBy;
        public Adjacency.Enumerator StoredLinks = node.Neighbours(LinkDirection.Next);
        public int NewLinks;
    }
}
