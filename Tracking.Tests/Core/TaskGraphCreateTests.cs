using Microsoft.Extensions.Time.Testing;
using Tracking.Core;
using static Tracking.Tests.Core.GraphFixture;

namespace Tracking.Tests.Core;

public class TaskGraphCreateTests
{
    private static readonly GraphPolicy Reject = new() { ExistingTask = ExistingTaskPolicy.Reject };
    private static readonly GraphPolicy UpdateExisting = new() { ExistingTask = ExistingTaskPolicy.Update };

    [Fact]
    [Trait("Contract", "D1")]
    public void Create_ExistingTask_LeavesItUntouched()
    {
        var clock = new FakeTimeProvider(Start);
        var graph = NewGraph(clock: clock);
        graph.Created(Draft(1, values: (TaskField.Status, "RUNNING")));
        var before = graph.Dump();
        clock.Advance(TimeSpan.FromSeconds(1));

        var outcome = graph.Create([Draft(1, values: (TaskField.Status, "ENDED"))]);

        outcome.Value.Should().ContainSingle().Which.IsNew.Should().BeFalse();
        graph.Dump().Should().Be(before);
    }

    [Fact]
    [Trait("Contract", "D1")]
    public void Create_ExistingTaskWithNexts_AddsWhatIsMissing()
    {
        var graph = NewGraph(1, 2);

        graph.Created(Navigable(1, Draft(2), Draft(3)));

        graph.Next(1).Should().Equal(2, 3);
        graph.Get(1).Task.Kind.Should().Be(TaskKind.ExecutionTask);
    }

    [Fact]
    [Trait("Contract", "D1")]
    [Trait("Contract", "D7")]
    public void Create_ExistingTaskUnderReject_RefusesAndChangesNothing()
    {
        var graph = NewGraph(Reject);
        graph.Created(Draft(2));
        var before = graph.Dump();
        var existing = Draft(2);

        var outcome = graph.Create([Navigable(null, Draft(5)), existing]);

        outcome.Refusal.Should().Be(new Refusal(RefusalReason.TaskExists, 2, existing));
        graph.Dump().Should().Be(before);
        graph.Created(Draft()).Should().Equal(1);
        graph.FindInconsistency().Should().BeNull();
    }

    [Fact]
    [Trait("Contract", "D1")]
    [Trait("Contract", "N3")]
    public void Create_ExistingTaskNestedUnderReject_IsAReference()
    {
        var graph = NewGraph(Reject);
        graph.Created(Draft(2));

        graph.Created(Navigable(1, Draft(2)));

        graph.Next(1).Should().Equal(2);
    }

    [Fact]
    [Trait("Contract", "D1")]
    public void Create_ExistingTaskUnderUpdate_UpdatesIt()
    {
        var clock = new FakeTimeProvider(Start);
        var graph = NewGraph(UpdateExisting, clock);
        graph.Created(Draft(1, values: [(TaskField.Status, "RUNNING"), (TaskField.Name, "n")]));
        clock.Advance(TimeSpan.FromSeconds(1));

        var created = graph.Create([Draft(1, values: (TaskField.Status, "ENDED"))]).Value!.Single();

        created.IsNew.Should().BeFalse();
        created.Snapshot.Task.Status.Should().Be("ENDED");
        created.Snapshot.Task.Name.Should().Be("n");
        created.Snapshot.Task.UpdateTimestamp.Should().Be(Start.UtcDateTime.AddSeconds(1));
    }

    [Theory]
    [InlineData(TaskKind.ExecutionTaskList)]
    [InlineData(TaskKind.NavigableExecutionTaskList)]
    [Trait("Contract", "D1")]
    [Trait("Contract", "E4")]
    public void Create_ExistingTaskOfOtherFamilyUnderUpdate_Refuses(TaskKind kind)
    {
        var graph = NewGraph(UpdateExisting);
        graph.Created(Draft(1));
        var before = graph.Dump();
        var conflicting = Draft(1, kind);

        graph.Create([Draft(2), conflicting]).Refusal.Should().Be(new Refusal(RefusalReason.KindConflict, 1, conflicting));

        graph.Dump().Should().Be(before);
    }

