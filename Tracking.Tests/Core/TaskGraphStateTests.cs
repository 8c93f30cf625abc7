using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Tracking.Core;
using static Tracking.Tests.Core.GraphFixture;
using static Tracking.Tests.Core.RandomState;

namespace Tracking.Tests.Core;

public class TaskGraphStateTests
{
    [Fact]
    public void Export_OfAGraph_HoldsCounterRemovedIdsAndLinksInOrder()
    {
        var graph = NewGraph(5, 8, 9);
        graph.Created(Draft(), Draft()).Should().Equal(1, 2);
        graph.Link(5, LinkDirection.Next, [2, 1]);
        graph.Link(1, LinkDirection.Previous, [8]);
        graph.Link(8, LinkDirection.Next, [2]);
        graph.Remove(9);

        var state = graph.Export();

        state.LastAssignedId.Should().Be(2);
        state.RemovedIds.Should().Equal(9);
        state.Tasks.Select(entry => entry.Task.Id).Should().Equal(5, 8, 1, 2);
        state.Tasks.Select(entry => string.Join(',', entry.Next)).Should().Equal("2,1", "1,2", "", "");
        state.Tasks.Select(entry => string.Join(',', entry.Previous)).Should().Equal("", "", "5,8", "5,8");
    }

    [Fact]
    [Trait("Contract", "F3")]
    public void Export_RemovedIdCreatedAgain_IsNotListedAsRemoved()
    {
        var graph = NewGraph(7);
        graph.Remove(7);
        graph.Created(Draft(7));

        graph.Export().RemovedIds.Should().BeEmpty();
    }

    [Fact]
    [Trait("Contract", "D4")]
    [Trait("Contract", "G11")]
    [Trait("Contract", "I4")]
    public void From_ExportOfAnyGraph_MakesAGraphThatShowsAndDoesTheSame() =>
        GraphOperation.Any.Array[0, 25].Sample(
            operations =>
            {
                var clock = new FakeTimeProvider(Start);
                var original = NewGraph(clock: clock);
                Array.ForEach(operations, operation => operation.Run(new RealGraph(original))());
                var copy = TaskGraph.From(original.Export(), clock, GraphPolicy.Default).Value!;

                copy.FindInconsistency().Should().BeNull();
                Describe(copy.Export()).Should().Be(Describe(original.Export()));
                Array.ForEach(operations, operation =>
                    operation.Run(new RealGraph(copy))().Should().Be(operation.Run(new RealGraph(original))(), operation.Text));
                Describe(copy.Export()).Should().Be(Describe(original.Export()));
            },
            iter: 500,
            print: operations => string.Join('\n', operations.Select(operation => operation.Text)));

    [Fact]
    public void From_State_ReportsNothingOfItAndAllThatComesAfter()
    {
        var feed = new ChangeFeed(10, new ChangeSignal());
        var graph = TaskGraph.From(Chain(1, 2), new FakeTimeProvider(Start), GraphPolicy.Default, feed.Open()).Value!;
        feed.Last.Should().Be(0);

        graph.Remove(2);

        feed.After(0).Changes.Should().ContainSingle().Which.Kind.Should().Be(GraphChangeKind.Removed);
    }

    [Fact]
    public void Merge_OverExistingTasks_ReplacesThemAndReportsWhatChanged()
    {
        var feed = new ChangeFeed(10, new ChangeSignal());
        var graph = new TaskGraph(new FakeTimeProvider(Start), GraphPolicy.Default, feed.Open());
        graph.Created(Draft(2, TaskKind.ExecutionTaskList, values: (TaskField.JobId, "j")), Draft(3));
        graph.Link(3, LinkDirection.Next, [2]);
        var before = feed.Last;

        graph.Merge(Chain(1, 2, lastAssigned: 5)).Value.Should().Be(new GraphSize(3, 2));

        graph.Get(2).Kind.Should().Be(TaskKind.ExecutionTask);
        graph.Get(2).Task.JobId.Should().BeNull();
        graph.Job("j", RootSelection.All).Should().BeEmpty();
        graph.Previous(2).Should().Equal(3, 1);
        graph.Created(Draft()).Should().Equal(6);
        feed.After(before).Changes.Select(change => (change.Kind, change.Task!.Id, change.NextId)).Should().Equal(
            (GraphChangeKind.Created, 1, null),
            (GraphChangeKind.Updated, 2, null),
            (GraphChangeKind.Linked, 1, 2),
            (GraphChangeKind.Created, 6, null));
    }

    [Fact]
    [Trait("Contract", "D4")]
    public void Create_AfterTheLastIdOfAll_BeginsAnew()
    {
        var graph = TaskGraph.From(
            new GraphExport { LastAssignedId = long.MaxValue - 1, Tasks = [new LinkedTask(Stored(1), [], [])] },
            new FakeTimeProvider(Start), GraphPolicy.Default).Value!;

        graph.Created(Draft(), Draft(), Draft()).Should().Equal(long.MaxValue, 2, 3);
        graph.FindInconsistency().Should().BeNull();
    }

    [Fact]
    public void Only_SomeTasks_KeepsTheLinksBetweenThem()
    {
        var graph = NewGraph();
        graph.Created(Navigable(1, InJob(2, "j", InJob(3, "j")), InJob(4, "k")));

        var state = graph.Export().Only(task => task.JobId == "j");

        Describe(TaskGraph.From(state, new FakeTimeProvider(Start), GraphPolicy.Default).Value!.Export()).Should().Be(Describe(state));
        state.Tasks.Select(entry => (entry.Task.Id, string.Join(',', entry.Next), string.Join(',', entry.Previous)))
            .Should().Equal((2, "3", ""), (3, "", "2"));
    }
}
