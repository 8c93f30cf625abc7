using Microsoft.Extensions.Time.Testing;
using Tracking.Core;
using static Tracking.Core.LinkDirection;
using static Tracking.Tests.Core.GraphFixture;

namespace Tracking.Tests.Core;

public class TaskGraphLinkTests
{
    private static readonly GraphPolicy IgnoreUnknown = new() { IgnoreUnknownLinks = true };
    private static readonly GraphPolicy RejectCycles = new() { RejectCycles = true };

    [Theory]
    [InlineData(Next, Previous)]
    [InlineData(Previous, Next)]
    [Trait("Contract", "G1")]
    [Trait("Contract", "G10")]
    [Trait("Contract", "G11")]
    public void Link_EitherDirection_ShowsOnBothSidesInOrderOfLinking(LinkDirection direction, LinkDirection opposite)
    {
        var graph = NewGraph(1, 2, 3, 4);

        graph.Link(1, direction, [3]).Value!.Ids().Should().Equal(3);
        graph.Link(1, direction, [4, 2]).Value!.Ids().Should().Equal(3, 4, 2);

        graph.Neighbours(1, direction).Value!.Ids().Should().Equal(3, 4, 2);
        graph.Neighbours(4, opposite).Value!.Ids().Should().Equal(1);
        graph.Neighbours(1, opposite).Value.Should().BeEmpty();
        graph.FindInconsistency().Should().BeNull();
    }

    [Fact]
    [Trait("Contract", "B12")]
    public void Neighbours_UnknownTask_Refuses()
    {
        NewGraph(1).Neighbours(2, Previous).Refusal.Should().Be(new Refusal(RefusalReason.TaskNotFound, 2));
    }

    [Theory]
    [InlineData(9, new long[] { 8, 9 }, RefusalReason.TaskNotFound, 9)]
    [InlineData(1, new long[] { 1, 2, 8, 7 }, RefusalReason.LinkedTaskNotFound, 8)]
    [InlineData(1, new long[] { 2, 1, 3 }, RefusalReason.SelfLink, 1)]
    [InlineData(2, new long[] { 3, 1 }, RefusalReason.Cycle, 1)]
    [Trait("Contract", "G3")]
    [Trait("Contract", "G7")]
    [Trait("Contract", "G8")]
    [Trait("Contract", "D7")]
    public void Link_Refused_ChangesNothing(long id, long[] others, RefusalReason reason, long culprit)
    {
        var graph = NewGraph(RejectCycles);
        graph.Created(Navigable(1, Draft(2)), Draft(3));
        var before = graph.Dump();

        graph.Link(id, Next, others).Refusal.Should().Be(new Refusal(reason, culprit));

        graph.Dump().Should().Be(before);
        graph.FindInconsistency().Should().BeNull();
    }

    [Fact]
    [Trait("Contract", "G3")]
    public void LinkAndUnlink_UnknownOthersUnderIgnore_PassThemOver()
    {
        var graph = NewGraph(IgnoreUnknown);
        graph.Created(Draft(1), Draft(2));

        graph.Link(1, Next, [8, 2, 9]).Value!.Ids().Should().Equal(2);
        graph.Link(1, Next, [8]).Value!.Ids().Should().Equal(2);
        graph.Unlink(1, Next, [8]).Value.Should().Be(0);
        graph.Unlink(1, Next, [9, 2]).Value.Should().Be(1);
        graph.Link(8, Next, [1]).Refusal!.Reason.Should().Be(RefusalReason.TaskNotFound);
        graph.Unlink(8, Next, [1]).Refusal!.Reason.Should().Be(RefusalReason.TaskNotFound);
    }

    [Fact]
    [Trait("Contract", "G5")]
    public void Link_LinkedTwice_AddsNoSecondLinkAndKeepsTheOrder()
    {
        var graph = NewGraph(1, 2, 3);
        graph.Link(1, Next, [2, 3, 2]);

        graph.Link(1, Next, [3, 2]).Value!.Ids().Should().Equal(2, 3);
        graph.Link(2, Previous, [1]).Value!.Ids().Should().Equal(1);

        graph.Size.Links.Should().Be(2);
        graph.FindInconsistency().Should().BeNull();
    }

    [Fact]
    [Trait("Contract", "G11")]
    public void Link_AfterUnlinking_GoesToTheEnd()
    {
        var graph = NewGraph(1, 2, 3);
        graph.Link(1, Next, [2, 3]);
        graph.Unlink(1, Next, [2]);

        graph.Link(1, Next, [2]).Value!.Ids().Should().Equal(3, 2);
    }

    [Fact]
    [Trait("Contract", "G4")]
    public void Link_NoIds_AnswersTheListAsItIs()
    {
        var graph = NewGraph(1, 2);
        graph.Link(1, Next, [2]);

        graph.Link(1, Next, []).Value!.Ids().Should().Equal(2);
        graph.Unlink(1, Next, []).Value.Should().Be(0);
    }

