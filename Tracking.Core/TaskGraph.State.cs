namespace Tracking.Core;

public sealed partial class TaskGraph
{
    /// <summary>
    /// Makes a graph out of a state; what it begins with is no change, so it is not reported.
    /// Refuses what <see cref="Merge"/> refuses.
    /// </summary>
    /// <param name="state">What the graph begins with.</param>
    /// <param name="clock">Source of the timestamps that the graph manages.</param>
    /// <param name="policy">The rules that the specification leaves open.</param>
    /// <param name="changes">Where later changes are reported; null where nobody watches.</param>
    public static GraphOutcome<TaskGraph> From(GraphState state, TimeProvider clock, GraphPolicy policy, ChangeFeed.Writer? changes = null)
    {
        var graph = new TaskGraph(clock, policy, changes);
        return graph.MergeReporting(state, reported: null).Refusal is { } refusal ? refusal : graph;
    }

    /// <summary>All that the graph holds, as of one instant.</summary>
    public GraphState Export()
    {
        (long Sequence, LinkedTask Entry)[] tasks;
        long[] removed;
        long lastAssigned;
        lock (_lock)
        {
            tasks = new (long, LinkedTask)[_tasks.Count];
            var taken = 0;
            foreach (var node in _tasks)
            {
                tasks[taken++] = (node.Sequence, Linked_NeedsLock(node));
            }

            removed = [.. _removedAhead.All().Where(id => _tasks.Find(id) is null)];
            lastAssigned = _lastAssigned;
        }

        Array.Sort(tasks, (left, right) => left.Sequence.CompareTo(right.Sequence));
        Array.Sort(removed);
        return new GraphState { LastAssignedId = lastAssigned, RemovedIds = removed, Tasks = [.. tasks.Select(task => task.Entry)] };
    }

    /// <summary>
    /// Adds a state to the graph and answers how much it holds then. Tasks of the state are added in its order; one whose id
    /// exists takes the place of the stored one, and its kind and timestamps with it. Links are united: those that exist stay
    /// where they are in the order, the others follow in the state's order. The counter becomes the larger one. All or nothing.
    /// Refuses a state that is not sound in itself: <see cref="RefusalReason.InvalidId"/>, <see cref="RefusalReason.DuplicateId"/>,
    /// <see cref="RefusalReason.ForeignField"/>, <see cref="RefusalReason.UpdatedBeforeCreated"/>,
    /// <see cref="RefusalReason.LinkedTaskNotFound"/>, <see cref="RefusalReason.SelfLink"/>,
    /// <see cref="RefusalReason.DuplicateLink"/>, <see cref="RefusalReason.OneSidedLink"/>; and
    /// <see cref="RefusalReason.Cycle"/> if the policy forbids cycles.
    /// </summary>
    public GraphOutcome<GraphSize> Merge(GraphState state) => MergeReporting(state, changes);

    private GraphOutcome<GraphSize> MergeReporting(GraphState state, ChangeFeed.Writer? reported)
    {
        var outcome = StatePlan.Of(state);
        if (outcome.Value is not { } plan)
        {
            return outcome.Refusal!;
        }

        MakeRoom(state.Tasks.Count);
        var nodes = state.Tasks.Select(entry => Compact(entry.Task)).ToArray();
        lock (_lock)
        {
            foreach (ref var node in nodes.AsSpan())
            {
                node = _tasks.Find(node.Task.Id) ?? node;
            }

            if (policy.RejectCycles && FindCycle_NeedsLock(plan, nodes) is { } cycle)
            {
                return cycle;
            }

            using (var report = ChangeFeed.Begin(reported))
            {
                AddTasks_NeedsLock(state, nodes, report);
                AddLinks_NeedsLock(plan, nodes, report);
            }

            _lastAssigned = Math.Max(_lastAssigned, state.LastAssignedId);
            ForgetPassed_NeedsLock(state.RemovedIds);
            return new GraphSize(_tasks.Count, _links);
        }
    }

    // Copies of new tasks stand close together and beside their nodes; what the state was read into would keep the holes between them.
    private static TaskNode Compact(TrackedTask task) => new() { Task = task.Copy() };

    private static Refusal? FindCycle_NeedsLock(StatePlan plan, TaskNode[] nodes)
    {
        var search = new CycleSearch();
        var places = new List<(int Task, int Entry)>();
        for (var index = 0; index < nodes.Length; index++)
        {
            var next = plan.State.Tasks[index].Next;
            for (var entry = 0; entry < next.Count; entry++)
            {
                var target = nodes[plan[next[entry]]];
                if (!nodes[index].LeadsTo(target))
                {
                    search.Add(nodes[index], target, places.Count);
                    places.Add((index, entry));
                }
            }
        }

        if (search.FindClosingLink() is not { } closing)
        {
            return null;
        }

        var (task, link) = places[closing];
        return new Refusal(RefusalReason.Cycle, plan.State.Tasks[task].Next[link], Place: new StatePlace(task, LinkDirection.Next, link));
    }

    private void AddTasks_NeedsLock(GraphState state, TaskNode[] nodes, ChangeFeed.Report report)
    {
        for (var index = 0; index < nodes.Length; index++)
        {
            var (node, task) = (nodes[index], state.Tasks[index].Task);
            if (node.Sequence == 0)
            {
                node.Sequence = ++_lastSequence;
                node.Enter(_updated);
                _tasks.Add(node);
                _jobs.Add(node);
                report.Write(GraphChangeKind.Created, node.Task);
            }
            else
            {
                Replace_NeedsLock(node, task);
                report.Write(GraphChangeKind.Updated, task);
            }
        }
    }

    private void AddLinks_NeedsLock(StatePlan plan, TaskNode[] nodes, ChangeFeed.Report report)
    {
        for (var index = 0; index < nodes.Length; index++)
        {
            foreach (var id in plan.State.Tasks[index].Next)
            {
                if (nodes[index].LinkOneSide(LinkDirection.Next, nodes[plan[id]]))
                {
                    _links++;
                    report.Write(GraphChangeKind.Linked, nodes[index].Task, id);
                }
            }

            foreach (var id in plan.State.Tasks[index].Previous)
            {
                nodes[index].LinkOneSide(LinkDirection.Previous, nodes[plan[id]]);
            }
        }
    }

    // Only removed ids that the counter has still to come to are remembered.
    private void ForgetPassed_NeedsLock(IReadOnlyList<long> removed)
    {
        foreach (var id in removed.Where(id => id > _lastAssigned))
        {
            _removedAhead.Add(id);
        }

        foreach (var id in _removedAhead.All().Where(id => id <= _lastAssigned).ToList())
        {
            _removedAhead.Remove(id);
        }
    }

    private static LinkedTask Linked_NeedsLock(TaskNode node) =>
        new(node.Show(), Ids(node, LinkDirection.Next), Ids(node, LinkDirection.Previous));

    private static long[] Ids(TaskNode node, LinkDirection side)
    {
        var ids = new long[node.Degree(side)];
        var index = 0;
        foreach (var neighbour in node.Neighbours(side))
        {
            ids[index++] = neighbour.Task.Id;
        }

        return ids;
    }
}
