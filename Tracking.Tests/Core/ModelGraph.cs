using Tracking.Core;

namespace Tracking.Tests.Core;

/// <summary>The same rules written as plainly as possible: lists, searched from end to end, and one thread.</summary>
internal sealed partial class ModelGraph(TimeProvider clock, GraphPolicy policy) : ITaskGraph
{
    private static readonly FieldSet Managed = FieldSet.Of(TaskField.Id, TaskField.CreationTimestamp, TaskField.UpdateTimestamp);

    private List<TrackedTask> _tasks = []; // in order of creation
    private List<(long Source, long Target)> _links = []; // in order of linking, as the sources see it
    private List<(long Source, long Target)> _backLinks = []; // the same, as the targets see it: a merge has an order for each side
    private HashSet<long> _usedIds = [];
    private long _lastAssigned;

    public IEnumerable<long> Ids => _tasks.Select(task => task.Id);

    public GraphSize Size => new(_tasks.Count, _links.Count);

    public GraphOutcome<IReadOnlyList<CreationResult>> Create(IReadOnlyList<TaskDraft> drafts)
    {
        var undo = Remember();
        var everything = drafts.SelectMany(Flatten).ToList();
        var selfLink = everything.Find(entry => IdOf(entry.Draft) is { } id && entry.Parent is not null && id == IdOf(entry.Parent));
        if (selfLink.Draft is not null)
        {
            return new Refusal(RefusalReason.SelfLink, selfLink.Draft.Id!.Value, selfLink.Draft);
        }

        var stored = Ids.ToHashSet();
        var mentioned = new HashSet<long>();
        foreach (var (draft, parent) in everything)
        {
            if (IdOf(draft) is { } id && mentioned.Add(id) && parent is null && stored.Contains(id) && ExistingRefusal(id, draft) is { } refusal)
            {
                return refusal;
            }
        }

        _usedIds.UnionWith(mentioned);
        var created = new List<(long Id, bool IsNew)>();
        var visited = new HashSet<long>();
        foreach (var draft in drafts)
        {
            if (Visit(draft, null, visited, stored) is not { } visit)
            {
                undo();
                return new Refusal(RefusalReason.Cycle, 0);
            }

            created.Add(visit);
        }

        return GraphOutcome.Of<IReadOnlyList<CreationResult>>([.. created.Select(entry => new CreationResult(Snapshot(entry.Id), entry.IsNew))]);
    }

    public TaskSnapshot? Find(long id) => Ids.Contains(id) ? Snapshot(id) : null;

    public GraphOutcome<TaskSnapshot> Update(long id, TaskDraft changes)
    {
        if (!Ids.Contains(id))
        {
            return new Refusal(RefusalReason.TaskNotFound, id);
        }

        if (UpdateRefusal(id, changes) is { } refusal)
        {
            return refusal;
        }

        Change(id, changes);
        return Snapshot(id);
    }

    public bool Remove(long id)
    {
        RemoveLinks(link => link.Source == id || link.Target == id);
        return _tasks.RemoveAll(task => task.Id == id) == 1;
    }

    public GraphOutcome<IReadOnlyList<TaskSnapshot>> Neighbours(long id, LinkDirection direction) =>
        Ids.Contains(id)
            ? GraphOutcome.Of<IReadOnlyList<TaskSnapshot>>([.. NeighbourIds(id, direction).Select(Snapshot)])
            : new Refusal(RefusalReason.TaskNotFound, id);

    public GraphOutcome<IReadOnlyList<TaskSnapshot>> Link(long id, LinkDirection direction, IReadOnlyList<long> others)
    {
        if (LinkRefusal(id, others) is { } refusal)
        {
            return refusal;
        }

        var known = others.Where(Ids.Contains).ToList();
        if (known.Contains(id))
        {
            return new Refusal(RefusalReason.SelfLink, id);
        }

        var undo = Remember();
        foreach (var other in known)
        {
            var link = direction == LinkDirection.Next ? (id, other) : (other, id);
            if (!TryLink(link))
            {
                undo();
                return new Refusal(RefusalReason.Cycle, other);
            }
        }

        return Neighbours(id, direction);
    }

