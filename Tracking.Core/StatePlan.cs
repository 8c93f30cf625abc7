namespace Tracking.Core;

/// <summary>
/// A state that is known to be sound in itself: each id once, each link known on both sides. Made without the graph, so
/// without its lock.
/// </summary>
internal sealed class StatePlan
{
    private readonly Dictionary<long, int> _positions = []; // id -> the place of its task
    private readonly HashSet<(int Source, int Target)> _links = [];

    private StatePlan(GraphState state) => State = state;

    /// <summary>The state.</summary>
    public GraphState State { get; }

    /// <summary>The place of a task by its id.</summary>
    public int this[long id] => _positions[id];

    /// <summary>Checks a state; the refusal is the first of counter, tasks, removed ids, links.</summary>
    public static GraphOutcome<StatePlan> Of(GraphState state)
    {
        var plan = new StatePlan(state);
        return plan.FindRefusal() is { } refusal ? refusal : plan;
    }

    private static Refusal? FindTaskRefusal(TrackedTask task, int index)
    {
        var place = new StatePlace(index);
        var foreign = task.Values.Fields - (task.Values.NonNull & task.Kind.ClientFields());
        return task.Id <= 0 ? new Refusal(RefusalReason.InvalidId, task.Id, Place: place)
            : !foreign.IsEmpty ? new Refusal(RefusalReason.ForeignField, task.Id, Field: foreign.First, Place: place)
            : task.UpdateTimestamp < task.CreationTimestamp
                ? new Refusal(RefusalReason.UpdatedBeforeCreated, task.Id, Field: TaskField.UpdateTimestamp, Place: place)
            : null;
    }

    private Refusal? FindRefusal() =>
        State.LastAssignedId < 0
            ? new Refusal(RefusalReason.InvalidId, State.LastAssignedId, Place: default(StatePlace))
            : FindTaskRefusal() ?? FindRemovedIdRefusal() ?? FindLinkRefusal();

    private Refusal? FindTaskRefusal()
    {
        _positions.EnsureCapacity(State.Tasks.Count);
        for (var index = 0; index < State.Tasks.Count; index++)
        {
            var task = State.Tasks[index].Task;
            if (FindTaskRefusal(task, index) is { } refusal)
            {
                return refusal;
            }

            if (!_positions.TryAdd(task.Id, index))
            {
                return new Refusal(RefusalReason.DuplicateId, task.Id, Place: new StatePlace(index));
            }
        }

        return null;
    }

    private Refusal? FindRemovedIdRefusal()
    {
        var removed = new HashSet<long>();
        for (var index = 0; index < State.RemovedIds.Count; index++)
        {
            var id = State.RemovedIds[index];
            RefusalReason? reason = id <= State.LastAssignedId ? RefusalReason.InvalidId
                : !removed.Add(id) || _positions.ContainsKey(id) ? RefusalReason.DuplicateId
                : null;
            if (reason is not null)
            {
                return new Refusal(reason.Value, id, Place: new StatePlace(Entry: index));
            }
        }

        return null;
    }

    private Refusal? FindLinkRefusal()
    {
        var confirmed = new HashSet<(int Source, int Target)>();
        for (var index = 0; index < State.Tasks.Count; index++)
        {
            if ((FindSideRefusal(index, LinkDirection.Next, _links) ?? FindSideRefusal(index, LinkDirection.Previous, confirmed)) is { } refusal)
            {
                return refusal;
            }
        }

        return FindOneSided(LinkDirection.Next, confirmed) ?? FindOneSided(LinkDirection.Previous, _links);
    }

    private Refusal? FindSideRefusal(int index, LinkDirection side, HashSet<(int Source, int Target)> links)
    {
        var ids = State.Tasks[index].Links(side);
        for (var entry = 0; entry < ids.Count; entry++)
        {
            RefusalReason? reason = !_positions.TryGetValue(ids[entry], out var other) ? RefusalReason.LinkedTaskNotFound
                : other == index ? RefusalReason.SelfLink
                : !links.Add(Ends(index, side, other)) ? RefusalReason.DuplicateLink
                : null;
            if (reason is not null)
            {
                return new Refusal(reason.Value, ids[entry], Place: new StatePlace(index, side, entry));
            }
        }

        return null;
    }

    // The first link of a side that is not among those which the other sides know.
    private Refusal? FindOneSided(LinkDirection side, HashSet<(int Source, int Target)> known)
    {
        for (var index = 0; index < State.Tasks.Count; index++)
        {
            var ids = State.Tasks[index].Links(side);
            for (var entry = 0; entry < ids.Count; entry++)
            {
                if (!known.Contains(Ends(index, side, _positions[ids[entry]])))
                {
                    return new Refusal(RefusalReason.OneSidedLink, ids[entry], Place: new StatePlace(index, side, entry));
                }
            }
        }

        return null;
    }

    private static (int Source, int Target) Ends(int index, LinkDirection side, int other) =>
        side == LinkDirection.Next ? (index, other) : (other, index);
}
