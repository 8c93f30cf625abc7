namespace Tracking.Core;

/// <summary>What a client says of a task, to create or to update it. Nothing in it is checked against the graph yet.</summary>
public sealed class TaskDraft
{
    // Each as small as it can be: a long list has one draft for every task.
    private readonly long _id; // 0 for none
    private readonly byte[]? _bytes; // of the record of the values
    private readonly int _start;
    private readonly sbyte _kind; // one more than the kind; 0 for none

    /// <summary>The id that the client gave; null where it gave none, or 0, so that the server assigns one (Contract D3).</summary>
    public long? Id
    {
        get => _id == 0 ? null : _id;
        init => _id = value ?? 0;
    }

    /// <summary>The kind that the client named; null where it named none (Contract L3, E4).</summary>
    public TaskKind? Kind
    {
        get => _kind == 0 ? null : (TaskKind)(_kind - 1);
        init => _kind = (sbyte)(value is { } kind ? (int)kind + 1 : 0);
    }

    /// <summary>
    /// The fields that the client gave, a null meaning "clear". Never holds <see cref="TaskField.Id"/> nor the two
    /// timestamps that the server manages (Contract M3).
    /// </summary>
    public FieldValues Values
    {
        get => new(new TaskRecord(_bytes, _start));
        init => (_bytes, _start) = value.Record;
    }

    /// <summary>The tasks nested in <c>nexts</c> (Contract N3); null where the client gave no <c>nexts</c>.</summary>
    public IReadOnlyList<TaskDraft>? Nexts { get; init; }

    /// <summary>Whether fields that the updated task's kind does not have are passed over, whatever the policy says (Contract E4, J7).</summary>
    public bool PassesOverForeignFields { get; init; }

    /// <summary>The kind that a task made from this draft has.</summary>
    public TaskKind EffectiveKind => Kind ?? TaskKinds.Infer(Values.NonNull, Nexts is not null);
}