    [Fact]
    [Trait("Contract", "D2")]
    public void Create_SameMatchIdNameAndJob_CreatesAnotherTask()
    {
        var graph = NewGraph();
        (TaskField, object?)[] values = [(TaskField.MatchId, "m"), (TaskField.Name, "n"), (TaskField.JobId, "j")];

        graph.Created(Draft(values: values), Draft(values: values)).Should().Equal(1, 2);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0L)]
    [InlineData(-7L)]
    [InlineData(long.MinValue)]
    [Trait("Contract", "D3")]
    public void Create_IdNotSet_AssignsOne(long? id)
    {
        NewGraph().Created(Draft(id), Draft(id)).Should().Equal(1, 2);
    }

    [Fact]
    [Trait("Contract", "D3")]
    public void Create_ClientId_KeepsIt()
    {
        NewGraph().Created(Draft(42)).Should().Equal(42);
    }

    [Fact]
    [Trait("Contract", "D4")]
    public void Create_WithoutIds_SkipsIdsInUse()
    {
        NewGraph(2, 3).Created(Draft(), Draft()).Should().Equal(1, 4);
    }

    [Fact]
    [Trait("Contract", "D4")]
    public void Create_AfterTheGreatestId_GoesOnFromTheCounter()
    {
        NewGraph(long.MaxValue).Created(Draft(), Draft()).Should().Equal(1, 2);
    }

    [Fact]
    [Trait("Contract", "D4")]
    public void Create_AfterRemovals_NeverReusesAnId()
    {
        var graph = NewGraph();
        graph.Created(Draft(), Draft(3), Draft(4));
        graph.Remove(1);
        graph.Remove(3);

        graph.Created(Draft(), Draft()).Should().Equal(2, 5);
        graph.FindInconsistency().Should().BeNull();
    }

    [Fact]
    [Trait("Contract", "D4")]
    [Trait("Contract", "F3")]
    public void Create_AfterARemovedIdWasUsedAgain_NeverAssignsIt()
    {
        var graph = NewGraph(1);
        graph.Remove(1);
        graph.Created(Draft(1)).Should().Equal(1);

        graph.Created(Draft()).Should().Equal(2);
        graph.Remove(1);
        graph.Created(Draft()).Should().Equal(3);
        graph.FindInconsistency().Should().BeNull();
    }

    [Fact]
    [Trait("Contract", "D4")]
    public void Create_IdsNamedLaterInTheBody_AreTakenFirst()
    {
        NewGraph().Created(Draft(), Navigable(null, Draft(2)), Draft(1)).Should().Equal(3, 4, 1);
    }

    [Fact]
    [Trait("Contract", "D5")]
    public void Create_NewAndExistingTasks_AnswersTheTopLevelInOrder()
    {
        var graph = NewGraph(7);

        var created = graph.Create([Draft(9), Draft(7), Navigable(null, Draft(8)), Draft(9)]).Value!;

        created.Select(each => (each.Snapshot.Task.Id, each.IsNew)).Should().Equal((9, true), (7, false), (1, true), (9, false));
    }

    [Fact]
    [Trait("Contract", "D5")]
    public void Create_LinksLaterInTheBody_ShowInTheAnswer()
    {
        var created = NewGraph().Create([Navigable(1), Draft(2), Navigable(3, Draft(2)), Navigable(1, Draft(2))]).Value!;

        created[0].Snapshot.Nexts!.Ids().Should().Equal(2);
        created[1].Snapshot.Root.Should().BeFalse();
    }

    [Theory]
    [InlineData(ExistingTaskPolicy.Skip)]
    [InlineData(ExistingTaskPolicy.Reject)]
    [InlineData(ExistingTaskPolicy.Update)]
    [Trait("Contract", "D6")]
    public void Create_SameIdTwice_SecondIsAReference(ExistingTaskPolicy existing)
    {
        var graph = NewGraph(new GraphPolicy { ExistingTask = existing });

        graph.Created(Draft(1, values: (TaskField.Name, "first")), Draft(1, TaskKind.ExecutionTaskList, [Draft(2)], (TaskField.Name, "second")));

        graph.Get(1).Task.Name.Should().Be("first");
        graph.Next(1).Should().Equal(2);
    }

    [Fact]
    [Trait("Contract", "D6")]
    public void Create_NestedBeforeTopLevel_NestedCreates()
    {
        var graph = NewGraph();

        var created = graph.Create([Navigable(1, Draft(2, values: (TaskField.Name, "nested"))), Draft(2, values: (TaskField.Name, "top"))]).Value!;

        created[1].IsNew.Should().BeFalse();
        graph.Get(2).Task.Name.Should().Be("nested");
    }

    [Fact]
    [Trait("Contract", "D9")]
    public void Create_Nothing_AnswersNothing()
    {
        var graph = NewGraph();

        graph.Create([]).Value.Should().BeEmpty();

        graph.Size.Should().Be(new GraphSize(0, 0));
    }
}
