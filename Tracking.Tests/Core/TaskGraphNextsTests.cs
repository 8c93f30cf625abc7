using Tracking.Core;
using static Tracking.Tests.Core.GraphFixture;

namespace Tracking.Tests.Core;

[Trait("Contract", "N4")]
public class TaskGraphNextsTests
{
    private const int MaximumMembers = 100_000;

    private static readonly GraphPolicy Tree = new() { Nexts = NextsPolicy.Tree };

    [Fact]
    public void Find_PlainKind_ShowsNoNexts()
    {
        var graph = NewGraph(1, 2);
        graph.Link(1, LinkDirection.Next, [2]);

        graph.Get(1).Nexts.Should().BeNull();
    }

    [Fact]
    public void Find_NavigableKind_ShowsOneLevelOfPlainKindsFromTheLinks()
    {
        var graph = NewGraph();
        graph.Created(Navigable(1, Navigable(2, Draft(3)), Draft(4, TaskKind.NavigableExecutionTaskList)));
        graph.Unlink(1, LinkDirection.Next, [2]);
        graph.Link(1, LinkDirection.Next, [3, 2]);

        var nexts = graph.Get(1).Nexts!;

        nexts.Ids().Should().Equal(4, 3, 2);
        nexts.Select(member => member.Kind).Should().Equal(TaskKind.ExecutionTaskList, TaskKind.ExecutionTask, TaskKind.ExecutionTask);
        nexts.Should().OnlyContain(member => member.Nexts == null && !member.Root);
    }

    [Fact]
    public void Find_NavigableKindWithoutNext_ShowsAnEmptyList()
    {
        var graph = NewGraph();
        graph.Created(Navigable(1));

        graph.Get(1).Nexts.Should().BeEmpty();
    }

    [Fact]
    public void Find_UnderNone_ShowsNoNexts()
    {
        var graph = NewGraph(new GraphPolicy { Nexts = NextsPolicy.None });
        graph.Created(Navigable(1, Draft(2)));

        graph.Get(1).Nexts.Should().BeNull();
    }

    [Theory]
    [InlineData(TaskKind.NavigableExecutionTask, NextsPolicy.OneLevel, 3, true)]
    [InlineData(TaskKind.NavigableExecutionTask, NextsPolicy.OneLevel, 4, false)]
    [InlineData(TaskKind.NavigableExecutionTaskList, NextsPolicy.OneLevel, 4, false)]
    [InlineData(TaskKind.NavigableExecutionTask, NextsPolicy.None, 4, true)]
    [InlineData(TaskKind.NavigableExecutionTask, NextsPolicy.Tree, 0, false)]
    [InlineData(TaskKind.ExecutionTask, NextsPolicy.OneLevel, 4, true)]
    [InlineData(TaskKind.ExecutionTaskList, NextsPolicy.Tree, 4, true)]
    public void TryFindShort_ByTheMembersOfNexts_AnswersAsFindOrLeavesItAlone(TaskKind kind, NextsPolicy policy, int members, bool isShort)
    {
        var graph = NewGraph(new GraphPolicy { Nexts = policy });
        graph.Created([Draft(1, kind), .. Enumerable.Range(2, members).Select(id => Draft(id))]);
        graph.Link(1, LinkDirection.Next, [.. Enumerable.Range(2, members).Select(id => (long)id)]);

        graph.TryFindShort(1, 3, out var task).Should().Be(isShort);

        task.HasValue.Should().Be(isShort);
        if (isShort)
        {
            var found = graph.Get(1);
            task!.Value.Should().Be(found with { Nexts = task.Value.Nexts });
            task.Value.Nexts?.Should().Equal(found.Nexts);
            (task.Value.Nexts is null).Should().Be(found.Nexts is null);
        }
    }

    [Theory]
    [InlineData(NextsPolicy.OneLevel, 3, true)]
    [InlineData(NextsPolicy.OneLevel, 4, false)]
    [InlineData(NextsPolicy.None, 4, true)]
    [InlineData(NextsPolicy.Tree, 0, false)]
    public void TryUpdateShort_ByTheMembersOfNexts_UpdatesOrLeavesItAlone(NextsPolicy policy, int members, bool isShort)
    {
        var graph = NewGraph(new GraphPolicy { Nexts = policy });
        graph.Created([Navigable(1), .. Enumerable.Range(2, members).Select(id => Draft(id))]);
        graph.Link(1, LinkDirection.Next, [.. Enumerable.Range(2, members).Select(id => (long)id)]);
        var before = graph.Get(1);

        graph.TryUpdateShort(1, Draft(values: (TaskField.Status, "RUNNING")), 3, out var outcome).Should().Be(isShort);

        outcome.Refusal.Should().BeNull();
        var now = graph.Get(1);
        now.Task.Status.Should().Be(isShort ? "RUNNING" : before.Task.Status);
        if (isShort)
        {
            outcome.Value.Task.Should().Be(now.Task);
            (outcome.Value.Nexts?.Count).Should().Be(now.Nexts?.Count);
        }
    }

    [Fact]
    [Trait("Contract", "E3")]
    public void TryUpdateShort_UnknownTask_IsShortAndRefused()
    {
        NewGraph(1).TryUpdateShort(2, Draft(values: (TaskField.Status, "RUNNING")), 3, out var outcome).Should().BeTrue();

        outcome.Refusal.Should().BeEquivalentTo(new { Reason = RefusalReason.TaskNotFound, TaskId = 2L });
    }

