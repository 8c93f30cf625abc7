using Tracking.Core;
using static Tracking.Tests.Core.GraphFixture;

namespace Tracking.Tests.Core;

public class TaskGraphUpdateTests
{
    private static readonly GraphPolicy Replace = new() { Update = UpdatePolicy.Replace };
    private static readonly GraphPolicy Strict = new() { RejectForeignFields = true };

    private readonly SettableClock _clock = new();

    [Fact]
    [Trait("Contract", "E1")]
    [Trait("Contract", "E6")]
    [Trait("Contract", "E8")]
    public void Update_SomeFields_MergesThem()
    {
        var graph = NewGraph();
        graph.Created(Draft(1, values: [(TaskField.Status, "RUNNING"), (TaskField.Name, "n"), (TaskField.Path, "p")]));

        var outcome = graph.Update(1, Draft(values: [(TaskField.Status, ""), (TaskField.Path, null), (TaskField.NumberOfRetries, -1)]));

        var values = outcome.Value.Task.Values;
        values[TaskField.Status].Should().Be("");
        values[TaskField.Name].Should().Be("n");
        values.Fields.Contains(TaskField.Path).Should().BeFalse();
        values[TaskField.NumberOfRetries].Should().Be(-1);
        Describe(graph.Find(1)).Should().Be(Describe(outcome.Value));
    }

    [Fact]
    [Trait("Contract", "E1")]
    public void Update_UnderReplace_ClearsWhatIsNotGiven()
    {
        var graph = NewGraph(Replace, _clock);
        graph.Created(Draft(1, TaskKind.NavigableExecutionTask, [Draft(2)], (TaskField.Status, "RUNNING"), (TaskField.Root, false), (TaskField.JobId, "j")));
        _clock.Now = Start.AddSeconds(1);

        graph.Update(1, Draft(values: [(TaskField.Name, "n"), (TaskField.Path, null)]));

        var snapshot = graph.Get(1);
        snapshot.Task.Values.Fields.Should().Be(FieldSet.Of(TaskField.Name));
        snapshot.Task.CreationTimestamp.Should().Be(Start.UtcDateTime);
        snapshot.Kind.Should().Be(TaskKind.NavigableExecutionTask);
        snapshot.Nexts!.Ids().Should().Equal(2);
        snapshot.Root.Should().BeTrue();
        graph.Job("j", RootSelection.All).Ids().Should().Equal(2);
    }

    [Fact]
    [Trait("Contract", "E2")]
    [Trait("Contract", "E5")]
    public void Update_IdAndNexts_AreIgnored()
    {
        var graph = NewGraph(1, 2);

        graph.Update(1, Navigable(0, Draft(2), Draft(3))).Refusal.Should().BeNull();

        graph.Next(1).Should().BeEmpty();
        graph.Size.Should().Be(new GraphSize(2, 0));
    }

    [Fact]
    [Trait("Contract", "E3")]
    public void Update_UnknownTask_Refuses()
    {
        var graph = NewGraph();

        graph.Update(1, Draft(1)).Refusal.Should().Be(new Refusal(RefusalReason.TaskNotFound, 1));

        graph.Find(1).Should().BeNull();
    }

    [Theory]
    [InlineData(TaskKind.ExecutionTask, null)]
    [InlineData(TaskKind.ExecutionTask, TaskKind.NavigableExecutionTask)]
    [InlineData(TaskKind.NavigableExecutionTask, TaskKind.ExecutionTask)]
    [InlineData(TaskKind.ExecutionTaskList, TaskKind.NavigableExecutionTaskList)]
    [InlineData(TaskKind.NavigableExecutionTaskList, TaskKind.ExecutionTaskList)]
    [Trait("Contract", "E4")]
    public void Update_KindOfTheSameFamily_KeepsTheStoredKind(TaskKind stored, TaskKind? given)
    {
        var graph = NewGraph();
        graph.Created(Draft(1, stored));

        graph.Update(1, Draft(kind: given)).Value.Kind.Should().Be(stored);
    }

