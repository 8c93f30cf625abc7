namespace Tracking.Core;

public sealed partial class TaskGraph
{
    /// <summary>
    /// Makes a graph out of an export; what it begins with is no change, so it is not reported.
    /// Refuses what <see cref="Merge(GraphExport)"/> refuses.
    /// </summary>
    /// <param name="export">What the graph begins with.</param>
    /// <param name="clock">Source of the timestamps that the graph manages.</param>
    /// <param name="policy">The rules that the specification leaves open.</param>
    /// <param name="changes">Where later changes are reported; null where nobody watches.</param>
    public static GraphOutcome<TaskGraph> From(
        GraphExport export, TimeProvider clock, GraphPolicy policy, ChangeFeed.Writer? changes = null)
    {
        var graph = new TaskGraph(clock, policy, changes);
        return graph.Merge(export, reported: null).Refusal is { } refusal ? refusal : graph;
    }

    /// <summary>All that the graph holds, as of one instant.</summary>
    public GraphExport Export()
    {
        long lastAssigned;
        long[] removed;
        (long Sequence, LinkedTask Task)[] tasks;
        lock (_lock)
        {
            lastAssigned = _lastAssigned;
            removed = [.. _removedAhead.Where(id => !_tasks.ContainsKey(id))];
            tasks = [.. _tasks.Values.Select(node =>
                (node.Sequence, new LinkedTask(node.Task, Ids(node, LinkDirection.Next), Ids(node, LinkDirection.Previous))))];
        }

        // Nobody has to wait for the sorting.
        return new GraphExport
        {
            LastAssignedId = lastAssigned,
            RemovedIds = [.. removed.Order()],
            Tasks = [.. tasks.OrderBy(entry => entry.Sequence).Select(entry => entry.Task)],
        };
    }

    /// <summary>
    /// Adds an export to the graph and answers how much it holds then. Tasks of the export are added in its order; one whose id exists
    /// takes the place of the stored one, and its kind and timestamps with it. Links are united: those that exist stay where they are in
    /// the order, the others follow in the export's order. The counter becomes the larger one. All or nothing. Refuses an export that is
    /// not sound in itself: <see cref="RefusalReason.InvalidId"/>, <see cref="RefusalReason.DuplicateId"/>,
    /// <see cref="RefusalReason.ForeignField"/>, <see cref="RefusalReason.UpdatedBeforeCreated"/>,
    /// <see cref="RefusalReason.LinkedTaskNotFound"/>, <see cref="RefusalReason.SelfLink"/>, <see cref="RefusalReason.DuplicateLink"/>,
    /// <see cref="RefusalReason.OneSidedLink"/>; and <see cref="RefusalReason.Cycle"/> if the policy forbids cycles.
    /// </summary>
    public GraphOutcome<GraphSize> Merge(GraphExport export) => Merge(export, changes);

    private static long[] Ids(TaskNode node, LinkDirection side) => [.. node.Neighbours(side).Select(neighbour => neighbour.Task.Id)];

    private GraphOutcome<GraphSize> Merge(GraphExport export, ChangeFeed.Writer? reported)
    {
        if (GraphExportCheck.FindRefusal(export) is { } unsound)
        {
            return unsound;
        }

        lock (_lock)
        {
            var nodes = export.Tasks.ToDictionary(
                entry => entry.Task.Id, entry => _tasks.GetValueOrDefault(entry.Task.Id) ?? new TaskNode());
            if (FindCycle_NeedsLock(export, nodes) is { } cycle)
            {
                return cycle;
            }

            using (var report = ChangeFeed.Begin(reported))
            {
                AddTasks_NeedsLock(export, nodes, report);
                AddLinks_NeedsLock(export, nodes, report);
            }

            _lastAssigned = Math.Max(_lastAssigned, export.LastAssignedId);
            _removedAhead.UnionWith(export.RemovedIds);
            _removedAhead.RemoveWhere(id => id <= _lastAssigned);
            return new GraphSize(_tasks.Count, _links);
        }
    }

    private Refusal? FindCycle_NeedsLock(GraphExport export, Dictionary<long, TaskNode> nodes)
    {
        if (!policy.RejectCycles)
        {
            return null;
        }

        var search = new CycleSearch();
        var places = new List<ExportLocation>();
        for (var task = 0; task < export.Tasks.Count; task++)
        {
            var (source, next) = (nodes[export.Tasks[task].Task.Id], export.Tasks[task].Next);
            for (var entry = 0; entry < next.Count; entry++)
            {
                var target = nodes[next[entry]];
                if (!source.LeadsTo(target))
                {
                    search.Add(source, target, places.Count);
                    places.Add(new ExportLocation(task, LinkDirection.Next, entry));
                }
            }
        }

        return search.FindClosingLink() is { } closing && places[closing] is { Task: { } index, Entry: { } link } place
            ? new Refusal(RefusalReason.Cycle, export.Tasks[index].Next[link], Location: place)
            : null;
    }

    private void AddTasks_NeedsLock(GraphExport export, Dictionary<long, TaskNode> nodes, ChangeFeed.Report report)
    {
        foreach (var (task, _, _) in export.Tasks)
        {
            var node = nodes[task.Id];
            if (_tasks.TryAdd(task.Id, node))
            {
                node.Task = task;
                Enter_NeedsLock(node);
                report.Write(GraphChangeKind.Created, task);
            }
            else
            {
                Replace_NeedsLock(node, task);
                report.Write(GraphChangeKind.Updated, task);
            }
        }
    }

    // Each side is linked by itself: the export has an order for each.
    private void AddLinks_NeedsLock(GraphExport export, Dictionary<long, TaskNode> nodes, ChangeFeed.Report report)
    {
        foreach (var entry in export.Tasks)
        {
            var node = nodes[entry.Task.Id];
            foreach (var id in entry.Next.Where(id => node.LinkOneSide(LinkDirection.Next, nodes[id])))
            {
                _links++;
                report.Write(GraphChangeKind.Linked, node.Task, id);
            }

            foreach (var id in entry.Previous)
            {
                node.LinkOneSide(LinkDirection.Previous, nodes[id]);
            }
        }
    }
}
