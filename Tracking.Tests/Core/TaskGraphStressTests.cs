using System.Collections.Concurrent;
using Tracking.Core;
using static Tracking.Tests.Core.GraphFixture;

namespace Tracking.Tests.Core;

[Trait("Contract", "O1")]
public class TaskGraphStressTests
{
    private const int Threads = 8;

    [Fact]
    public void Link_ByManyThreads_AddsTheUnion()
    {
        const int LinksEach = 200;
        var others = Enumerable.Range(2, Threads * LinksEach).Select(id => (long)id).ToArray();
        var graph = NewGraph([1, .. others]);

        Simultaneously.Run(Threads, thread =>
        {
            for (var index = 0; index < LinksEach; index++)
            {
                // Half of the links are added by two threads, and each from either side.
                graph.Link(1, LinkDirection.Next, [others[(thread * LinksEach) + index]]);
                graph.Link(others[(((thread + 1) * LinksEach) + (index / 2)) % others.Length], LinkDirection.Previous, [1]);
            }
        });

        graph.Next(1).Order().Should().Equal(others);
        graph.Size.Links.Should().Be(others.Length);
        graph.FindInconsistency().Should().BeNull();
    }

    [Fact]
    [Trait("Contract", "O2")]
    public void Create_SameIdsByManyThreads_CreatesEachOnce()
    {
        var graph = NewGraph();
        var created = new ConcurrentBag<long>();

        Simultaneously.Run(Threads, _ =>
        {
            for (var id = 1; id <= 500; id++)
            {
                if (graph.Create([Draft(id)]).Value!.Single().IsNew)
                {
                    created.Add(id);
                }
            }
        });

        created.Should().HaveCount(500).And.OnlyHaveUniqueItems();
        graph.FindInconsistency().Should().BeNull();
    }

    [Fact]
    [Trait("Contract", "D4")]
    public void Create_WithoutIdByManyThreads_AssignsEachIdOnce()
    {
        var graph = NewGraph();
        var assigned = new ConcurrentBag<long>();

        Simultaneously.Run(Threads, _ =>
        {
            for (var count = 0; count < 500; count++)
            {
                assigned.Add(graph.Created(Draft()).Single());
            }
        });

        assigned.Order().Should().Equal(Enumerable.Range(1, Threads * 500).Select(id => (long)id));
    }

    [Fact]
    public void Link_WhileAnEndIsDeleted_NeverLeavesADanglingLink()
    {
        var graph = NewGraph(1, 2);
        var refusals = new ConcurrentBag<RefusalReason>();

        Simultaneously.Run(Threads, thread =>
        {
            for (var round = 0; round < 50_000; round++)
            {
                switch (thread % 4)
                {
                    case 0:
                        graph.Remove(2);
                        break;
                    case 1:
                        graph.Create([Draft(2)]);
                        break;
                    default:
                        if (graph.Link(1, thread % 4 == 2 ? LinkDirection.Next : LinkDirection.Previous, [2]).Refusal is { } refusal)
                        {
                            refusals.Add(refusal.Reason);
                        }

                        break;
                }
            }
        });

        refusals.Should().OnlyContain(reason => reason == RefusalReason.LinkedTaskNotFound);
        graph.FindInconsistency().Should().BeNull();
        graph.Remove(2);
        graph.Next(1).Should().BeEmpty();
        graph.Previous(1).Should().BeEmpty();
    }

    [Fact]
    [Trait("Contract", "E8")]
    public void Update_DifferentFieldsByManyThreads_LosesNone()
    {
        var graph = NewGraph(1);
        var fields = new[] { TaskField.Name, TaskField.Status, TaskField.Path, TaskField.Lock,
            TaskField.Condition, TaskField.MatchId, TaskField.Workflow, TaskField.OrderBy };

        Simultaneously.Run(Threads, thread =>
        {
            for (var round = 0; round <= 500; round++)
            {
                graph.Update(1, Draft(values: (fields[thread], $"{round}")));
            }
        });

        fields.Should().OnlyContain(field => (string?)graph.Get(1).Task.Values[field] == "500");
    }

    [Fact]
    [Trait("Contract", "D7")]
    public void Create_Batch_IsSeenWholeOrNotAtAll()
    {
        var graph = NewGraph();
        var seen = new ConcurrentBag<int>();

        Simultaneously.Run(Threads, thread =>
        {
            for (var round = 0; round < 300; round++)
            {
                if (thread % 2 == 0)
                {
                    graph.Create([InJob(null, "j", Draft(), Draft()), InJob(null, "j")]);
                }
                else
                {
                    seen.Add(graph.Job("j", RootSelection.All).Count);
                }
            }
        });

        seen.Should().OnlyContain(count => count % 4 == 0);
    }
}
