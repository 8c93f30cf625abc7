using CsCheck;
using Tracking.Core;

namespace Tracking.Tests.Core;

public sealed class TaskCopyTests
{
    private static readonly Gen<TrackedTask?> AnyTask = Gen.Select(Gen.Long[1, 9], Gen.Enum<TaskKind>(), Gen.Int[0, 3], Gen.OneOf(Gen.Const(0), Gen.Const(100), Gen.Const(300), Gen.Const(5_000))).Select(
        (id, kind, fields, length) => id > 8 ? null : (TrackedTask?)TrackedTask.Of(
            id,
            kind,
            DateTime.UnixEpoch.AddDays(id),
            DateTime.UnixEpoch.AddDays(id + 1),
            FieldValues.Of([.. new (TaskField, object?)[]
            {
                (TaskField.Name, new string('n', length)), (TaskField.NumberOfRetries, fields), (TaskField.Status, "RUNNING"),
            }.Take(fields)])));

    [Fact]
    public void ToTask_AfterOtherTasks_IsTheLastOne() => Gen.Select(AnyTask.Array[1, 6], Gen.Bool).Sample((tasks, isCopied) =>
    {
        var copy = default(TaskCopy);
        foreach (var task in tasks)
        {
            copy.Set(task, isCopied ^ task?.Id > 4);
        }

        copy.ToTask().Should().Be(tasks[^1]);
        copy.ToTask()?.Name.Should().Be(tasks[^1]!.Value.Name);
        copy.ToTask()?.Status.Should().Be(tasks[^1]!.Value.Status);
    });

    [Theory]
    [InlineData(10)]
    [InlineData(5_000)]
    public void Set_ATaskThatSharesItsMemory_DoesNotKeepThat(int length)
    {
        var drafts = Enumerable.Range(0, 200).Select(_ => GraphFixture.Draft(values: (TaskField.Name, new string('n', length))));
        var task = TrackedTask.Of(1, TaskKind.ExecutionTask, default, default, GraphFixture.Together(drafts)[^1].Values);
        task.Record.IsShared.Should().BeTrue();
        var copy = default(TaskCopy);

        copy.Set(task, isCopied: true);

        copy.ToTask()!.Value.Record.IsShared.Should().BeFalse();
        copy.ToTask().Should().Be(task);
    }

    [Fact]
    public void Set_TheSameSizeAgain_AllocatesNothing()
    {
        var copy = default(TaskCopy);
        var task = TrackedTask.Of(1, TaskKind.ExecutionTask, default, default, FieldValues.Of((TaskField.Name, "a")));
        copy.Set(task, isCopied: true);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var count = 0; count < 100; count++)
        {
            copy.Set(task, isCopied: true);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }
}