    [Theory]
    [InlineData(NextsPolicy.OneLevel, 2, 1, true)]
    [InlineData(NextsPolicy.OneLevel, 2, 2, false)]
    [InlineData(NextsPolicy.OneLevel, 3, 0, true)]
    [InlineData(NextsPolicy.OneLevel, 4, 0, false)]
    [InlineData(NextsPolicy.None, 3, 4, true)]
    [InlineData(NextsPolicy.Tree, 1, 0, false)]
    public void TryJobShort_ByItsTasksAndTheMembersOfNexts_AnswersAsJobOrLeavesItAlone(NextsPolicy policy, int tasks, int members, bool isShort)
    {
        var graph = NewGraph(new GraphPolicy { Nexts = policy });
        var outside = Enumerable.Range(100, members).ToArray();
        graph.Created([
            Draft(1, TaskKind.NavigableExecutionTask, values: (TaskField.JobId, "j")),
            .. Enumerable.Range(2, tasks - 1).Select(id => InJob(id, "j")),
            .. outside.Select(id => Draft(id))]);
        graph.Link(1, LinkDirection.Next, [.. outside.Select(id => (long)id)]);

        graph.TryJobShort("j", RootSelection.OnlyRoots, 3, out var found).Should().Be(isShort);

        var expected = graph.Job("j", RootSelection.OnlyRoots);
        expected.Should().NotBeEmpty();
        found.Ids().Should().Equal(isShort ? expected.Ids() : []);
        found.Select(task => task.Nexts?.Count).Should().Equal(isShort ? expected.Select(task => task.Nexts?.Count) : []);
    }

    [Fact]
    [Trait("Contract", "I2")]
    public void TryJobShort_UnknownJob_IsShortAndEmpty()
    {
        NewGraph(1).TryJobShort("j", RootSelection.All, 0, out var tasks).Should().BeTrue();

        tasks.Should().BeEmpty();
    }

    [Fact]
    [Trait("Contract", "B12")]
    public void TryFindShort_UnknownTask_IsShortAndNothing()
    {
        NewGraph(1).TryFindShort(2, 3, out var task).Should().BeTrue();

        task.Should().BeNull();
    }

    [Fact]
    public void Find_UnderTree_ShowsNavigableKindsDownToTasksWithoutNext()
    {
        var graph = NewGraph(Tree);
        graph.Created(Navigable(1, Draft(2, TaskKind.ExecutionTaskList, [Draft(4)]), Navigable(3, Draft(4))), Draft(5, TaskKind.ExecutionTask, [Draft(1)]));

        var nexts = graph.Get(1).Nexts!;

        nexts.Select(member => member.Kind).Should().Equal(TaskKind.NavigableExecutionTaskList, TaskKind.NavigableExecutionTask);
        nexts.Should().OnlyContain(member => member.Nexts!.Single().Task.Id == 4 && member.Nexts!.Single().Nexts!.Count == 0);
        graph.Get(5).Nexts.Should().BeNull();
    }

    [Fact]
    public void Find_CycleUnderTree_StopsAtTheTaskOnThePath()
    {
        var graph = NewGraph(Tree);
        graph.Created(Navigable(1, Navigable(2, Draft(1))));

        var again = graph.Get(1).Nexts!.Single().Nexts!.Single();

        again.Task.Id.Should().Be(1);
        again.Nexts.Should().BeNull();
    }

    [Fact]
    public void Find_ChainUnderTree_ShowsSixtyFourLevels()
    {
        var graph = NewGraph(Tree);
        graph.Created([.. Enumerable.Range(1, 70).Select(id => Navigable(id, Navigable(id + 1)))]);

        Depth(graph.Get(1)).Should().Be(64);
        Depth(graph.Get(10)).Should().Be(61);
    }

    [Fact]
    [Trait("Contract", "B14")]
    public void Find_LadderOfJoinsUnderTree_StaysBounded()
    {
        var graph = NewGraph(Tree);
        graph.Created([.. Enumerable.Range(0, 40).SelectMany(step => new[]
        {
            Navigable((2 * step) + 1, Draft((2 * step) + 3), Draft((2 * step) + 4)),
            Navigable((2 * step) + 2, Draft((2 * step) + 3), Draft((2 * step) + 4)),
        })]);

        Members(graph.Get(1)).Should().BeInRange(MaximumMembers - 1, MaximumMembers);
    }

    [Fact]
    [Trait("Contract", "B14")]
    public void Create_HubNamedAgainAndAgain_StaysBounded()
    {
        var graph = NewGraph();
        graph.Created(Navigable(1, [.. Enumerable.Range(2, 10_000).Select(id => Draft(id))]));

        var created = graph.Create([.. Enumerable.Repeat(Draft(1), 1_000)]).Value!;

        created.Sum(each => each.Snapshot.Nexts?.Count ?? 0).Should().Be(10_000 + MaximumMembers);
        created[0].Snapshot.Nexts.Should().HaveCount(10_000);
    }

    [Fact]
    [Trait("Contract", "B14")]
    public void Job_MoreMembersThanATreeMayHave_AreAllShownOneLevelDeep()
    {
        var graph = NewGraph();
        var hub = Enumerable.Range(1_000, MaximumMembers / 100).Select(id => (long)id).ToArray();
        graph.Created([.. hub.Select(id => Draft(id)), .. Enumerable.Range(1, 101).Select(id => Draft(id, TaskKind.NavigableExecutionTask, values: (TaskField.JobId, "j")))]);
        for (var id = 1; id <= 101; id++)
        {
            graph.Link(id, LinkDirection.Next, hub);
        }

        graph.Job("j", RootSelection.All).Should().OnlyContain(snapshot => snapshot.Nexts!.Count == hub.Length);
    }

    private static int Depth(TaskSnapshot snapshot) => snapshot.Nexts is { Count: > 0 } nexts ? 1 + nexts.Max(Depth) : 0;

    private static int Members(TaskSnapshot snapshot) => snapshot.Nexts?.Sum(member => 1 + Members(member)) ?? 0;
}
