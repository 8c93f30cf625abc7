using Microsoft.Extensions.Time.Testing;
using Tracking.Core;
using static Tracking.Tests.Core.GraphFixture;
using static Tracking.Tests.Core.RandomState;

namespace Tracking.Tests.Core;

/// <summary>States that no graph can be in: each is refused with its culprit, by both ways in, and nothing changes.</summary>
public class UnsoundStateTests
{
    [Fact]
    public void NegativeCounter_IsRefused() =>
        Refuse(new GraphExport { LastAssignedId = -1 }, RefusalReason.InvalidId, -1, default);

    [Theory]
    [InlineData(0)]
    [InlineData(-7)]
    [Trait("Contract", "D3")]
    public void IdThatIsNotPositive_IsRefused(long id) =>
        Refuse(State(Entry(1), Entry(id)), RefusalReason.InvalidId, id, new ExportLocation(1));

    [Fact]
    public void IdTwice_IsRefused() =>
        Refuse(State(Entry(1), Entry(2), Entry(1)), RefusalReason.DuplicateId, 1, new ExportLocation(2));

    [Fact]
    public void RemovedIdThatTheCounterHasPassed_IsRefused() =>
        Refuse(new GraphExport { LastAssignedId = 4, RemovedIds = [5, 4] }, RefusalReason.InvalidId, 4, new ExportLocation(Entry: 1));

    [Fact]
    public void RemovedIdTwice_IsRefused() =>
        Refuse(new GraphExport { RemovedIds = [5, 6, 5] }, RefusalReason.DuplicateId, 5, new ExportLocation(Entry: 2));

    [Fact]
    public void RemovedIdOfATask_IsRefused() =>
        Refuse(State(Entry(5)) with { RemovedIds = [5] }, RefusalReason.DuplicateId, 5, new ExportLocation(Entry: 0));

    [Fact]
    [Trait("Contract", "E4")]
    public void FieldThatTheKindDoesNotHave_IsRefused() => Refuse(
        State(new LinkedTask(Stored(1, TaskKind.ExecutionTask, Values((TaskField.Status, "s"), (TaskField.DefinitionId, "d"))), [], [])),
        RefusalReason.ForeignField, 1, new ExportLocation(0), TaskField.DefinitionId);

    [Fact]
    public void FieldWithoutValue_IsRefused() => Refuse(
        State(new LinkedTask(Stored(1, TaskKind.ExecutionTask, Values((TaskField.Status, null))), [], [])),
        RefusalReason.ForeignField, 1, new ExportLocation(0), TaskField.Status);

    [Fact]
    [Trait("Contract", "M3")]
    public void UpdateBeforeCreation_IsRefused() => Refuse(
        State(new LinkedTask(Stored(1, age: -1), [], [])), RefusalReason.UpdatedBeforeCreated, 1, new ExportLocation(0), TaskField.UpdateTimestamp);

    [Fact]
    public void LinkToUnknownTask_IsRefused() =>
        Refuse(State(Entry(1, next: [2, 9]), Entry(2, previous: [1])), RefusalReason.LinkedTaskNotFound,
            9, new ExportLocation(0, LinkDirection.Next, 1));

    [Fact]
    [Trait("Contract", "G7")]
    public void LinkToItself_IsRefused() =>
        Refuse(State(Entry(1, next: [1], previous: [1])), RefusalReason.SelfLink, 1, new ExportLocation(0, LinkDirection.Next, 0));

    [Fact]
    [Trait("Contract", "G5")]
    public void LinkTwiceOnOneSide_IsRefused() =>
        Refuse(State(Entry(1, next: [2]), Entry(2, previous: [1, 1])), RefusalReason.DuplicateLink, 1, new ExportLocation(1, LinkDirection.Previous, 1));

    [Fact]
    [Trait("Contract", "G1")]
    public void LinkThatOnlyTheSourceKnows_IsRefused() =>
        Refuse(State(Entry(1, next: [3, 2]), Entry(2), Entry(3, previous: [1])), RefusalReason.OneSidedLink,
            2, new ExportLocation(0, LinkDirection.Next, 1));

    [Fact]
    [Trait("Contract", "G1")]
    public void LinkThatOnlyTheTargetKnows_IsRefused() =>
        Refuse(State(Entry(1, next: [2]), Entry(2, previous: [1, 3]), Entry(3)), RefusalReason.OneSidedLink,
            3, new ExportLocation(1, LinkDirection.Previous, 1));

    [Fact]
    [Trait("Contract", "G8")]
    public void Cycle_UnderRejectCycles_IsRefused()
    {
        var policy = new GraphPolicy { RejectCycles = true };
        var cycle = State(Entry(1, next: [2], previous: [2]), Entry(2, next: [1], previous: [1]));

        TaskGraph.From(cycle, new FakeTimeProvider(Start), policy).Refusal.Should().Be(
            new Refusal(RefusalReason.Cycle, 1, Location: new ExportLocation(1, LinkDirection.Next, 0)));
        TaskGraph.From(cycle, new FakeTimeProvider(Start), GraphPolicy.Default).Refusal.Should().BeNull();
    }

    [Fact]
    [Trait("Contract", "G8")]
    public void Merge_ThatClosesACycleWithStoredLinks_IsRefused()
    {
        var graph = NewGraph(new GraphPolicy { RejectCycles = true });
        graph.Created(Navigable(2, Navigable(3, Draft(1))));
        var before = Describe(graph.Export());

        graph.Merge(Chain(1, 2, lastAssigned: 9)).Refusal.Should().Be(
            new Refusal(RefusalReason.Cycle, 2, Location: new ExportLocation(0, LinkDirection.Next, 0)));

        Describe(graph.Export()).Should().Be(before);
    }

    private static GraphExport State(params LinkedTask[] tasks) => new() { Tasks = tasks };

    private static LinkedTask Entry(long id, long[]? next = null, long[]? previous = null) => new(Stored(id), next ?? [], previous ?? []);

    private static void Refuse(GraphExport state, RefusalReason reason, long id, ExportLocation place, TaskField? field = null)
    {
        var expected = new Refusal(reason, id, null, field, place);
        TaskGraph.From(state, new FakeTimeProvider(Start), GraphPolicy.Default).Refusal.Should().Be(expected);

        var graph = NewGraph(1, 2);
        var before = Describe(graph.Export());
        graph.Merge(state).Refusal.Should().Be(expected);
        Describe(graph.Export()).Should().Be(before);
        graph.FindInconsistency().Should().BeNull();
    }
}
