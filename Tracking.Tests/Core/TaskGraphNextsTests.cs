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

    [Fact]
    public void Find_UnderTree_ShowsNavigableKindsDownToTasksWithoutNext()
    {
        var graph = NewGraph(Tree);
        graph.Created(Navigable(1, Draft(2, TaskKind.ExecutionTaskList, [Draft(4)]), Navigable(3, Draft(4))),
            Draft(5, TaskKind.ExecutionTask, [Draft(1)]));

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
