namespace Tracking.Core;

/// <summary>
/// Checks that an export is sound in itself: each id once, each link known on both sides. It needs no look at the graph, so no lock.
/// </summary>
internal sealed class GraphExportCheck
{
    private readonly GraphExport _export;
    private readonly Dictionary<long, int> _positions = []; // id -> the place of its task
    private readonly HashSet<(int Source, int Target)> _links = [];

    private GraphExportCheck(GraphExport export) => _export = export;

    /// <summary>
    /// The refusal of the first thing that is wrong, in the order of counter, tasks, removed ids, links; null where nothing is.
    /// </summary>
    public static Refusal? FindRefusal(GraphExport export) => new GraphExportCheck(export).FindRefusal();

    private static Refusal? FindTaskRefusal(TrackedTask task, int index)
    {
        var location = new ExportLocation(index);
        var foreign = task.Values.Fields - (task.Values.NonNull & task.Kind.ClientFields());
        return task.Id <= 0 ? new Refusal(RefusalReason.InvalidId, task.Id, Location: location)
            : !foreign.IsEmpty ? new Refusal(RefusalReason.ForeignField, task.Id, Field: foreign.First, Location: location)
            : task.UpdateTimestamp < task.CreationTimestamp
                ? new Refusal(RefusalReason.UpdatedBeforeCreated, task.Id, Field: TaskField.UpdateTimestamp, Location: location)
            : null;
    }

    private Refusal? FindRefusal() =>
        _export.LastAssignedId < 0
            ? new Refusal(RefusalReason.InvalidId, _export.LastAssignedId, Location: default(ExportLocation))
            : FindTaskRefusal() ?? FindRemovedIdRefusal() ?? FindLinkRefusal();

    private Refusal? FindTaskRefusal()
    {
        _positions.EnsureCapacity(_export.Tasks.Count);
        for (var index = 0; index < _export.Tasks.Count; index++)
        {
            var task = _export.Tasks[index].Task;
            if (FindTaskRefusal(task, index) is { } refusal)
            {
                return refusal;
            }

            if (!_positions.TryAdd(task.Id, index))
            {
                return new Refusal(RefusalReason.DuplicateId, task.Id, Location: new ExportLocation(index));
            }
        }

        return null;
    }

    private Refusal? FindRemovedIdRefusal()
    {
        var removed = new HashSet<long>();
        for (var index = 0; index < _export.RemovedIds.Count; index++)
        {
            var id = _export.RemovedIds[index];
            RefusalReason? reason = id <= _export.LastAssignedId ? RefusalReason.InvalidId
                : !removed.Add(id) || _positions.ContainsKey(id) ? RefusalReason.DuplicateId
                : null;
            if (reason is not null)
            {
                return new Refusal(reason.Value, id, Location: new ExportLocation(Entry: index));
            }
        }

        return null;
    }

    private Refusal? FindLinkRefusal()
    {
        var confirmed = new HashSet<(int Source, int Target)>();
        for (var index = 0; index < _export.Tasks.Count; index++)
        {
            if ((FindSideRefusal(index, LinkDirection.Next, _links)
                ?? FindSideRefusal(index, LinkDirection.Previous, confirmed)) is { } refusal)
            {
                return refusal;
            }
        }

        return FindOneSided(LinkDirection.Next, confirmed) ?? FindOneSided(LinkDirection.Previous, _links);
    }

    private Refusal? FindSideRefusal(int index, LinkDirection side, HashSet<(int Source, int Target)> links)
    {
        var ids = _export.Tasks[index].Links(side);
        for (var entry = 0; entry < ids.Count; entry++)
        {
            RefusalReason? reason = !_positions.TryGetValue(ids[entry], out var other) ? RefusalReason.LinkedTaskNotFound
                : other == index ? RefusalReason.SelfLink
                : !links.Add(Ends(index, side, other)) ? RefusalReason.DuplicateLink
                : null;
            if (reason is not null)
            {
                return new Refusal(reason.Value, ids[entry], Location: new ExportLocation(index, side, entry));
            }
        }

        return null;
    }

    // The first link of a side that is not among those which the other sides know.
    private Refusal? FindOneSided(LinkDirection side, HashSet<(int Source, int Target)> known)
    {
        for (var index = 0; index < _export.Tasks.Count; index++)
        {
            var ids = _export.Tasks[index].Links(side);
            for (var entry = 0; entry < ids.Count; entry++)
            {
                if (!known.Contains(Ends(index, side, _positions[ids[entry]])))
                {
                    return new Refusal(RefusalReason.OneSidedLink, ids[entry], Location: new ExportLocation(index, side, entry));
                }
            }
        }

        return null;
    }

    private static (int Source, int Target) Ends(int index, LinkDirection side, int other) =>
        side == LinkDirection.Next ? (index, other) : (other, index);
}
