using Tracking.Core;
using static Tracking.Tests.Core.GraphFixture;

namespace Tracking.Tests.Core;

public class TaskGraphCreateNestedTests
{
    [Fact]
    [Trait("Contract", "N3")]
    public void Create_NestedDrafts_CreatesAndLinksThemDepthFirst()
    {
        var graph = NewGraph();

        graph.Created(Navigable(null, Navigable(null, Draft()), Draft()), Draft()).Should().Equal(1, 5);

        graph.Next(1).Should().Equal(2, 4);
        graph.Next(2).Should().Equal(3);
        graph.FindInconsistency().Should().BeNull();
    }

    [Fact]
    [Trait("Contract", "N3")]
    public void Create_ForkAndJoin_FitsInOneBody()
    {
        var graph = NewGraph();

        graph.Created(Navigable(1, Navigable(2, Draft(4)), Navigable(3, Draft(4)))).Should().Equal(1);

        graph.Next(1).Should().Equal(2, 3);
        graph.Previous(4).Should().Equal(2, 3);
        graph.Size.Should().Be(new GraphSize(4, 4));
    }

    [Fact]
    [Trait("Contract", "N3")]
    public void Create_NestedWithoutJob_InheritsTheParents()
    {
        var graph = NewGraph();
        graph.Created(InJob(9, "stored"));

        graph.Created(InJob(1, "j", Navigable(2, Draft(3)), InJob(4, null), InJob(5, "other"), InJob(6, "")), Navigable(9, Draft(8)));

        graph.Job("j", RootSelection.All).Ids().Should().Equal(1, 2, 3, 4);
        graph.Job("other", RootSelection.All).Ids().Should().Equal(5);
        graph.Job("stored", RootSelection.All).Ids().Should().Equal(9, 8);
        graph.Get(6).Task.JobId.Should().BeEmpty();
    }

    [Fact]
    [Trait("Contract", "N3")]
    public void Create_ReferenceInAnotherJob_KeepsItsJob()
    {
        var graph = NewGraph();
        graph.Created(InJob(2, "old"), Draft(3));

        graph.Created(InJob(1, "new", Draft(2), Draft(3)));

        graph.Get(2).Task.JobId.Should().Be("old");
        graph.Get(3).Task.JobId.Should().BeNull();
    }

    [Fact]
    [Trait("Contract", "N3")]
    [Trait("Contract", "G7")]
    [Trait("Contract", "D7")]
    public void Create_TaskNestedInItself_RefusesAndChangesNothing()
    {
        var graph = NewGraph(8);
        var before = graph.Dump();
        var child = Draft(8);

        var outcome = graph.Create([Draft(), Navigable(2, Navigable(8, child))]);

        outcome.Refusal.Should().Be(new Refusal(RefusalReason.SelfLink, 8, child));
        graph.Dump().Should().Be(before);
        graph.Created(Draft()).Should().Equal(1);
    }

    [Fact]
    [Trait("Contract", "G8")]
    public void Create_Cycle_IsAccepted()
    {
        var graph = NewGraph();

        graph.Created(Navigable(1, Navigable(2, Draft(1))));

        graph.Next(2).Should().Equal(1);
        graph.Get(1).Nexts!.Ids().Should().Equal(2);
    }

    [Fact]
    [Trait("Contract", "G8")]
    [Trait("Contract", "D7")]
    public void Create_CycleUnderRejectCycles_RefusesAndChangesNothing()
    {
        var graph = NewGraph(new GraphPolicy { RejectCycles = true });
        graph.Created(Navigable(1, Draft(2)));
        var before = graph.Dump();
        var closing = Draft(1);

        var outcome = graph.Create([Navigable(null, Draft(1)), Navigable(2, Navigable(null, closing, Draft(4)))]);

        outcome.Refusal.Should().Be(new Refusal(RefusalReason.Cycle, 1, closing));
        graph.Dump().Should().Be(before);
        graph.Created(Draft()).Should().Equal(3);
    }

    [Fact]
    [Trait("Contract", "B14")]
    public void Create_VeryDeepNesting_NeedsNoStack()
    {
        const int Levels = 100_000;
        var draft = Draft(Levels);
        for (var id = Levels - 1; id > 0; id--)
        {
            draft = Navigable(id, draft);
        }

        var graph = NewGraph(new GraphPolicy { RejectCycles = true, Nexts = NextsPolicy.Tree });
        graph.Created(draft);

        graph.Size.Should().Be(new GraphSize(Levels, Levels - 1));
        graph.Link(Levels, LinkDirection.Next, [1]).Refusal!.Reason.Should().Be(RefusalReason.Cycle);
        graph.FindInconsistency().Should().BeNull();
    }
}
