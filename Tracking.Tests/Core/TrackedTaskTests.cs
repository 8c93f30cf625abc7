using Tracking.Core;

namespace Tracking.Tests.Core;

public sealed class TrackedTaskTests
{
    private static readonly DateTime Created = new(2017, 3, 1, 10, 0, 0, 1, DateTimeKind.Utc);

    [Fact]
    public void Of_AnyKind_ShowsWhatWasGiven()
    {
        foreach (var kind in Enum.GetValues<TaskKind>())
        {
            var task = TrackedTask.Of(long.MaxValue, kind, Created, Created.AddMilliseconds(1), FieldValues.Of((TaskField.Status, "Zürich"), (TaskField.Root, true)));

            task.Id.Should().Be(long.MaxValue);
            task.Kind.Should().Be(kind);
            task.CreationTimestamp.Should().Be(Created);
            task.UpdateTimestamp.Should().Be(Created.AddMilliseconds(1));
            task.CreationTimestamp.Kind.Should().Be(DateTimeKind.Utc);
            task.Status.Should().Be("Zürich");
            task.GivenRoot.Should().BeTrue();
            task.Name.Should().BeNull();
            task.Values.Fields.Should().Be(FieldSet.Of(TaskField.Status) | FieldSet.Of(TaskField.Root));
        }
    }

    [Fact]
    public void Of_NoValues_HasNone()
    {
        var task = TrackedTask.Of(1, TaskKind.ExecutionTask, Created, Created, default);

        task.Values.Fields.IsEmpty.Should().BeTrue();
        task.Status.Should().BeNull();
        task.GivenRoot.Should().BeNull();
    }

    [Fact]
    public void Of_ValuesOfAnotherTask_LeavesThatOneAlone()
    {
        var values = FieldValues.Of((TaskField.Name, "a"));
        var first = TrackedTask.Of(1, TaskKind.ExecutionTask, Created, Created, values);

        var second = TrackedTask.Of(2, TaskKind.ExecutionTaskList, Created, Created.AddDays(1), values);
        var third = TrackedTask.Of(3, TaskKind.ExecutionTask, Created, Created, first.Values);

        (first.Id, second.Id, third.Id).Should().Be((1, 2, 3));
        (first.Kind, second.Kind, third.Kind).Should().Be((TaskKind.ExecutionTask, TaskKind.ExecutionTaskList, TaskKind.ExecutionTask));
        (first.UpdateTimestamp, second.UpdateTimestamp).Should().Be((Created, Created.AddDays(1)));
        (first.Name, second.Name, third.Name, values[TaskField.Name]).Should().Be(("a", "a", "a", "a"));
    }

    [Fact]
    public void Of_OneValuesFromManyThreads_GivesEachItsOwnTask()
    {
        const int Threads = 4;
        const int Rounds = 500;
        var values = Enumerable.Range(0, Rounds).Select(_ => FieldValues.Of((TaskField.Name, "a"))).ToArray();
        var tasks = new TrackedTask[Rounds, Threads];

        Simultaneously.Run(Threads, Rounds, (thread, round) => tasks[round, thread] = TrackedTask.Of(thread + 1, (TaskKind)thread, Created, Created, values[round]));

        for (var round = 0; round < Rounds; round++)
        {
            for (var thread = 0; thread < Threads; thread++)
            {
                tasks[round, thread].Should().Be(TrackedTask.Of(thread + 1, (TaskKind)thread, Created, Created, FieldValues.Of((TaskField.Name, "a"))));
            }
        }
    }

    [Fact]
    public void Equals_EachPartDifferent_IsFalse()
    {
        var task = TrackedTask.Of(1, TaskKind.ExecutionTask, Created, Created, FieldValues.Of((TaskField.Name, "a")));
        TrackedTask[] others =
        [
            TrackedTask.Of(2, TaskKind.ExecutionTask, Created, Created, FieldValues.Of((TaskField.Name, "a"))),
            TrackedTask.Of(1, TaskKind.ExecutionTaskList, Created, Created, FieldValues.Of((TaskField.Name, "a"))),
            TrackedTask.Of(1, TaskKind.ExecutionTask, Created.AddMilliseconds(-1), Created, FieldValues.Of((TaskField.Name, "a"))),
            TrackedTask.Of(1, TaskKind.ExecutionTask, Created, Created.AddMilliseconds(1), FieldValues.Of((TaskField.Name, "a"))),
            TrackedTask.Of(1, TaskKind.ExecutionTask, Created, Created, FieldValues.Of((TaskField.Status, "a"))),
            TrackedTask.Of(1, TaskKind.ExecutionTask, Created, Created, FieldValues.Of((TaskField.Name, "b"))),
        ];

        others.Should().OnlyContain(other => other != task && !other.Equals((object)task));
        (task == TrackedTask.Of(1, TaskKind.ExecutionTask, Created, Created, FieldValues.Of((TaskField.Name, "a")))).Should().BeTrue();
    }
}