    public GraphOutcome<int> Unlink(long id, LinkDirection direction, IReadOnlyList<long> others) =>
        LinkRefusal(id, others) is { } refusal
            ? refusal
            : RemoveLinks(link => direction == LinkDirection.Next
                ? link.Source == id && others.Contains(link.Target)
                : link.Target == id && others.Contains(link.Source));

    public GraphOutcome<int> UnlinkAll(long id, LinkDirection direction) =>
        Ids.Contains(id)
            ? RemoveLinks(link => (direction == LinkDirection.Next ? link.Source : link.Target) == id)
            : new Refusal(RefusalReason.TaskNotFound, id);

    public IReadOnlyList<TaskSnapshot> Job(string jobId, RootSelection selection) =>
        [.. _tasks.Where(task => task.JobId == jobId).Select(task => Snapshot(task.Id)).Where(snapshot => selection switch
        {
            RootSelection.OnlyRoots => snapshot.Root,
            RootSelection.ExceptRoots => !snapshot.Root,
            _ => true,
        })];

    private static long? IdOf(TaskDraft draft) => draft.Id > 0 ? draft.Id : null;

    private static IEnumerable<(TaskDraft Draft, TaskDraft? Parent)> Flatten(TaskDraft draft) =>
        Under(draft).Prepend((draft, null));

    private static IEnumerable<(TaskDraft Draft, TaskDraft? Parent)> Under(TaskDraft parent) =>
        (parent.Nexts ?? []).SelectMany(child => Under(child).Prepend((child, parent)));

    private (long Id, bool IsNew)? Visit(TaskDraft draft, long? parent, HashSet<long> visited, HashSet<long> stored)
    {
        var id = IdOf(draft) ?? NewId();
        var isFirst = visited.Add(id);
        var isNew = isFirst && !stored.Contains(id);
        if (isNew)
        {
            Add(id, draft, parent is null ? null : Stored(parent.Value).JobId);
        }
        else if (isFirst && parent is null && policy.ExistingTask == ExistingTaskPolicy.Update)
        {
            Change(id, draft);
        }

        return (parent is null || TryLink((parent.Value, id)))
            && (draft.Nexts ?? []).All(child => Visit(child, id, visited, stored) is not null) ? (id, isNew) : null;
    }

    private long NewId()
    {
        var id = 1L;
        while (!_usedIds.Add(id))
        {
            id++;
        }

        _lastAssigned = id;
        return id;
    }

    private Action Remember()
    {
        var (tasks, links, backLinks, usedIds, lastAssigned) =
            (_tasks.ToList(), _links.ToList(), _backLinks.ToList(), _usedIds.ToHashSet(), _lastAssigned);
        return () => (_tasks, _links, _backLinks, _usedIds, _lastAssigned) = (tasks, links, backLinks, usedIds, lastAssigned);
    }

    private int RemoveLinks(Predicate<(long Source, long Target)> match)
    {
        _backLinks.RemoveAll(match);
        return _links.RemoveAll(match);
    }

    private void Add(long id, TaskDraft draft, string? parentJob)
    {
        var values = draft.Values.Only(draft.Values.NonNull & (draft.EffectiveKind.Fields() - Managed));
        if (parentJob is not null && values[TaskField.JobId] is null)
        {
            values = values.Merge(GraphFixture.Values((TaskField.JobId, parentJob)));
        }

        var now = Now();
        _tasks.Add(GraphFixture.Stored(id, draft.EffectiveKind, now, now, values));
    }

