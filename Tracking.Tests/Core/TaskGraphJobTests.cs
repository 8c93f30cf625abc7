using Tracking.Core;
using static Tracking.Tests.Core.GraphFixture;

namespace Tracking.Tests.Core;

public class TaskGraphJobTests
{
    [Theory]
    [InlineData(RootSelection.All, new long[] { 4, 3, 2, 1 })]
    [InlineData(RootSelection.OnlyRoots, new long[] { 4, 2 })]
    [InlineData(RootSelection.ExceptRoots, new long[] { 3, 1 })]
    [Trait("Contract", "I1")]
    [Trait("Contract", "G11")]
    public void Job_Selection_GoesByTheEffectiveRootInOrderOfCreation(RootSelection selection, long[] expected)
    {
        var graph = NewGraph();
        graph.Created(
            InJob(4, "j", Draft(3), Draft(2, values: (TaskField.Root, true))),
            Draft(1, values: [(TaskField.JobId, "j"), (TaskField.Root, false)]));

        graph.Job("j", selection).Ids().Should().Equal(expected);
    }

    [Fact]
    [Trait("Contract", "I2")]
    [Trait("Contract", "I3")]
    [Trait("Contract", "B4")]
    public void Job_UnknownOrOfOtherCase_IsEmpty()
    {
        var graph = NewGraph();
        graph.Created(InJob(1, "j"), InJob(2, null));

        graph.Job("J", RootSelection.All).Should().BeEmpty();
        graph.Job("", RootSelection.All).Should().BeEmpty();
    }

    [Fact]
    [Trait("Contract", "I4")]
    public void Root_NeverGiven_FollowsTheLinks()
    {
        var graph = NewGraph(1, 2);

        graph.Get(2).Root.Should().BeTrue();
        graph.Link(1, LinkDirection.Next, [2]).Value!.Single().Root.Should().BeFalse();
        graph.Remove(1);
        graph.Get(2).Root.Should().BeTrue();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Contract", "I4")]
    public void Root_GivenAtCreation_IsKeptAndWins(bool root)
    {
        var graph = NewGraph(1);
        graph.Created(Draft(2, values: (TaskField.Root, root)));

        graph.Get(2).Root.Should().Be(root);
        graph.Link(1, LinkDirection.Next, [2]);
        graph.Get(2).Root.Should().Be(root);
    }

    [Fact]
    [Trait("Contract", "I6")]
    [Trait("Contract", "N4")]
    public void Job_NavigableTask_ShowsItsNexts()
    {
        var graph = NewGraph();
        graph.Created(Draft(1, TaskKind.NavigableExecutionTask, [Draft(2)], (TaskField.JobId, "j")));

        var snapshots = graph.Job("j", RootSelection.All);

        snapshots[0].Nexts!.Ids().Should().Equal(2);
        snapshots[1].Nexts.Should().BeNull();
    }
}
