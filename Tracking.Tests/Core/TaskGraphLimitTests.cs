using Microsoft.Extensions.Time.Testing;
using Tracking.Core;
using static Tracking.Tests.Core.GraphFixture;

namespace Tracking.Tests.Core;

/// <summary>What the model is too small or too plain for: sizes, depths and a clock that goes back.</summary>
public class TaskGraphLimitTests
{
    [Fact]
    [Trait("Contract", "B14")]
    public void Create_VeryDeepNesting_NeedsNoStack()
    {
        var graph = NewGraph(new GraphPolicy { RejectCycles = true });
        var draft = Draft(100_000);
        for (var id = 99_999; id > 0; id--)
        {
            draft = Draft(id, nexts: [draft]);
        }

        graph.Created(draft).Should().Equal(1);

        graph.Size.Should().Be(new GraphSize(100_000, 99_999));
        graph.Link(100_000, LinkDirection.Next, [1]).Refusal!.Reason.Should().Be(RefusalReason.Cycle);
    }

    [Fact]
    [Trait("Contract", "B14")]
    [Trait("Contract", "G11")]
    public void Link_TenThousandTasks_KeepsTheirOrder()
    {
        var others = Enumerable.Range(2, 10_000).Select(id => (long)id).Reverse().ToArray();
        var graph = NewGraph([1, .. others]);

        graph.Link(1, LinkDirection.Next, others).Value!.Ids().Should().Equal(others);
        graph.Link(1, LinkDirection.Next, [others[5]]);
        graph.Unlink(1, LinkDirection.Next, [others[0]]);
        graph.Link(1, LinkDirection.Next, [others[0]]);

        graph.Next(1).Should().Equal([.. others[1..], others[0]]);
    }

    [Theory]
    [InlineData(LinkDirection.Next)]
    [InlineData(LinkDirection.Previous)]
    [Trait("Contract", "F1")]
    public void Remove_LeavesOfAHubAndTheHub_LeavesNoLink(LinkDirection direction)
    {
        var leaves = Enumerable.Range(2, 100).Select(id => (long)id).ToArray();
        var graph = NewGraph([1, .. leaves]);
        graph.Link(1, direction, leaves);

        foreach (var leaf in leaves.Where(leaf => leaf % 2 == 0))
        {
            graph.Remove(leaf).Should().BeTrue();
        }

        graph.Neighbours(1, direction).Value!.Ids().Should().Equal(leaves.Where(leaf => leaf % 2 == 1));
        graph.FindInconsistency().Should().BeNull();
        graph.Remove(1).Should().BeTrue();
        graph.Size.Should().Be(new GraphSize(50, 0));
    }

    [Fact]
    [Trait("Contract", "M3")]
    public void Update_ClockSetBack_NeverMovesTheTimestampBack()
    {
        var clock = new FakeTimeProvider(Start);
        var graph = NewGraph(clock: clock);
        clock.Advance(TimeSpan.FromSeconds(1));
        graph.Created(Draft(1));
        var created = graph.Get(1).Task.CreationTimestamp;
        clock.AdjustTime(Start);

        graph.Update(1, Draft(values: (TaskField.Status, "RUNNING"))).Value.Task.UpdateTimestamp.Should().Be(created);
    }

    [Fact]
    [Trait("Contract", "D7")]
    public void Create_ClockThatFails_ChangesNothing()
    {
        var graph = NewGraph(clock: new FailingClock());

        graph.Invoking(each => each.Create([Draft(1), Draft()])).Should().Throw<InvalidOperationException>();

        graph.Size.Should().Be(new GraphSize(0, 0));
        graph.Export().LastAssignedId.Should().Be(0);
    }

    private sealed class FailingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => throw new InvalidOperationException();
    }
}
