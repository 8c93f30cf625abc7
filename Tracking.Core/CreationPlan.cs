namespace Tracking.Core;

/// <summary>What a request asks to create, laid out flat in document order (Contract N3); made without the graph, so without its lock.</summary>
internal sealed class CreationPlan
{
    private readonly List<PlannedTask> _tasks = [];
    private readonly Dictionary<long, int> _firstOfId = []; // id -> its first place in the request

    public CreationPlan(IReadOnlyList<TaskDraft> drafts)
    {
        // No recursion: nothing here limits how deep a request nests.
        var pending = new Stack<(TaskDraft Draft, int Parent)>();
        for (var top = 0; top < drafts.Count; top++)
        {
            pending.Push((drafts[top], PlannedTask.NoParent));
            while (pending.TryPop(out var next))
            {
                var parent = _tasks.Count;
                Add(next.Draft, next.Parent);
                for (var child = (next.Draft.Nexts?.Count ?? 0) - 1; child >= 0; child--)
                {
                    pending.Push((next.Draft.Nexts![child], parent));
                }
            }
        }
    }

    /// <summary>The tasks, every parent before its children.</summary>
    public IReadOnlyList<PlannedTask> Tasks => _tasks;

    /// <summary>The refusal of the first task that is nested in itself (Contract G7); null where none is.</summary>
    public Refusal? SelfLink { get; private set; }

    private void Add(TaskDraft draft, int parent)
    {
        var index = _tasks.Count;
        long? id = draft.Id > 0 ? draft.Id : null;
        var first = index;
        if (id is not null && !_firstOfId.TryAdd(id.Value, index))
        {
            first = _firstOfId[id.Value];
        }

        if (id is not null && parent != PlannedTask.NoParent && _tasks[parent].Id == id)
        {
            SelfLink ??= new Refusal(RefusalReason.SelfLink, id.Value, draft);
        }

        var kind = draft.EffectiveKind;
        var values = first == index ? draft.Values.Only(draft.Values.NonNull & kind.ClientFields()) : default;
        _tasks.Add(new PlannedTask(draft, id, parent, first, kind, values));
    }
}

/// <summary>One draft of a request.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Id">The id that it names; null where it names none.</param>
/// <param name="Parent">The place of the task that it is nested in, or <see cref="NoParent"/>.</param>
/// <param name="First">The place where its id stands first: its own, unless it is a reference to an earlier one (Contract D6).</param>
/// <param name="Kind">The kind that it would be stored as.</param>
/// <param name="Values">The values that it would be stored with.</param>
internal readonly record struct PlannedTask(TaskDraft Draft, long? Id, int Parent, int First, TaskKind Kind, FieldValues Values)
{
    /// <summary>The parent of a draft at the top.</summary>
    public const int NoParent = -1;

    /// <summary>Whether the draft is nested in no other.</summary>
    public bool IsTopLevel => Parent == NoParent;
}
