using CsCheck;
using Tracking.Core;
using Tracking.Tests.Core;

namespace Tracking.Tests.Api.Dialects;

/// <summary>Random tasks: every kind, any fields, the nastiest texts.</summary>
internal static class WireSamples
{
    private static readonly DateTime Created = new(2017, 3, 1, 10, 0, 0, DateTimeKind.Utc);

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.OneOf(
            "", " ", "\r\n", "\r", "\t\n", "]]>", "<a>&amp;</a>", "\"'\\/", "\0", "a\u0001b", "\uFFFE\uFFFF", "\U0001F600\U0010FFFF", "\u2028", "\uFEFF",
            "null", "true", "5", "2017-03-01", "task", "execution-task-list"),
        Gen.Char.Where(character => !char.IsSurrogate(character)).Array[0, 12].Select(characters => new string(characters)));

    private static readonly Gen<DateTime> Date = Gen.OneOf(
        Gen.Long[0, 315_537_897_599_999L].Select(milliseconds => new DateTime(milliseconds * TimeSpan.TicksPerMillisecond, DateTimeKind.Utc)),
        Gen.OneOf(DateTime.UnixEpoch, Created, new DateTime(0, DateTimeKind.Utc)));

    private static readonly Gen<TaskSnapshot> Plain =
        from isList in Gen.Bool
        from snapshot in Of(isList ? TaskKind.ExecutionTaskList : TaskKind.ExecutionTask)
        select snapshot;

    public static Gen<TaskSnapshot> Task { get; } =
        from kind in Gen.OneOf(Enum.GetValues<TaskKind>())
        from snapshot in Of(kind)
        from nexts in Plain.Array[0, 4]
        select kind.IsNavigable() ? snapshot with { Nexts = nexts } : snapshot;

    public static Gen<TaskSnapshot[]> List { get; } = Task.Array[0, 6];

    private static Gen<TaskSnapshot> Of(TaskKind kind) =>
        from id in Gen.OneOf(Gen.Long[1, long.MaxValue], Gen.Long[1, 9])
        from root in Gen.Bool
        from values in Gen.OneOf(TaskField.All.Where(field => !field.IsManaged && kind.Fields().Contains(field)).ToArray())
            .SelectMany(field => ValueOf(field.Type).Select(value => (field, (object?)value))).Array[0, 20]
        select new TaskSnapshot(GraphFixture.Stored(id, kind, Created, Created, FieldValues.Of(values).With(TaskField.Root, root)), kind, root, null);

    private static Gen<object> ValueOf(FieldType type) => type switch
    {
        FieldType.Boolean => Gen.Bool.Select(value => (object)value),
        FieldType.Timestamp => Date.Select(value => (object)value),
        FieldType.Number => Gen.Int.Select(value => (object)value),
        _ => Text.Select(value => (object)value),
    };
}
