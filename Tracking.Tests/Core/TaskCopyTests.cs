using CsCheck;
using Tracking.Core;

namespace Tracking.Tests.Core;

public sealed class TaskCopyTests
{
    private static readonly Gen<TrackedTask?> AnyTask = Gen.Select(Gen.Long[1, 9], Gen.Enum<TaskKind>(), Gen.Int[0, 3], Gen.OneOf(Gen.Const(0), Gen.Const(100), Gen.Const(300), Gen.Const(5_000))).Select(
        (id, kind, fields, length) => id > 8 ? null : new TrackedTask
        {
            Id = id,
            Kind = kind,
            CreationTimestamp = DateTime.UnixEpoch.AddDays(id),
            UpdateTimestamp = DateTime.UnixEpoch.AddDays(id + 1),
            Values = FieldValues.Of([.. new (TaskField, object?)[]
            {
                (TaskField.Name, new string('n', length)), (TaskField.NumberOfRetries, fields), (TaskField.Status, "RUNNING"),
            }.Take(fields)]),
        });

    [Fact]
    public void ToTask_AfterOtherTasks_IsTheLastOne() => Gen.Select(AnyTask.Array[1, 6], Gen.Bool).Sample((tasks, isReplaced) =>
    {
        var copy = default(TaskCopy);
        foreach (var task in tasks)
        {
            copy.Set(task, isReplaced ^ task?.Id > 4);
        }

        copy.ToTask().Should().BeEquivalentTo(tasks[^1], options => options.Excluding(task => task!.Values));
        copy.ToTask()?.Values.Fields.Should().Be(tasks[^1]!.Values.Fields);
        copy.ToTask()?.Name.Should().Be(tasks[^1]!.Name);
        copy.ToTask()?.Status.Should().Be(tasks[^1]!.Status);
    });

    [Fact]
    public void Set_TheSameSizeAgain_AllocatesNothing()
    {
        var copy = default(TaskCopy);
        var task = new TrackedTask { Id = 1, Kind = TaskKind.ExecutionTask, CreationTimestamp = default, UpdateTimestamp = default, Values = FieldValues.Of((TaskField.Name, "a")) };
        copy.Set(task, isReplaced: true);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var count = 0; count < 100; count++)
        {
            copy.Set(task, isReplaced: true);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }
}
