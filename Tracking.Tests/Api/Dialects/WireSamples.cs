using CsCheck;
using Tracking.Core;

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
        from bits in Gen.UInt
        from sparse in Gen.UInt
        from values in Gen.Select(Text.Array[Enum.GetValues<TaskField>().Length], Date.Array[2], Gen.Int.Array[2], Gen.Bool)
        select Make(kind, id, new FieldSet(bits & sparse) & kind.Fields(), values);

    private static TaskSnapshot Make(TaskKind kind, long id, FieldSet fields, (string[] Texts, DateTime[] Dates, int[] Numbers, bool Root) values)
    {
        object?[] slots = [.. values.Texts];
        slots[(int)TaskField.StartTime] = values.Dates[0];
        slots[(int)TaskField.FinishTime] = values.Dates[1];
        slots[(int)TaskField.NumberOfRetries] = values.Numbers[0];
        slots[(int)TaskField.WaitBetweenRetries] = values.Numbers[1];
        slots[(int)TaskField.Root] = values.Root;
        var managed = FieldSet.Range(TaskField.Id, TaskField.Id) | FieldSet.Range(TaskField.CreationTimestamp, TaskField.UpdateTimestamp);
        var set = FieldValues.Of([.. Enum.GetValues<TaskField>().Where((fields - managed).Contains).Select(field => (field, slots[(int)field]))]);
        var task = TrackedTask.Of(id, kind, Created, Created, set);
        return new TaskSnapshot(task, kind, values.Root, null);
    }
}
