using CsCheck;
using Tracking.Core;

namespace Tracking.Tests.Core;

public sealed class UpdatedRecordsTests
{
    private const int Few = 6;
    private const int Many = 3_000;

    private static readonly Gen<int> AnyLength = Gen.OneOf(Gen.Int[0, 100], Gen.Int[0, 1_100], Gen.Int[0, UpdatedRecords.LongestRecord + 100]);

    private enum Step
    {
        Update,
        Show,
        Move,
        Leave,
    }

    [Fact]
    public void AnySteps_OfNodesThatComeAndGo_ShowTheLastTasksAndLeaveWhatWasShown() =>
        Gen.Select(Gen.Int[0, Few - 1], Gen.Enum<Step>(), AnyLength).Array[0, 60].Sample(steps =>
        {
            var updated = new UpdatedRecords();
            var tasks = Enumerable.Range(0, Few).Select(index => Task(index, 0)).ToArray();
            var nodes = Entered(updated, tasks);
            var shown = new List<(TrackedTask Shown, TrackedTask Task)>();
            for (var number = 0; number < steps.Length; number++)
            {
                var (index, step, length) = steps[number];
                switch (step)
                {
                    case Step.Show:
                        shown.Add((nodes[index].Show(), tasks[index]));
                        break;
                    case Step.Move when nodes[index].UpdatedPlace is not null:
                        nodes[index].Move();
                        break;
                    case Step.Update:
                        tasks[index] = Task(number, length);
                        nodes[index].Update(tasks[index]);
                        break;
                    case Step.Leave:
                        nodes[index].Leave();
                        tasks[index] = Task(number, length);
                        nodes[index] = Entered(updated, tasks[index])[0];
                        break;
                }

                LeaveSparse(updated, nodes);
                nodes.Select(node => node.Task).Should().Equal(tasks);
                updated.FindInconsistency(Places(nodes)).Should().BeNull();
            }

            shown.Select(pair => pair.Shown).Should().Equal(shown.Select(pair => pair.Task));
        });

    [Fact]
    public void Update_WhatNobodyWasShown_WritesOver()
    {
        var updated = new UpdatedRecords();
        var nodes = Entered(updated, [.. Enumerable.Range(0, Many).Select(index => Task(index, 0))]);
        UpdateAll(updated, nodes, "a");
        var (places, length) = (Places(nodes), updated.Length);

        UpdateAll(updated, nodes, "b");

        Places(nodes).Should().Equal(places);
        updated.Length.Should().Be(length);
        nodes.Should().OnlyContain(node => node.Task.Status == "b");
    }

    [Fact]
    public void Update_WhatWasShown_WritesElsewhereOnce()
    {
        var updated = new UpdatedRecords();
        var nodes = Entered(updated, Task(0, 0));
        UpdateAll(updated, nodes, "a");
        var first = Places(nodes);
        var shown = nodes[0].Show();

        UpdateAll(updated, nodes, "b");
        var second = Places(nodes);
        UpdateAll(updated, nodes, "c");

        second.Should().NotEqual(first);
        Places(nodes).Should().Equal(second);
        (shown.Status, nodes[0].Task.Status).Should().Be(("a", "c"));
    }

    [Fact]
    public void Update_WhatIsAlwaysShownBefore_TakesAtMostTwiceTheMemoryAndAPage()
    {
        var updated = new UpdatedRecords();
        var nodes = Entered(updated, [.. Enumerable.Range(0, Many).Select(index => Task(index, 300))]);
        UpdateAll(updated, nodes, "a");
        var once = updated.Length;

        for (var round = 0; round < 10; round++)
        {
            nodes.Should().OnlyContain(node => node.Show().Id > 0);
            UpdateAll(updated, nodes, $"{round}");
            updated.Length.Should().BeLessThanOrEqualTo((2 * once) + RecordPage.LongestLength);
        }
    }

    [Fact]
    public void Leave_AllNodes_KeepsAtMostAPage()
    {
        var updated = new UpdatedRecords();
        var nodes = Entered(updated, [.. Enumerable.Range(0, Many).Select(index => Task(index, 300))]);
        UpdateAll(updated, nodes, "a");
        updated.Length.Should().BeGreaterThan(10 * RecordPage.LongestLength);

        for (var index = 0; index < nodes.Length; index++)
        {
            nodes[index].Leave();
            LeaveSparse(updated, nodes[(index + 1)..]);
        }

        updated.Count.Should().Be(0);
        updated.Length.Should().BeLessThanOrEqualTo(RecordPage.LongestLength);
    }

    private static TaskNode[] Entered(UpdatedRecords updated, params TrackedTask[] tasks)
    {
        var nodes = Array.ConvertAll(tasks, task => new TaskNode { Task = task });
        Array.ForEach(nodes, node => node.Enter(updated));
        return nodes;
    }

    private static void UpdateAll(UpdatedRecords updated, TaskNode[] nodes, string status)
    {
        foreach (var node in nodes)
        {
            node.Update(node.Task.With(TaskField.Status, FieldValue.Of(status)));
            LeaveSparse(updated, nodes);
        }
    }

    private static void LeaveSparse(UpdatedRecords updated, TaskNode[] nodes)
    {
        while (updated.TakeSparse() is { } page)
        {
            foreach (var record in page.Records.ToList())
            {
                nodes.FirstOrDefault(node => node.UpdatedPlace is not null && node.Task.Record == record)?.Move();
            }
        }
    }

    private static int[] Places(TaskNode[] nodes) => [.. nodes.Select(node => node.UpdatedPlace).OfType<int>()];

    private static TrackedTask Task(int number, int length) => TrackedTask.Of(
        number + 1,
        TaskKind.ExecutionTask,
        DateTime.UnixEpoch,
        DateTime.UnixEpoch,
        FieldValues.Of((TaskField.Status, $"{number}"), (TaskField.Description, new string('d', length))));
}
