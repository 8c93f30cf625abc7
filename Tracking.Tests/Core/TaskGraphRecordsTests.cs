using System.Linq.Expressions;
using CsCheck;
using Tracking.Core;
using static Tracking.Tests.Core.GraphFixture;

namespace Tracking.Tests.Core;

/// <summary>Tasks whose memory is shared, in a graph.</summary>
public sealed class TaskGraphRecordsTests
{
    private const int Many = 1_000;
    private const int LongText = UpdatedRecords.LongestRecord + 1_000;

    [Fact]
    public void Create_ManyTasks_KeepsThemInSharedMemory()
    {
        var graph = GraphOfMany();

        graph.All().Count(task => task.Record.IsShared).Should().BeGreaterThan(Many * 9 / 10);
        graph.FindInconsistency().Should().BeNull();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(LongText)]
    public void Remove_AllButAFew_GivesTheSharedMemoryBack(int length)
    {
        var drafts = ManyTogether(length);
        var graph = NewGraph();
        graph.Created(drafts);
        var before = Describe(graph.Get(Many / 2));

        foreach (var id in Enumerable.Range(1, Many).Where(id => id % 50 != 0))
        {
            graph.Remove(id).Should().BeTrue();
        }

        graph.All().Should().HaveCount(Many / 50).And.NotContain(InMemoryOf(drafts));
        Describe(graph.Get(Many / 2)).Should().Be(before);
        graph.FindInconsistency().Should().BeNull();
    }

    [Fact]
    public void Update_OfMostTasks_GivesTheSharedMemoryBack()
    {
        var drafts = ManyTogether();
        var graph = NewGraph();
        graph.Created(drafts);

        foreach (var id in Enumerable.Range(1, Many).Where(id => id % 50 != 0))
        {
            graph.Update(id, Draft(values: (TaskField.Status, "FINISHED"))).Refusal.Should().BeNull();
        }

        graph.All().Should().HaveCount(Many).And.NotContain(InMemoryOf(drafts));
        graph.All().Count(task => task.Status == "FINISHED").Should().Be(Many - (Many / 50));
        graph.FindInconsistency().Should().BeNull();
    }

    [Theory]
    [InlineData(ExistingTaskPolicy.Skip, UpdatePolicy.Merge)]
    [InlineData(ExistingTaskPolicy.Update, UpdatePolicy.Merge)]
    [InlineData(ExistingTaskPolicy.Update, UpdatePolicy.Replace)]
    [Trait("Contract", "D1")]
    public void Create_OfMostlyExistingTasks_KeepsNoMemoryForTheirDrafts(ExistingTaskPolicy existing, UpdatePolicy update)
    {
        var feed = new ChangeFeed(4 * Many, new ChangeSignal());
        var graph = new TaskGraph(TimeProvider.System, GraphPolicy.Default with { ExistingTask = existing, Update = update }, feed.Open());
        graph.Created([.. Enumerable.Range(1, Many).Where(id => id % 50 != 0).Select(id => Draft(id))]);

        var drafts = ManyTogether();
        graph.Created(drafts);

        graph.All().Should().HaveCount(Many).And.NotContain(InMemoryOf(drafts));
        graph.FindInconsistency().Should().BeNull();
        graph.All().Should().OnlyContain(task => task.Name == (existing == ExistingTaskPolicy.Skip && task.Id % 50 != 0 ? null : $"task {task.Id}"));
        var changes = feed.After(Many - (Many / 50)).Changes;
        changes.Count(change => change.Kind == GraphChangeKind.Created).Should().Be(Many / 50);
        changes.Should().OnlyContain(change => !change.Task!.Value.Record.IsShared);
    }

    // A client of the graph may read several lists into one arena.
    [Fact]
    public void Create_WhatSharesMemoryWithTasksThatAreUpdatedByIt_KeepsAllTasks()
    {
        var drafts = ManyTogether();
        var graph = NewGraph(GraphPolicy.Default with { ExistingTask = ExistingTaskPolicy.Update });
        graph.Created(drafts[..^5]);
        var updates = Enumerable.Range(1, Many - 5).Where(id => id % 50 != 0).Select(id => Draft(id, values: (TaskField.Status, "FINISHED")));

        graph.Created([.. updates, .. drafts[^5..]]);

        graph.FindInconsistency().Should().BeNull();
        graph.All().Should().HaveCount(Many).And.OnlyContain(task => task.Name == $"task {task.Id}");
    }

