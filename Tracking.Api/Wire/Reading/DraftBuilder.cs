using Tracking.Core;

namespace Tracking.Api.Wire.Reading;

/// <summary>
/// Gathers one task while it is read. Its kind may come last (Contract L2), so what is wrong with a field counts only
/// once it is known that the kind has that field: otherwise it is an unknown member (Contract E4).
/// </summary>
internal sealed class DraftBuilder(ReadRules rules, RecordArena arena)
{
    private readonly FieldValuesBuilder _values = new(arena);
    private readonly FailureList _failures = new();
    private TaskKind? _kind;
    private long? _id;
    private FieldSet _given;
    private DraftLists? _nexts;

    /// <summary>Whether anything that belongs to a task was seen.</summary>
    public bool IsRecognised { get; private set; }

    /// <summary>Makes the builder ready for another task, whose kind may be known from its surroundings.</summary>
    public void Reset(TaskKind? kind)
    {
        _kind = kind;
        _id = null;
        _values.Clear();
        _given = default;
        _nexts = null;
        _failures.Clear();
        IsRecognised = false;
    }

    /// <summary>Notes a value, which may be null; an earlier one is forgotten (Contract J8, L6).</summary>
    public void Set(TaskField field, in FieldValue value)
    {
        Note(field, !value.IsNull);
        if (field == TaskField.Id)
        {
            _id = value.Number > 0 ? value.Number : null;
        }
        else if (!FieldTable.ServerManaged.Contains(field))
        {
            _values.Set(field, value);
        }
    }

    /// <summary>Notes that a value cannot be read.</summary>
    public void Fail(FieldDefinition definition, BodyPath path, string found)
    {
        Note(definition.Field, isGiven: true);
        _failures.Add(path, definition.Name, $"must be {definition.Type.Expectation}, not {found}", definition.Field);
    }

    /// <summary>Notes the name of a kind; false where there is no such kind. The base's name says nothing.</summary>
    public bool TrySetKind(string member, ReadOnlySpan<char> name)
    {
        var known = KindNames.TryParseType(name, out var kind);
        SetKind(member, kind ?? _kind);
        return known;
    }

    /// <summary>Notes a kind; null where none is known.</summary>
    public void SetKind(string member, TaskKind? kind)
    {
        IsRecognised = true;
        _failures.Remove(member);
        _kind = kind;
    }

    /// <summary>Notes that a kind was named as null, which says nothing (Contract L7).</summary>
    public void SetNoKind() => IsRecognised = true;

    /// <summary>Notes something wrong that no field accounts for.</summary>
    public void Fail(BodyPath path, string member, string message)
    {
        IsRecognised = true;
        _failures.Remove(member);
        _failures.Add(path, member, message);
    }

    /// <summary>Notes a member that no task has.</summary>
    public void Unknown(BodyPath path, string name)
    {
        if (rules.RejectUnknownMembers)
        {
            _failures.Add(path, name, "is not a member that tasks have");
        }
    }

    /// <summary>Notes the lists that stand among the members of a task, where no list belongs.</summary>
    public void Unknown(BodyPath path, DraftLists lists)
    {
        foreach (var member in lists.Members)
        {
            Unknown(path, member);
        }
    }

    /// <summary>Hands over what is wrong where no task is made, because the object turned out to be a wrapper.</summary>
    public void MoveFailures(FailureList failures)
    {
        failures.AddRange(_failures);
        _failures.Clear();
    }

    /// <summary>Notes the tasks of <c>nexts</c>; null where it is null.</summary>
    public void SetNexts(DraftLists? nexts)
    {
        IsRecognised = true;
        _nexts = nexts;
    }

    /// <summary>The task, once all of it was read; what is wrong with it goes to <paramref name="failures"/>.</summary>
    public TaskDraft Build(BodyPath path, FailureList failures)
    {
        var kind = _kind ?? (rules.IsCreation ? TaskKinds.Infer(_given, _nexts is not null) : null);
        var all = new FieldSet(uint.MaxValue);
        _failures.Remove(all - (kind?.Fields() ?? all));
        if (rules.RejectUnknownMembers && kind is { } known)
        {
            RejectForeign(path, known);
        }

        var nexts = kind is { } navigable && navigable.IsNavigable() ? _nexts : null;
        if (nexts is not null)
        {
            _failures.AddRange(nexts.Failures);
        }

        failures.AddRange(_failures);

        // An inferred kind leaves nothing out: the task may turn out to be stored, of another kind (Contract D1, E4).
        var named = _kind?.Fields() ?? all;
        return new TaskDraft
        {
            Id = _id,
            Kind = _kind,
            Values = _values.Build(named),
            Nexts = nexts?.Drafts,
            PassesOverForeignFields = !rules.RejectUnknownMembers,
        };
    }

    private void RejectForeign(BodyPath path, TaskKind kind)
    {
        var foreign = _given - kind.Fields();
        foreach (var definition in FieldTable.All.Where(definition => foreign.Contains(definition.Field)))
        {
            _failures.Add(path, definition.Name, $"is not a field of {KindNames.Kebab(kind)}");
        }

        if (_nexts is not null && !kind.IsNavigable())
        {
            _failures.Add(path, WireNames.Nexts, $"is not a member of {KindNames.Kebab(kind)}");
        }
    }

    private void Note(TaskField field, bool isGiven)
    {
        IsRecognised = true;
        var bit = FieldSet.Of(field);
        if (_given.Contains(field))
        {
            _failures.Remove(bit);
        }

        _given = isGiven ? _given | bit : _given - bit;
    }
}
