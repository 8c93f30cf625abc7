using Tracking.Api.Wire.Values;
using Tracking.Core;

namespace Tracking.Api.Wire.Reading;

/// <summary>
/// Gathers the members of one task. What is wrong with a field counts only once it is known that the task's kind has that field: otherwise
/// it is an unknown member (Contract E4), and the kind may come last (Contract L2) or be inferred from the other fields (Contract L3).
/// </summary>
/// <param name="rules">The purpose of the body.</param>
/// <param name="kind">The kind, where the task's surroundings name it.</param>
internal sealed class DraftBuilder(ReadRules rules, TaskKind? kind)
{
    // By name: the last of a name counts (J8, L6).
    private readonly OrderedDictionary<string, Member> _members = new(16, StringComparer.Ordinal);
    private TaskKind? _kind = kind;
    private DraftList? _nexts;

    /// <summary>Whether anything that belongs to a task was seen.</summary>
    public bool IsRecognised { get; private set; }

    /// <summary>Whether the kind, as far as it is named, leaves room for <c>nexts</c>; otherwise they are an unknown member.</summary>
    public bool TakesNexts => rules.IsCreation && _kind?.IsNavigable() != false;

    /// <summary>Notes what a field holds.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The value; null clears the field.</param>
    /// <param name="mistake">What was found instead of a value of the field's type; null where nothing is wrong.</param>
    public void Set(TaskField field, object? value, string? mistake)
    {
        IsRecognised = true;
        var failure = mistake is null ? null : $"must be {FieldFormat.Of(field).Expectation}, not {mistake}";
        _members[field.WireName] = new Member(field, value, failure);
    }

    /// <summary>Notes the name of a kind; null, and the name of the abstract base, say nothing (Contract E4, L7).</summary>
    /// <param name="member">The member or attribute that holds it.</param>
    /// <param name="named">The kind; null where it names none.</param>
    /// <param name="mistake">What was found instead of a name; null where nothing is wrong.</param>
    public void SetKind(string member, TaskKind? named, string? mistake)
    {
        IsRecognised = true;
        _kind = named ?? _kind;
        var expected = $"must be the name of a kind of task such as {KindNames.Kebab(TaskKind.ExecutionTask)}";
        _members[member] = new Member(null, null, mistake is null ? null : $"{expected}, not {mistake}");
    }

    /// <summary>Notes the tasks of <c>nexts</c>; null where it is null, or where nobody asks for them.</summary>
    public void SetNexts(DraftList? nexts)
    {
        IsRecognised = true;
        _nexts = nexts;
    }

    /// <summary>Notes a member that no task has.</summary>
    public void Unknown(string name)
    {
        if (rules.RejectUnknownMembers && _members.Count < FailureList.Capacity + TaskField.All.Count)
        {
            _members[name] = new Member(null, null, "is not a member that tasks have");
        }
    }

    /// <summary>The task, once all of it was read; what is wrong with it goes to <paramref name="failures"/>.</summary>
    public TaskDraft Build(BodyPath? path, FailureList failures)
    {
        var given = FieldSet.Of(_members.Values
            .Where(member => member.Value is not null || member.Failure is not null)
            .Select(member => member.Field)
            .OfType<TaskField>());
        var known = _kind ?? (rules.IsCreation ? TaskKinds.Infer(given, _nexts is not null) : null);
        var fields = known?.Fields() ?? FieldSet.All;
        foreach (var (name, member) in _members)
        {
            if (member.Failure is not null && (member.Field is null || fields.Contains(member.Field)))
            {
                failures.Add(BodyPath.Member(path, name), member.Failure);
            }
        }

        if (rules.RejectUnknownMembers && known is { } of)
        {
            RejectForeign(of, given - fields, path, failures);
        }

        var nexts = known?.IsNavigable() == true ? _nexts : null;
        if (nexts is not null)
        {
            failures.AddRange(nexts.Failures);
        }

        return new TaskDraft
        {
            Id = _members.GetValueOrDefault(TaskField.Id.WireName).Value is long and > 0 and var id ? id : null,
            Kind = _kind,

            // An inferred kind leaves nothing out: the task may turn out to be stored, of another kind (Contract D1, E4).
            Values = ValuesOf((_kind?.Fields() ?? FieldSet.All) - TaskKinds.Managed),
            Nexts = nexts?.Drafts,
            PassesOverForeignFields = !rules.RejectUnknownMembers,
        };
    }

    private void RejectForeign(TaskKind of, FieldSet foreign, BodyPath? path, FailureList failures)
    {
        foreach (var field in foreign)
        {
            failures.Add(BodyPath.Member(path, field.WireName), $"is not a field of {KindNames.Kebab(of)}");
        }

        if (_nexts is not null && !of.IsNavigable())
        {
            failures.Add(BodyPath.Member(path, WireNames.Nexts), $"is not a member of {KindNames.Kebab(of)}");
        }
    }

    private FieldValues ValuesOf(FieldSet fields) => FieldValues.Of(_members.Values
        .Where(member => member is { Field: not null, Failure: null } && fields.Contains(member.Field))
        .Select(member => (member.Field!, member.Value)));

    /// <summary>What stands under one name: a field's value, or what is wrong.</summary>
    private readonly record struct Member(TaskField? Field, object? Value, string? Failure);
}