    private void Change(long id, TaskDraft changes)
    {
        var task = Stored(id);
        var given = changes.Values.Only(task.Kind.Fields() - Managed);
        var derivedRoot = !_links.Exists(link => link.Target == id);
        if (task.GivenRoot is null && given[TaskField.Root] is bool root && root == derivedRoot)
        {
            given = given.Merge(GraphFixture.Values((TaskField.Root, null)));
        }

        var values = (policy.Update == UpdatePolicy.Replace ? default : task.Values).Merge(given);
        _tasks[_tasks.IndexOf(task)] = GraphFixture.Stored(id, task.Kind, task.CreationTimestamp, Now(), values);
    }

    private bool TryLink((long Source, long Target) link)
    {
        if (policy.RejectCycles && Reaches(link.Target, link.Source, []))
        {
            return false;
        }

        if (!_links.Contains(link))
        {
            _links.Add(link);
            _backLinks.Add(link);
        }

        return true;
    }

    private bool Reaches(long from, long to, HashSet<long> seen) =>
        from == to || (seen.Add(from) && NeighbourIds(from, LinkDirection.Next).Exists(next => Reaches(next, to, seen)));

    private Refusal? ExistingRefusal(long id, TaskDraft draft) => policy.ExistingTask switch
    {
        ExistingTaskPolicy.Reject => new Refusal(RefusalReason.TaskExists, id, draft),
        ExistingTaskPolicy.Update => UpdateRefusal(id, draft),
        _ => null,
    };

    private Refusal? UpdateRefusal(long id, TaskDraft changes)
    {
        var kind = Stored(id).Kind;
        if (changes.Kind is not null && changes.Kind.Value.Plain() != kind.Plain())
        {
            return new Refusal(RefusalReason.KindConflict, id, changes);
        }

        var foreign = TaskField.All.Where(field => changes.Values[field] is not null && !kind.Fields().Contains(field)).ToList();
        return policy.RejectForeignFields && foreign.Count > 0 ? new Refusal(RefusalReason.ForeignField, id, changes, foreign[0]) : null;
    }

    private Refusal? LinkRefusal(long id, IReadOnlyList<long> others) =>
        !Ids.Contains(id) ? new Refusal(RefusalReason.TaskNotFound, id)
        : !policy.IgnoreUnknownLinks && !others.All(Ids.Contains)
            ? new Refusal(RefusalReason.LinkedTaskNotFound, others.First(other => !Ids.Contains(other)))
        : null;

    private TrackedTask Stored(long id) => _tasks.Single(task => task.Id == id);

    private List<long> NeighbourIds(long id, LinkDirection direction) => direction == LinkDirection.Next
        ? [.. _links.Where(link => link.Source == id).Select(link => link.Target)]
        : [.. _backLinks.Where(link => link.Target == id).Select(link => link.Source)];

    private TaskSnapshot Snapshot(long id)
    {
        var kind = Stored(id).Kind;
        IReadOnlyList<TaskSnapshot>? nexts = !kind.IsNavigable() ? null : policy.Nexts switch
        {
            NextsPolicy.None => null,
            NextsPolicy.Tree => Tree(id, []),
            _ => [.. NeighbourIds(id, LinkDirection.Next).Select(next => Shown(next, Stored(next).Kind.Plain(), null))],
        };
        return Shown(id, kind, nexts);
    }

    private IReadOnlyList<TaskSnapshot>? Tree(long id, long[] path) => path.Contains(id) ? null
        : [.. NeighbourIds(id, LinkDirection.Next).Select(next => Shown(next, Stored(next).Kind.Navigable(), Tree(next, [.. path, id])))];

    private TaskSnapshot Shown(long id, TaskKind kind, IReadOnlyList<TaskSnapshot>? nexts) =>
        new(Stored(id), kind, Stored(id).GivenRoot ?? !_links.Exists(link => link.Target == id), nexts);

    private DateTime Now()
    {
        var now = clock.GetUtcNow();
        return new DateTime(now.Year, now.Month, now.Day, now.Hour, now.Minute, now.Second, now.Millisecond, DateTimeKind.Utc);
    }
}
