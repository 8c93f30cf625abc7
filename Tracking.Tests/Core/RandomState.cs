using CsCheck;
using Tracking.Core;
using static Tracking.Tests.Core.GraphFixture;

namespace Tracking.Tests.Core;

/// <summary>Random states that are sound in themselves.</summary>
internal static class RandomState
{
    private static readonly DateTime Long = new(2016, 1, 1, 0, 0, 0, 7, DateTimeKind.Utc);

    /// <summary>A value, or null, for a field of one kind or of all.</summary>
    public static Gen<(TaskField Field, object? Value)> AnyValue { get; } = Gen.OneOf<(TaskField, object?)>(
        (TaskField.Status, "RUNNING"), (TaskField.Status, "ENDED"), (TaskField.Status, null),
        (TaskField.JobId, "j"), (TaskField.JobId, "k"), (TaskField.JobId, null),
        (TaskField.Root, true), (TaskField.Root, false), (TaskField.Root, null),
        (TaskField.Workflow, "w"), (TaskField.Workflow, null), (TaskField.NumberOfRetries, -3),
        (TaskField.DefinitionId, "d"), (TaskField.DefinitionId, null));

    private static readonly Gen<(TaskKind Kind, FieldValues Values, int Age)> AnyContent =
        Gen.Select(Gen.Enum<TaskKind>(), AnyValue.Array[0, 4], Gen.Int[0, 2])
            .Select((kind, values, age) => (kind, Fitting(kind, Values(values)), age));

    /// <summary>A few tasks with links between them, whose two sides have orders of their own.</summary>
    public static Gen<GraphExport> Any { get; } = Gen.OneOf(1L, 2L, 3L, 4L, 5L, 6L, 9L, long.MaxValue).ArrayUnique[0, 4].SelectMany(ids => Gen
        .Select(AnyContent.Array[ids.Length], AnyLinks(ids), Gen.Long[0, 6], Gen.OneOf(7L, 8L, 9L, 20L).ArrayUnique[0, 2])
        .SelectMany((contents, links, last, removed) => Gen.Shuffle(links).Select(shuffled => new GraphExport
        {
            LastAssignedId = last,
            RemovedIds = [.. removed.Except(ids).Order()],
            Tasks = [.. ids.Select((id, index) => new LinkedTask(
                Stored(id, contents[index].Kind, contents[index].Values, contents[index].Age),
                [.. links.Where(link => link.Source == id).Select(link => link.Target)],
                [.. shuffled.Where(link => link.Target == id).Select(link => link.Source)]))],
        })));

    /// <summary>Two tasks, the first linked to the second.</summary>
    public static GraphExport Chain(long first, long second, long lastAssigned = 0) => new()
    {
        LastAssignedId = lastAssigned,
        Tasks = [new LinkedTask(Stored(first), [second], []), new LinkedTask(Stored(second), [], [first])],
    };

    public static TrackedTask Stored(long id, TaskKind kind = TaskKind.ExecutionTask, FieldValues values = default, int age = 0) => new()
    {
        Id = id,
        Kind = kind,
        CreationTimestamp = Long,
        UpdateTimestamp = Long.AddMilliseconds(age),
        Values = values,
    };

    private static FieldValues Fitting(TaskKind kind, FieldValues values) => values.Only(values.NonNull & kind.Fields());

    private static Gen<(long Source, long Target)[]> AnyLinks(long[] ids) => ids.Length < 2
        ? Gen.Const(Array.Empty<(long, long)>())
        : Gen.Select(Gen.OneOf(ids), Gen.OneOf(ids)).Array[0, 6]
            .Select(pairs => pairs.Where(pair => pair.Item1 != pair.Item2).Distinct().ToArray());
}
