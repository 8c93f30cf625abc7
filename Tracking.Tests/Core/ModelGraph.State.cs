using Tracking.Core;

namespace Tracking.Tests.Core;

/// <summary>The model's export and merge; it is only given states that are sound in themselves.</summary>
internal sealed partial class ModelGraph
{
    public GraphExport Export() => new()
    {
        LastAssignedId = _lastAssigned,
        RemovedIds = [.. _usedIds.Where(id => id > _lastAssigned).Except(Ids).Order()],
        Tasks = [.. _tasks.Select(task =>
            new LinkedTask(task, NeighbourIds(task.Id, LinkDirection.Next), NeighbourIds(task.Id, LinkDirection.Previous)))],
    };

    public GraphOutcome<GraphSize> Merge(GraphExport state)
    {
        var undo = Remember();
        foreach (var (task, _, _) in state.Tasks)
        {
            var place = _tasks.FindIndex(stored => stored.Id == task.Id);
            if (place < 0)
            {
                _tasks.Add(task);
            }
            else
            {
                _tasks[place] = task;
            }
        }

        _links = [.. _links.Union(state.Tasks.SelectMany(entry => entry.Next.Select(next => (entry.Task.Id, next))))];
        _backLinks = [.. _backLinks.Union(state.Tasks.SelectMany(entry => entry.Previous.Select(previous => (previous, entry.Task.Id))))];
        if (policy.RejectCycles && _links.Exists(link => Reaches(link.Target, link.Source, [])))
        {
            undo();
            return new Refusal(RefusalReason.Cycle, 0);
        }

        _lastAssigned = Math.Max(_lastAssigned, state.LastAssignedId);
        _usedIds.UnionWith([.. Ids, .. state.RemovedIds]);
        for (var id = 1L; id <= _lastAssigned; id++)
        {
            _usedIds.Add(id);
        }

        return Size;
    }
}
