using System.Globalization;

namespace Tracking.Core;

/// <summary>What a client says of a task, to create or to update it. Nothing in it is checked against the graph yet.</summary>
public sealed record TaskDraft
{
    /// <summary>The id that the client gave; null, 0 or less where it gave none, so that the server assigns one (Contract D3).</summary>
    public long? Id { get; init; }

    /// <summary>The kind that the client named; null where it named none (Contract L3, E4).</summary>
    public TaskKind? Kind { get; init; }

    /// <summary>
    /// The fields that the client gave, a null meaning "clear". Never holds a field that the server manages (Contract D3, M3).
    /// </summary>
    public FieldValues Values { get; init; }

    /// <summary>The tasks nested in <c>nexts</c> (Contract N3); null where the client gave no <c>nexts</c>.</summary>
    public IReadOnlyList<TaskDraft>? Nexts { get; init; }

    /// <summary>
    /// Whether fields that the updated task's kind does not have are passed over, whatever the policy says (Contract E4, J7).
    /// </summary>
    public bool PassesOverForeignFields { get; init; }

    /// <summary>The kind that a task made from this draft has.</summary>
    public TaskKind EffectiveKind => Kind ?? TaskKinds.Infer(Values.NonNull, Nexts is not null);

    /// <summary>The draft in one line, for the message of a failed test.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"draft of {Kind?.ToString() ?? "a task"} {Id} {Values} nexts=[{string.Join(", ", Nexts ?? [])}]");
}