    [Theory]
    [InlineData(Next)]
    [InlineData(Previous)]
    [Trait("Contract", "G4")]
    public void UnlinkAll_OneSide_LeavesTheOther(LinkDirection direction)
    {
        var graph = NewGraph(1, 2, 3, 4);
        var opposite = direction == Next ? Previous : Next;
        graph.Link(1, direction, [2, 3]);
        graph.Link(1, opposite, [4, 2]);

        graph.UnlinkAll(1, direction).Value.Should().Be(2);

        graph.Neighbours(1, direction).Value.Should().BeEmpty();
        graph.Neighbours(1, opposite).Value!.Ids().Should().Equal(4, 2);
        graph.Neighbours(3, opposite).Value.Should().BeEmpty();
        graph.Size.Links.Should().Be(2);
        graph.UnlinkAll(1, direction).Value.Should().Be(0);
        graph.UnlinkAll(9, direction).Refusal.Should().Be(new Refusal(RefusalReason.TaskNotFound, 9));
        graph.FindInconsistency().Should().BeNull();
    }

    [Fact]
    [Trait("Contract", "G6")]
    public void Unlink_AbsentLinkOrItself_IsANoOp()
    {
        var graph = NewGraph(1, 2, 3);
        graph.Link(1, Next, [2]);
        var before = graph.Dump();

        graph.Unlink(1, Next, [3, 1]).Value.Should().Be(0);
        graph.Unlink(1, Previous, [2]).Value.Should().Be(0);

        graph.Dump().Should().Be(before);
        graph.Unlink(2, Previous, [1, 1]).Value.Should().Be(1);
        graph.Size.Links.Should().Be(0);
    }

    [Theory]
    [InlineData(9, 1, RefusalReason.TaskNotFound, 9)]
    [InlineData(1, 9, RefusalReason.LinkedTaskNotFound, 9)]
    [Trait("Contract", "G3")]
    public void Unlink_UnknownTask_RefusesAndChangesNothing(long id, long other, RefusalReason reason, long culprit)
    {
        var graph = NewGraph(1, 2);
        graph.Link(1, Next, [2]);

        graph.Unlink(id, Next, [2, other]).Refusal.Should().Match<Refusal>(refusal => refusal.Reason == reason && refusal.TaskId == culprit);

        graph.Next(1).Should().Equal(2);
    }

    [Fact]
    [Trait("Contract", "G8")]
    public void Link_Cycle_IsAccepted()
    {
        var graph = NewGraph(1, 2);
        graph.Link(1, Next, [2]);

        graph.Link(2, Next, [1]).Value!.Ids().Should().Equal(1);

        graph.Previous(1).Should().Equal(2);
    }

    [Theory]
    [InlineData(3, Next, 1)]
    [InlineData(1, Previous, 3)]
    [Trait("Contract", "G8")]
    public void Link_LongCycleUnderRejectCycles_RefusesFromEitherSide(long id, LinkDirection direction, long other)
    {
        var graph = NewGraph(RejectCycles);
        graph.Created(Navigable(1, Navigable(2, Draft(3), Draft(4)), Draft(3)));

        graph.Link(id, direction, [4, other]).Refusal.Should().Be(new Refusal(RefusalReason.Cycle, other));

        graph.Link(3, Next, [4]).Refusal.Should().BeNull();
        graph.FindInconsistency().Should().BeNull();
    }

    [Fact]
    [Trait("Contract", "G9")]
    public void Link_AcrossJobsAndFinishedTasks_IsAccepted()
    {
        var graph = NewGraph();
        graph.Created(InJob(1, "a"), Draft(2, values: [(TaskField.JobId, "b"), (TaskField.FinishTime, DateTime.UnixEpoch)]));

        graph.Link(1, Next, [2]).Value!.Ids().Should().Equal(2);
    }

    [Fact]
    [Trait("Contract", "G12")]
    public void LinkAndUnlink_MoveNoTimestamp()
    {
        var clock = new FakeTimeProvider(Start);
        var graph = NewGraph(clock: clock);
        graph.Created(Draft(1), Draft(2));
        clock.Advance(TimeSpan.FromSeconds(1));

        graph.Link(1, Next, [2]);
        graph.Unlink(2, Previous, [1]);

        graph.Get(1).Task.UpdateTimestamp.Should().Be(Start.UtcDateTime);
        graph.Get(2).Task.UpdateTimestamp.Should().Be(Start.UtcDateTime);
    }

    [Fact]
    [Trait("Contract", "B14")]
    public void Link_TenThousandTasks_KeepsTheirOrder()
    {
        var ids = Enumerable.Range(1, 10_001).Select(id => (long)id).ToArray();
        var graph = NewGraph(ids);

        graph.Link(1, Next, ids[1..]).Value!.Ids().Should().Equal(ids[1..]);
        graph.Unlink(1, Next, [.. ids.Where(id => id % 2 == 0)]).Value.Should().Be(5_000);

        graph.Next(1).Should().Equal(ids.Where(id => id % 2 == 1 && id > 1));
        graph.FindInconsistency().Should().BeNull();
    }
}
