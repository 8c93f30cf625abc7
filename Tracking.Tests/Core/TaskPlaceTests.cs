using CsCheck;
using Tracking.Core;

namespace Tracking.Tests.Core;

public sealed class TaskPlaceTests
{
    [Fact]
    public void Take_MoreThanAreMadeAtATime_NeverTheSameTwice()
    {
        var places = new TaskPlaces();

        var taken = Enumerable.Range(0, 200).Select(_ => places.Take()).ToList();

        taken.Should().NotContainNulls().And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void Update_AnyNodesInAnyOrder_EachShowsItsLastTask() => Gen.Int[0, 5].Array[0, 60].Sample(updated =>
    {
        var places = new TaskPlaces();
        var states = new int[6];
        var nodes = states.Select((_, index) => new TaskNode { Task = Task(index, 0) }).ToArray();
        for (var step = 0; step < updated.Length; step++)
        {
            states[updated[step]] = step + 1;
            nodes[updated[step]].Update(Task(updated[step], step + 1), places);

            nodes.Select(node => node.Task).Should().Equal(states.Select((state, index) => Task(index, state)));
        }
    });

    private static TrackedTask Task(int index, int state) =>
        TrackedTask.Of(index + 1, TaskKind.ExecutionTask, DateTime.UnixEpoch, DateTime.UnixEpoch, FieldValues.Of((TaskField.Status, $"{state}")));
}
