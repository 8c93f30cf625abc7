namespace Tracking.Core;

/// <summary>
/// What a request asks to create, laid out flat in document order (Contract N3). All that can be made of it without the graph is
/// made here, so without its lock: the tasks as they would be stored, and their nodes.
/// </summary>
internal sealed class CreationPlan : IDisposable
{
    private readonly PooledList<PlannedTask> _tasks;
    private readonly Dictionary<long, int> _firstOfId = []; // id -> its first place in the request; only once the ids do not ascend
    private long _largestId;

    public CreationPlan(IReadOnlyList<TaskDraft> drafts)
    {
        _tasks = new PooledList<PlannedTask>(drafts.Count);
        TopLevelCount = drafts.Count;

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

    /// <summary>How many tasks there are.</summary>
    public int Count => _tasks.Count;

    /// <summary>How many of them stand at the top of the request.</summary>
    public int TopLevelCount { get; }

    /// <summary>The refusal of the first task that is nested in itself (Contract G7); null where none is.</summary>
    public Refusal? SelfLink { get; private set; }

    /// <summary>Whether some draft's values do not become a task's, so that what they stand in may hold few that do.</summary>
    public bool LeavesValues { get; set; }

    /// <summary>A task by its place; every parent comes before its children.</summary>
    public ref PlannedTask this[int index] => ref _tasks.At(index);

    /// <summary>Gives the memory back.</summary>
    public void Dispose() => _tasks.Dispose();

    private void Add(TaskDraft draft, int parent)
    {
        var planned = new PlannedTask { Draft = draft, Id = draft.Id is > 0 and var id ? id : PlannedTask.NoId, Parent = parent, First = _tasks.Count };
        if (planned.Id != PlannedTask.NoId)
        {
            planned.First = FirstOf(planned.Id);
            if (parent != PlannedTask.NoParent && this[parent].Id == planned.Id)
            {
                SelfLink ??= new Refusal(RefusalReason.SelfLink, planned.Id, draft);
            }
        }

        if (planned.First == _tasks.Count)
        {
            Prepare(ref planned);
        }

        LeavesValues |= planned.Node?.Task.Record != draft.Values.Record || planned.InheritsJob;

        _tasks.Add(planned);
    }

    // Ids that ascend, as most do, cannot repeat, and need no dictionary.
    private int FirstOf(long id)
    {
        var index = _tasks.Count;
        if (id > _largestId && _firstOfId.Count == 0)
        {
            _largestId = id;
            return index;
        }

        if (_firstOfId.Count == 0)
        {
            for (var before = 0; before < index; before++)
            {
                if (this[before].Id != PlannedTask.NoId)
                {
                    _firstOfId.TryAdd(this[before].Id, before);
                }
            }
        }

        return _firstOfId.TryAdd(id, index) ? index : _firstOfId[id];
    }

    private static void Prepare(ref PlannedTask planned)
    {
        var kind = planned.Draft.EffectiveKind;
        var values = planned.Draft.Values.Only(planned.Draft.Values.NonNull & kind.ClientFields());
        planned.InheritsJob = !planned.IsTopLevel && !values.Fields.Contains(TaskField.JobId);
        planned.Node = new TaskNode { Task = TrackedTask.Of(planned.Id, kind, default, default, values) };
    }
}

/// <summary>One draft of a request.</summary>
internal struct PlannedTask
{
    /// <summary>The parent of a draft at the top.</summary>
    public const int NoParent = -1;

    /// <summary>The id of a draft that names none.</summary>
    public const long NoId = 0;

    /// <summary>The draft.</summary>
    public TaskDraft Draft;

    /// <summary>The node that it would be stored in; once it is known that the task is stored, that one's. A reference has none before.</summary>
    public TaskNode Node;

    /// <summary>The id that it names, or <see cref="NoId"/>.</summary>
    public long Id;

    /// <summary>The place of the task that it is nested in, or <see cref="NoParent"/>.</summary>
    public int Parent;

    /// <summary>The place where its id stands first: its own, unless it is a reference to an earlier one (Contract D6).</summary>
    public int First;

    /// <summary>Whether its job is its parent's.</summary>
    public bool InheritsJob;

    /// <summary>Whether it is to be stored; known once the graph was asked.</summary>
    public bool IsNew;

    /// <summary>Whether the draft is nested in no other.</summary>
    public readonly bool IsTopLevel => Parent == NoParent;
}
