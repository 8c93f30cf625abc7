using Microsoft.Extensions.Time.Testing;
using Tracking.Core;
using static Tracking.Tests.Core.GraphFixture;

namespace Tracking.Tests.Core;

public class TaskGraphRemoveTests
{
    [Fact]
    [Trait("Contract", "F1")]
    public void Remove_LinkedTask_RemovesItsLinksOnlyAndBridgesNothing()
    {
        var graph = NewGraph();
        graph.Created(InJob(1, "j", Navigable(2, Draft(3)), Draft(3)));

        graph.Remove(2).Should().BeTrue();

        graph.Find(2).Should().BeNull();
        graph.Next(1).Should().Equal(3);
        graph.Previous(3).Should().Equal(1);
        graph.Job("j", RootSelection.All).Ids().Should().Equal(1, 3);
        graph.Size.Should().Be(new GraphSize(2, 1));
        graph.FindInconsistency().Should().BeNull();
    }

    [Fact]
    [Trait("Contract", "F1")]
    public void Remove_TaskInACycle_RemovesBothLinks()
    {
        var graph = NewGraph();
        graph.Created(Navigable(1, Navigable(2, Draft(1))));

        graph.Remove(1);

        graph.Size.Should().Be(new GraphSize(1, 0));
        graph.FindInconsistency().Should().BeNull();
    }

    [Fact]
    [Trait("Contract", "F2")]
    public void Remove_Twice_FindsNothing()
    {
        var graph = NewGraph(1);

        graph.Remove(1).Should().BeTrue();
        graph.Remove(1).Should().BeFalse();
    }

    [Fact]
    [Trait("Contract", "F3")]
    public void Create_AfterRemove_IsANewTask()
    {
        var clock = new FakeTimeProvider(Start);
        var graph = NewGraph(clock: clock);
        graph.Created(InJob(1, "j", Draft(2)), InJob(3, "j"));
        graph.Remove(1);
        clock.Advance(TimeSpan.FromSeconds(1));

        graph.Create([InJob(1, "j")]).Value!.Single().IsNew.Should().BeTrue();

        graph.Get(1).Task.CreationTimestamp.Should().Be(Start.UtcDateTime.AddSeconds(1));
        graph.Next(1).Should().BeEmpty();
        graph.Job("j", RootSelection.All).Ids().Should().Equal(2, 3, 1);
    }

    [Fact]
    [Trait("Contract", "F1")]
    public void Remove_AllLeavesOfAHub_EmptiesItWhateverTheOrder()
    {
        var leaves = Enumerable.Range(2, 5_000).Select(id => (long)id).ToArray();
        var graph = NewGraph([1, .. leaves]);
        graph.Link(1, LinkDirection.Next, leaves);

        foreach (var leaf in leaves.OrderBy(id => id * 7_919 % 5_003))
        {
            graph.Remove(leaf).Should().BeTrue();
        }

        graph.Size.Should().Be(new GraphSize(1, 0));
        graph.FindInconsistency().Should().BeNull();
    }
}
