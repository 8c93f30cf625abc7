using CsCheck;
using Tracking.Core;
using static Tracking.Tests.Core.GraphFixture;

namespace Tracking.Tests.Core;

/// <summary>What a graph has shown does not change, whatever becomes of its tasks (Contract O1).</summary>
public sealed class TaskGraphShownTests
{
    private const int Ids = 4;
    private const string Job = "job";

    private static readonly Gen<(int Kind, long Id, long Other, int Length)> AnyStep = Gen.Select(
        Gen.Int[0, 20], Gen.Long[1, Ids], Gen.Long[1, Ids], Gen.Frequency((9, Gen.Const(0)), (1, Gen.Int[0, 5_000])));

    [Theory]
    [InlineData(NextsPolicy.OneLevel, UpdatePolicy.Merge, ExistingTaskPolicy.Skip)]
    [InlineData(NextsPolicy.Tree, UpdatePolicy.Merge, ExistingTaskPolicy.Update)]
    [InlineData(NextsPolicy.None, UpdatePolicy.Replace, ExistingTaskPolicy.Update)]
    [Trait("Contract", "O1")]
    public void AnyAnswer_AfterAnyOtherOperations_StaysAsItWas(NextsPolicy nexts, UpdatePolicy update, ExistingTaskPolicy existing) =>
        AnyStep.Array[1, 60].Sample(steps =>
        {
            var feed = new ChangeFeed(capacity: 20);
            var policy = GraphPolicy.Default with { Nexts = nexts, Update = update, ExistingTask = existing };
            var graph = new TaskGraph(TimeProvider.System, policy, feed.Open());
            graph.Created([.. Enumerable.Range(1, Ids).Select(id => Navigable(id))]);
            var shown = new List<(Func<string> Describe, string Before)>();

            for (var number = 0; number < steps.Length; number++)
            {
                Run(number, steps[number]);
                graph.FindInconsistency().Should().BeNull();
            }

            shown.Select(answer => answer.Describe()).Should().Equal(shown.Select(answer => answer.Before));

            IReadOnlyList<TaskSnapshot> Merged(GraphState state)
            {
                graph.Merge(state).Refusal.Should().BeNull();
                return [.. state.Tasks.Select(entry => Shown(entry.Task))];
            }

            void Run(int number, (int Kind, long Id, long Other, int Length) step)
            {
                var (kind, id, other, length) = step;
                var value = Value(id, number, length);
                IReadOnlyList<TaskSnapshot> answer = kind switch
                {
                    0 => Created(graph.Create([value, Navigable(other, value), Navigable(other)])),
                    1 => Created(graph.Create([Navigable(other, value), value])),
                    2 => graph.Find(id) is { } found ? [found] : [],
                    3 => graph.TryFindShort(id, int.MaxValue, out var read) && read is { } task ? [task] : [],
                    4 => graph.Neighbours(id, LinkDirection.Previous).Value ?? [],
                    5 => graph.TryJobShort(Job, RootSelection.All, 2, out var few) ? few : graph.Job(Job, RootSelection.All),
                    6 => [.. graph.All().Select(Shown)],
                    7 => Merged(graph.Export()),
                    8 => [.. feed.After(0).Changes.Select(change => change.Task).OfType<TrackedTask>().Select(Shown)],
                    9 => graph.Link(id, LinkDirection.Next, [other]).Value ?? [],
                    10 => graph.Link(id, LinkDirection.Previous, [other]).Value ?? [],
                    11 => Removed(graph.Find(id), graph.Remove(id)),
                    12 => graph.TryUpdateShort(id, value, int.MaxValue, out var changed) && changed is { Refusal: null, Value: var shorter } ? [shorter] : [],
                    _ => graph.Update(id, value) is { Refusal: null, Value: var updated } ? [updated] : [],
                };
                shown.Add((() => Describe(answer), Describe(answer)));
            }
        });

    [Fact]
    [Trait("Contract", "O1")]
    public void Find_WhileManyUpdate_NeverShowsHalfAnUpdate()
    {
        var graph = NewGraph();
        graph.Created(Value(1, 0, 0));
        var torn = 0;

        Simultaneously.Run(4, thread =>
        {
            for (var number = 0; number < 5_000; number++)
            {
                if (thread % 2 == 0)
                {
                    graph.Update(1, Value(null, number, number % 40)).Refusal.Should().BeNull();
                }
                else if (IsTorn(graph.Get(1).Task))
                {
                    Interlocked.Increment(ref torn);
                }
            }
        });

        torn.Should().Be(0);
        graph.FindInconsistency().Should().BeNull();

        static bool IsTorn(TrackedTask task) => (string?)task.Values[TaskField.Description] != task.Name;
    }

    private static IReadOnlyList<TaskSnapshot> Created(GraphOutcome<IReadOnlyList<CreatedTask>> outcome) =>
        [.. outcome.Value?.Select(created => created.Snapshot) ?? []];

    private static IReadOnlyList<TaskSnapshot> Removed(TaskSnapshot? task, bool isRemoved) => isRemoved ? [task!.Value] : [];

    private static TaskSnapshot Shown(TrackedTask task) => new(task, task.Kind, Root: false, Nexts: null);

    // Name and description are always changed together.
    private static TaskDraft Value(long? id, int number, int length)
    {
        var text = $"{number} {new string('d', length)}";
        return Draft(id, values: [(TaskField.JobId, Job), (TaskField.Name, text), (TaskField.Description, text)]);
    }
}