    [Theory]
    [InlineData(UpdatePolicy.Merge, 0)]
    [InlineData(UpdatePolicy.Replace, 0)]
    [InlineData(UpdatePolicy.Merge, LongText)]
    [InlineData(UpdatePolicy.Replace, LongText)]
    [Trait("Contract", "E1")]
    public void Update_ByADraftThatSharesMemory_TakesItsOwn(UpdatePolicy update, int length)
    {
        var graph = NewGraph(GraphPolicy.Default with { Update = update });
        graph.Created(Draft(1));
        var draft = ManyTogether(length)[^1];
        draft.Values.Record.IsShared.Should().BeTrue();

        graph.Update(1, draft).Refusal.Should().BeNull();

        graph.All().Should().ContainSingle().And.NotContain(InMemoryOf(draft));
        graph.Get(1).Task.Name.Should().Be($"task {Many}");
        graph.FindInconsistency().Should().BeNull();
    }

    [Fact]
    public void Create_WhatFillsLittleOfItsLastChunk_GivesThatUp()
    {
        var arena = new RecordArena();
        arena.Take(64 * 1024);
        var builder = new FieldValuesBuilder(arena);
        builder.Set(TaskField.Name, FieldValue.Of("the last one"));
        var graph = NewGraph();

        var draft = new TaskDraft { Id = 1, Values = builder.Build(builder.Fields) };

        graph.Created(draft);

        graph.All().Should().ContainSingle().And.NotContain(InMemoryOf(draft));
        graph.Get(1).Task.Name.Should().Be("the last one");
        graph.FindInconsistency().Should().BeNull();
    }

    [Fact]
    public void Create_TheSameSharedDraftsInTwoGraphs_GivesTheSecondItsOwnCopies()
    {
        var drafts = ManyTogether();
        var (first, second) = (NewGraph(), NewGraph());
        first.Created(drafts);
        second.Created(drafts);

        foreach (var id in Enumerable.Range(1, Many))
        {
            first.Remove(id).Should().BeTrue();
        }

        second.All().Should().HaveCount(Many).And.OnlyContain(task => !task.Record.IsShared && task.Name!.Length > 0);
        second.FindInconsistency().Should().BeNull();
    }

    [Fact]
    public void AnyChange_OfTasksThatShareMemory_ShowsWhatItShowsOfOthers() =>
        Gen.Select(Gen.Int[1, 60], Gen.Select(Gen.Int[0, 3], Gen.Long[1, 60]).Array[0, 80]).Sample((count, changes) =>
        {
            TaskDraft[] drafts = [.. Enumerable.Range(1, count).Select(id => Draft(id, values: (TaskField.Name, $"task {id}")))];
            var (shared, own) = (NewGraph(), NewGraph());
            shared.Created(Together(drafts));
            own.Created(drafts);

            foreach (var (kind, id) in changes)
            {
                var outcomes = new[] { shared, own }.Select(graph => kind switch
                {
                    0 => $"{graph.Remove(id)}",
                    1 => Describe(graph.Update(id, Draft(values: (TaskField.Status, "RUNNING")))),
                    2 => Describe(graph.Link(id, LinkDirection.Next, [(id % 60) + 1])),
                    _ => Describe(graph.Create([Draft(id)])),
                });
                outcomes.Distinct().Should().ContainSingle();
                shared.FindInconsistency().Should().BeNull();
            }

            Describe(shared.Export()).Should().Be(Describe(own.Export()));
        });

    [Fact]
    public void Changes_OfTasksThatShareMemory_KeepItOnlyForCreations()
    {
        var feed = new ChangeFeed(4 * Many, new ChangeSignal());
        var graph = new TaskGraph(TimeProvider.System, GraphPolicy.Default, feed.Open());
        graph.Created(ManyTogether());

        graph.Link(Many, LinkDirection.Next, [1]).Refusal.Should().BeNull();
        graph.Unlink(Many, LinkDirection.Next, [1]).Refusal.Should().BeNull();
        graph.Remove(Many).Should().BeTrue();

        var changes = feed.After(Many).Changes;
        changes.Select(change => change.Kind).Should().Equal(GraphChangeKind.Linked, GraphChangeKind.Unlinked, GraphChangeKind.Removed);
        changes.Should().OnlyContain(change => change.Task!.Value.Id == Many && !change.Task.Value.Record.IsShared);
        feed.After(0).Changes.Count(change => change.Task!.Value.Record.IsShared).Should().BeGreaterThan(Many * 9 / 10);
    }

    private static TaskGraph GraphOfMany()
    {
        var graph = NewGraph();
        graph.Created(ManyTogether());
        return graph;
    }

    private static Expression<Func<TrackedTask, bool>> InMemoryOf(params TaskDraft[] drafts)
    {
        var arrays = drafts.Select(draft => draft.Values.Record).Where(record => record.IsShared).Select(record => record.Bytes).ToHashSet();
        arrays.Should().NotBeEmpty();
        return task => arrays.Contains(task.Record.Bytes);
    }

    private static TaskDraft[] ManyTogether(int length = 0) =>
        Together(Enumerable.Range(1, Many).Select(id => Draft(id, values: [(TaskField.Name, $"task {id}"), (TaskField.Description, new string('d', length + (id % 7 * 10)))])));
}
