using Microsoft.Extensions.Time.Testing;
using Tracking.Core;
using static Tracking.Tests.Core.GraphFixture;

namespace Tracking.Tests.Core;

public class TaskGraphCreateValuesTests
{
    [Fact]
    [Trait("Contract", "D8")]
    [Trait("Contract", "D10")]
    [Trait("Contract", "L3")]
    public void Create_EmptyDraft_StoresATaskWithoutValues()
    {
        var graph = NewGraph();

        graph.Created(Draft());

        var task = graph.Get(1).Task;
        task.Kind.Should().Be(TaskKind.ExecutionTask);
        task.Values.Fields.IsEmpty.Should().BeTrue();
    }

    [Fact]
    [Trait("Contract", "E4")]
    [Trait("Contract", "L7")]
    public void Create_NullsAndForeignFields_AreNotStored()
    {
        var graph = NewGraph();

        graph.Created(Draft(1, TaskKind.ExecutionTask, null, (TaskField.DefinitionId, "d"), (TaskField.Name, null), (TaskField.Workflow, "w")));

        graph.Get(1).Task.Values.Fields.Should().Be(FieldSet.Of(TaskField.Workflow));
    }

    [Fact]
    [Trait("Contract", "M3")]
    public void Create_TimestampsFromTheClient_AreIgnored()
    {
        var graph = NewGraph(clock: new FakeTimeProvider(Start.AddTicks(4_567)));

        graph.Created(Draft(1, values: [(TaskField.CreationTimestamp, DateTime.UnixEpoch), (TaskField.UpdateTimestamp, DateTime.UnixEpoch), (TaskField.Id, 5L)]));

        var task = graph.Get(1).Task;
        task.CreationTimestamp.Should().Be(Start.UtcDateTime).And.BeIn(DateTimeKind.Utc);
        task.UpdateTimestamp.Should().Be(task.CreationTimestamp);
        task.Values.Fields.IsEmpty.Should().BeTrue();
    }

    [Fact]
    [Trait("Contract", "M4")]
    public void Create_StartAndFinishTime_AreTheClients()
    {
        var graph = NewGraph();

        graph.Created(Draft(1, values: (TaskField.StartTime, DateTime.UnixEpoch)), Draft(2));

        graph.Get(1).Task.Values[TaskField.StartTime].Should().Be(DateTime.UnixEpoch);
        graph.Get(2).Task.Values[TaskField.StartTime].Should().BeNull();
    }

    [Fact]
    [Trait("Contract", "N1")]
    [Trait("Contract", "N2")]
    public void Create_NavigableKind_IsStoredWithItsPlainKindsFields()
    {
        var graph = NewGraph();

        graph.Created(Draft(1, TaskKind.NavigableExecutionTask, null, (TaskField.Workflow, "w")), Draft(2, TaskKind.NavigableExecutionTaskList, null, (TaskField.DefinitionId, "d")));

        graph.Get(1).Kind.Should().Be(TaskKind.NavigableExecutionTask);
        graph.Get(1).Task.Values[TaskField.Workflow].Should().Be("w");
        graph.Get(2).Task.Values[TaskField.DefinitionId].Should().Be("d");
    }

    [Fact]
    public void Create_TheSameDraftsInTwoGraphs_LeavesTheFirstGraphAlone()
    {
        TaskDraft[] drafts = [Draft(values: (TaskField.Status, "RUNNING")), Draft(7, values: (TaskField.Name, "a"))];
        var first = NewGraph();
        first.Created(drafts);
        var before = first.Export();
        var clock = new FakeTimeProvider(Start.AddDays(1));
        var second = NewGraph(clock: clock);
        second.Created(Draft(1));

        second.Created(drafts).Should().Equal(2, 7);
        second.Update(1, drafts[0]);
        first.Update(7, drafts[0]);

        first.Get(1).Task.Should().Be(before.Tasks[0].Task);
        first.Get(7).Task.Status.Should().Be("RUNNING");
        second.Get(7).Task.Status.Should().BeNull();
        second.Get(7).Task.CreationTimestamp.Should().Be(first.Get(7).Task.CreationTimestamp.AddDays(1));
        (first.Get(1).Task.Id, second.Get(1).Task.Id, second.Get(2).Task.Id).Should().Be((1, 1, 2));
    }
}