    [Theory]
    [InlineData(TaskKind.ExecutionTask, TaskKind.ExecutionTaskList)]
    [InlineData(TaskKind.NavigableExecutionTask, TaskKind.ExecutionTaskList)]
    [InlineData(TaskKind.ExecutionTaskList, TaskKind.NavigableExecutionTask)]
    [Trait("Contract", "E4")]
    public void Update_KindOfTheOtherFamily_RefusesAndChangesNothing(TaskKind stored, TaskKind given)
    {
        var graph = NewGraph(clock: _clock);
        graph.Created(Draft(1, stored));
        _clock.Now = Start.AddSeconds(1);
        var before = graph.Dump();
        var changes = Draft(1, given, null, (TaskField.Name, "n"));

        graph.Update(1, changes).Refusal.Should().Be(new Refusal(RefusalReason.KindConflict, 1, changes));

        graph.Dump().Should().Be(before);
    }

    [Fact]
    [Trait("Contract", "E4")]
    public void Update_ForeignField_DropsIt()
    {
        var graph = NewGraph(1);

        graph.Update(1, Draft(values: [(TaskField.DefinitionId, "d"), (TaskField.Name, "n")]));

        graph.Get(1).Task.Values.Fields.Should().Be(FieldSet.Of(TaskField.Name));
    }

    [Fact]
    [Trait("Contract", "E4")]
    [Trait("Contract", "L5")]
    public void Update_ForeignFieldUnderStrictPolicy_RefusesAndChangesNothing()
    {
        var graph = NewGraph(Strict);
        graph.Created(Draft(1, TaskKind.ExecutionTaskList));
        var before = graph.Dump();
        var changes = Draft(values: [(TaskField.Path, "p"), (TaskField.Condition, "c"), (TaskField.Name, "n")]);

        graph.Update(1, changes).Refusal.Should().Be(new Refusal(RefusalReason.ForeignField, 1, changes, TaskField.Condition));

        graph.Dump().Should().Be(before);
    }

    [Fact]
    [Trait("Contract", "E4")]
    public void Update_ForeignNullUnderStrictPolicy_PassesItOver()
    {
        var graph = NewGraph(Strict);
        graph.Created(Draft(1));

        graph.Update(1, Draft(values: [(TaskField.DefinitionId, null), (TaskField.Name, "n")])).Value.Task.Name.Should().Be("n");
    }

    [Fact]
    [Trait("Contract", "E7")]
    public void Update_LockedTaskAndAnyStatus_IsAccepted()
    {
        var graph = NewGraph();
        graph.Created(Draft(1, values: [(TaskField.Lock, "mine"), (TaskField.Status, "ENDED")]));

        graph.Update(1, Draft(values: (TaskField.Status, "RUNNING"))).Value.Task.Status.Should().Be("RUNNING");
    }

    [Fact]
    [Trait("Contract", "E9")]
    [Trait("Contract", "G11")]
    public void Update_JobId_MovesTheTaskToItsPlaceInTheOtherJob()
    {
        var graph = NewGraph();
        graph.Created(InJob(5, "a"), InJob(4, "b"), InJob(3, "a"), InJob(2, "b"), InJob(1, "a"));

        graph.Update(3, InJob(null, "b"));

        graph.Job("a", RootSelection.All).Ids().Should().Equal(5, 1);
        graph.Job("b", RootSelection.All).Ids().Should().Equal(4, 3, 2);
        graph.FindInconsistency().Should().BeNull();
    }

    [Fact]
    [Trait("Contract", "E9")]
    [Trait("Contract", "I3")]
    public void Update_JobIdCleared_LeavesAllLists()
    {
        var graph = NewGraph();
        graph.Created(InJob(1, "a"));

        graph.Update(1, InJob(null, null));

        graph.Job("a", RootSelection.All).Should().BeEmpty();
        graph.FindInconsistency().Should().BeNull();
    }

