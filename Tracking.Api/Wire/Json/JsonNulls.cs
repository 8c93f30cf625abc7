using Tracking.Core;

namespace Tracking.Api.Wire.Json;

/// <summary>Whether fields without a value are written (Contract L10).</summary>
internal abstract class JsonNulls
{
    /// <summary>They are left out.</summary>
    public static JsonNulls Omit { get; } = new OmitNulls();

    /// <summary>They are written as null: all of the task's own kind.</summary>
    public static JsonNulls Write { get; } = new WriteNulls();

    /// <summary>The fields to write of a task that holds <paramref name="held"/>.</summary>
    public abstract FieldSet Shown(TaskKind kind, FieldSet held);

    private sealed class OmitNulls : JsonNulls
    {
        public override FieldSet Shown(TaskKind kind, FieldSet held) => held;
    }

    private sealed class WriteNulls : JsonNulls
    {
        // The schema of a navigable kind has no fields of its own but nexts, so only those that it holds are added.
        public override FieldSet Shown(TaskKind kind, FieldSet held) =>
            kind.IsNavigable() ? TaskKinds.Common | held : kind.Fields();
    }
}
