namespace Tracking.Core;

/// <summary>
/// What a request asks to create, laid out flat in document order (Contract N3): every task comes after the one that it is nested in.
/// All that needs no look at the graph is done here, before the graph is locked.
/// </summary>
internal sealed class CreationPlan
{
    private readonly Dictionary<long, PlannedTask> _firstOfId = [];
    private readonly List<PlannedTask> _tasks;

    public CreationPlan(IReadOnlyList<TaskDraft> drafts)
    {
        _tasks = new List<PlannedTask>(drafts.Count);

        // No recursion: nothing here limits how deep a request nests.
        var pending = new Stack<(TaskDraft Draft, PlannedTask? Parent)>();
        foreach (var top in drafts)
        {
            pending.Push((top, null));
            while (pending.TryPop(out var next))
            {
                var planned = Add(next.Draft, next.Parent);
                foreach (var nested in (next.Draft.Nexts ?? []).Reverse())
                {
                    pending.Push((nested, planned));
                }
            }
        }
    }

    /// <summary>The tasks in document order.</summary>
    public IReadOnlyList<PlannedTask> Tasks => _tasks;

    /// <summary>The refusal of the first task that is nested in itself (Contract G7); null where none is.</summary>
    public Refusal? SelfLink { get; private set; }

    private PlannedTask Add(TaskDraft draft, PlannedTask? parent)
    {
        var id = draft.Id is > 0 ? draft.Id : null;
        var first = id is { } named ? _firstOfId.GetValueOrDefault(named) : null;
        if (id is not null && parent?.Id == id)
        {
            SelfLink ??= new Refusal(RefusalReason.SelfLink, id.Value, draft);
        }

        var planned = new PlannedTask(draft, id, parent, first);
        _tasks.Add(planned);
        if (id is not null && first is null)
        {
            _firstOfId.Add(id.Value, planned);
        }

        return planned;
    }
}

/// <summary>One draft of a request to create.</summary>
internal sealed class PlannedTask
{
    private readonly FieldValues _values;
    private readonly PlannedTask? _firstOccurrence;
    private TaskNode? _node;

    public PlannedTask(TaskDraft draft, long? id, PlannedTask? parent, PlannedTask? firstOccurrence)
    {
        (Draft, Id, Parent, _firstOccurrence) = (draft, id, parent, firstOccurrence);
        Kind = draft.EffectiveKind;
        _values = draft.Values.Only(draft.Values.NonNull & Kind.ClientFields());
    }

    public TaskDraft Draft { get; }

    /// <summary>The id that it names; null where the server is to assign one.</summary>
    public long? Id { get; }

    /// <summary>The task that it is nested in; null at the top of the request.</summary>
    public PlannedTask? Parent { get; }

    /// <summary>Whether its id stands in the request before: then it is a reference to that task (Contract D6).</summary>
    public bool IsRepeated => _firstOccurrence is not null;

    public TaskKind Kind { get; }

    /// <summary>Whether it is to be stored; known once the graph was asked.</summary>
    public bool IsNew { get; set; }

    /// <summary>The place of its task in the graph, or of the task that it refers to.</summary>
    public TaskNode Node
    {
        get => _firstOccurrence?.Node ?? _node!;
        set => _node = value;
    }

    /// <summary>The values that are stored; a nested task without a job belongs to its parent's (Contract N3).</summary>
    public FieldValues Values => Parent?.Node.Task.JobId is { } job && !_values.Fields.Contains(TaskField.JobId)
        ? _values.With(TaskField.JobId, job)
        : _values;
}