    [Fact]
    [Trait("Contract", "E9")]
    [Trait("Contract", "G11")]
    public void Update_ManyMovesAndRemovals_KeepTheOrderOfCreation()
    {
        var graph = NewGraph();
        graph.Created([.. Enumerable.Range(1, 20).Select(id => InJob(21 - id, id % 2 == 0 ? "a" : "b"))]);

        for (var id = 1; id <= 20; id += 3)
        {
            graph.Update(id, InJob(null, "a"));
            graph.Update(id, InJob(null, "b"));
            graph.Update(21 - id, InJob(null, "a"));
            graph.Remove(id + 1);
        }

        graph.Created(InJob(30, "a"), InJob(31, "b"));
        foreach (var job in new[] { "a", "b" })
        {
            graph.Job(job, RootSelection.All).Ids().Should().BeEquivalentTo(
                graph.Job(job, RootSelection.All).Ids().OrderBy(id => id >= 30 ? id : 20 - id), options => options.WithStrictOrdering());
        }

        graph.FindInconsistency().Should().BeNull();
    }

    [Theory]
    [InlineData(UpdatePolicy.Merge)]
    [InlineData(UpdatePolicy.Replace)]
    [Trait("Contract", "I4")]
    public void Update_RootAsDerived_PinsNothing(UpdatePolicy update)
    {
        var graph = NewGraph(new GraphPolicy { Update = update });
        graph.Created(Draft(1), Draft(2));

        graph.Update(2, Draft(values: (TaskField.Root, true)));
        graph.Link(1, LinkDirection.Next, [2]);

        graph.Get(2).Task.GivenRoot.Should().BeNull();
        graph.Get(2).Root.Should().BeFalse();
    }

    [Theory]
    [InlineData(UpdatePolicy.Merge)]
    [InlineData(UpdatePolicy.Replace)]
    [Trait("Contract", "I4")]
    public void Update_RootUnlikeDerived_IsKeptAndWins(UpdatePolicy update)
    {
        var graph = NewGraph(new GraphPolicy { Update = update });
        graph.Created(Draft(1), Draft(2));
        graph.Link(1, LinkDirection.Next, [2]);

        graph.Update(2, Draft(values: (TaskField.Root, true)));
        graph.Update(2, Draft(values: (TaskField.Root, true))).Value.Root.Should().BeTrue();
        graph.Update(2, Draft(values: (TaskField.Root, false))).Value.Task.GivenRoot.Should().BeFalse();
        graph.Update(2, Draft(values: (TaskField.Root, null))).Value.Task.GivenRoot.Should().BeNull();
    }

    [Fact]
    [Trait("Contract", "M3")]
    [Trait("Contract", "E10")]
    public void Update_NothingChanged_MovesTheUpdateTimestamp()
    {
        var graph = NewGraph(clock: _clock);
        graph.Created(Draft(1));
        _clock.Now = Start.AddMilliseconds(5).AddTicks(9_999);

        var task = graph.Update(1, Draft(values: (TaskField.UpdateTimestamp, DateTime.UnixEpoch))).Value.Task;

        task.CreationTimestamp.Should().Be(Start.UtcDateTime);
        task.UpdateTimestamp.Should().Be(Start.UtcDateTime.AddMilliseconds(5)).And.BeIn(DateTimeKind.Utc);
    }

    [Fact]
    [Trait("Contract", "M3")]
    public void Update_ClockSetBack_NeverMovesTheTimestampBack()
    {
        var graph = NewGraph(clock: _clock);
        graph.Created(Draft(1));
        _clock.Now = Start.AddHours(-1);

        graph.Update(1, Draft()).Value.Task.UpdateTimestamp.Should().Be(Start.UtcDateTime);
    }

    private sealed class SettableClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = Start;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
