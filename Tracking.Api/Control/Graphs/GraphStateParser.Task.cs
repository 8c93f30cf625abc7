using System.Text.Json;
using Tracking.Api.Wire;
using Tracking.Core;

namespace Tracking.Api.Control.Graphs;

/// <summary>The members of a task.</summary>
internal ref partial struct GraphStateParser
{
    private LinkedTask ReadTask()
    {
        _seen.Clear();
        _values.Clear();
        var kind = TaskKind.ExecutionTask;
        bool? derivedRoot = null;
        List<long> next = [];
        List<long> previous = [];
        while (NextMember(_seen, out var member))
        {
            if (member.Field is { } definition)
            {
                _values.Set(definition.Field, ReadValue(definition));
            }
            else if (GraphStateNames.Side(member.Name) is { } side)
            {
                var ids = ReadIds(member.Name);
                (next, previous) = side == LinkDirection.Next ? (ids, previous) : (next, ids);
            }
            else if (member.Name == WireNames.Type)
            {
                kind = ReadKind();
            }
            else if (member.Name == GraphStateNames.DerivedRoot)
            {
                derivedRoot = ReadValue(FieldTable.Of(TaskField.Root), member.Name) is { IsNull: false } root ? root.Boolean : null;
            }
            else
            {
                SkipMember(member.Name, "is not a member that tasks in an exported graph have");
            }
        }

        RequireAll();
        CheckDerivedRoot(derivedRoot, _values.Fields.Contains(TaskField.Root), previous.Count == 0);
        return new LinkedTask(Task(kind), next, previous);
    }

    private readonly TrackedTask Task(TaskKind kind) => TrackedTask.Of(
        _values.Get(TaskField.Id).Number,
        kind,
        _values.Get(TaskField.CreationTimestamp).Timestamp,
        _values.Get(TaskField.UpdateTimestamp).Timestamp,
        _values.Build(_values.Fields - FieldTable.ServerManaged));

    private readonly void RequireAll()
    {
        Require(_seen, WireNames.Type);
        foreach (var definition in FieldTable.All)
        {
            if (FieldTable.ServerManaged.Contains(definition.Field))
            {
                Require(_seen, definition.Name);
            }
        }
    }

    // It is there to be read by people; one that contradicts the rest of the task shows that something was forgotten.
    private readonly void CheckDerivedRoot(bool? derivedRoot, bool isGiven, bool follows)
    {
        if (derivedRoot is not null && isGiven)
        {
            Fail(GraphStateNames.DerivedRoot, $"must not stand beside {FieldTable.Of(TaskField.Root).Name}: a root is given or derived");
        }
        else if (derivedRoot is not null && derivedRoot != follows)
        {
            Fail(GraphStateNames.DerivedRoot, $"must be {(follows ? "true" : "false")} or be left out: it follows from {GraphStateNames.Of(LinkDirection.Previous)}");
        }
    }

    private FieldValue ReadValue(FieldDefinition definition, string? name = null)
    {
        _reader.Read();
        if (_reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray or JsonTokenType.Null) &&
            definition.Type.TryReadJson(ref _reader, out var value) && !value.IsNull)
        {
            return value;
        }

        Fail(name ?? definition.Name, $"must be {definition.Type.Expectation}, not {Found()}");
        _reader.Skip();
        return FieldValue.Null;
    }

    private TaskKind ReadKind()
    {
        _reader.Read();
        if (_reader.TokenType == JsonTokenType.String && KindNames.TryParseElement(_reader.GetString()!, out var kind))
        {
            return kind;
        }

        Fail(WireNames.Type, $"must be the name of a kind of task such as {KindNames.Kebab(TaskKind.ExecutionTask)}, not {Found()}");
        _reader.Skip();
        return default;
    }
}
