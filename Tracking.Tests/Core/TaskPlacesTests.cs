using CsCheck;
using Tracking.Core;

namespace Tracking.Tests.Core;

public sealed class TaskPlacesTests
{
    private const int Nodes = 6;

    [Fact]
    public void Update_AnyNodesThatComeAndGo_EachShowsItsLastTask() =>
        Gen.Select(Gen.Int[0, Nodes - 1], Gen.Bool).Array[0, 60].Sample(steps =>
        {
            var places = new TaskPlaces();
            var states = new int[Nodes];
            var nodes = states.Select((_, index) => Entered(index, 0, places)).ToArray();
            for (var step = 0; step < steps.Length; step++)
            {
                var (index, leaves) = steps[step];
                if (leaves)
                {
                    nodes[index].Leave();
                    nodes[index].Task.Should().Be(Task(index, states[index]));
                    nodes[index] = Entered(index, step + 1, places);
                }
                else
                {
                    nodes[index].Update(Task(index, step + 1));
                }

                states[index] = step + 1;
                nodes.Select(node => node.Task).Should().Equal(states.Select((state, each) => Task(each, state)));
            }
        });

    [Fact]
    public void Add_AfterRemoves_FillsTheFreePlacesFirst()
    {
        var places = new TaskPlaces();
        var taken = Enumerable.Range(0, 1_000).Select(number => places.Add(Task(number, 0))).ToList();
        taken.Should().Equal(Enumerable.Range(0, 1_000));

        places.Remove(3).Should().Be(Task(3, 0));
        places.Remove(700).Should().Be(Task(700, 0));

        places[3].Should().Be(default(TrackedTask), "a removed task is not kept");
        new[] { places.Add(Task(1, 1)), places.Add(Task(2, 1)), places.Add(Task(3, 1)) }.Should().Equal(700, 3, 1_000);
        (places[700], places[3], places[1_000], places[999]).Should().Be((Task(1, 1), Task(2, 1), Task(3, 1), Task(999, 0)));
    }

    private static TaskNode Entered(int index, int state, TaskPlaces places)
    {
        var node = new TaskNode { Task = Task(index, state) };
        node.Enter(places);
        return node;
    }

    private static TrackedTask Task(int index, int state) =>
        TrackedTask.Of(index + 1, TaskKind.ExecutionTask, DateTime.UnixEpoch, DateTime.UnixEpoch, FieldValues.Of((TaskField.Status, $"{state}")));
}
