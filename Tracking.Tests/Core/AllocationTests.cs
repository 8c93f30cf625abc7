using Microsoft.Extensions.Time.Testing;
using Tracking.Core;
using static Tracking.Tests.Core.GraphFixture;

namespace Tracking.Tests.Core;

/// <summary>
/// No call allocates memory that grows with the store, unless it is about the whole store: nothing is copied or doubled, and a
/// table grows by one segment at a time. Bytes are counted, each call for itself, and the largest decides; no time.
/// </summary>
public class AllocationTests
{
    private const int Small = 1_000;
    private const int Large = 100_000;
    private const int Calls = 1_000;
    private const int Stores = 3;

    // What LinearTable grows by: an array of 512 references.
    private const long Segment = (512 * 8) + 24;

    // What UpdatedRecords grows by, and at times the table of its pages.
    private const long Page = RecordPage.LongestLength;
    private const long PageTable = (512 * 16) + 24;

    // Beyond 512 entries the first segment comes with the two levels above it, once in the life of a table.
    private const long FirstSegment = 3 * Segment;

    // What the runtime and the compiler, as it learns which code is used, allocate in one call of many; a table that doubles among
    // these sizes takes eight thousand bytes and more.
    private const long Slack = 2048;

    // From 130 to 250 entries a table grows within an array that it has; the feed is full before.
    private const int NoGrowthFrom = 130;
    private const int NoGrowthTo = 250;

    private const long Hub = 1;
    private static readonly string[] Jobs = [.. Enumerable.Range(0, Large + 3).Select(id => $"job-{id}")];
    private static readonly TaskDraft Finished = Draft(values: (TaskField.Status, "FINISHED"));
    private static readonly TaskDraft Unnamed = Draft(values: (TaskField.Status, "RUNNING"));

    private static readonly Dictionary<string, Action<TaskGraph, long>> Operations = new()
    {
        ["Create"] = (graph, _) => graph.Create([Unnamed]),
        ["Degree"] = (graph, id) => graph.Degree(id),
        ["Find"] = (graph, id) => graph.Find(id),
        ["TryFindShort"] = (graph, id) => graph.TryFindShort(id, 32, out _),
        ["TryJobShort"] = (graph, id) => graph.TryJobShort(Jobs[id], RootSelection.All, 32, out _),
        ["TryUpdateShort"] = (graph, id) => graph.TryUpdateShort(id, Finished, 32, out _),
        ["Job"] = (graph, id) => graph.Job(Jobs[id], RootSelection.All),
        ["Link"] = (graph, id) => graph.Link(id, LinkDirection.Previous, [Hub]),
        ["Neighbours"] = (graph, id) => graph.Neighbours(id, LinkDirection.Next),
        ["Remove"] = (graph, id) => graph.Remove(id),
        ["Size"] = (graph, id) => _ = graph.Size,
        ["Unlink"] = (graph, id) => graph.Unlink(id, LinkDirection.Next, [id + 1]),
        ["UnlinkAll"] = (graph, id) => graph.UnlinkAll(id, LinkDirection.Next),
        ["Update"] = (graph, id) => graph.Update(id, Finished),
    };

    public static TheoryData<string> Names => [.. Operations.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void AnyOperation_InALargeStore_AllocatesNoMoreThanInASmallOne(string name)
    {
        MostOf(Small); // what the first call of all allocates is of no interest

        var allowed = Math.Min(MostOf(Small), MostOf(Small)) + Segment;
        var large = MostOf(Large);
        for (var again = 0; again < 2 && large > allowed; again++)
        {
            // In one of many runs a call pays for something of the runtime's; what it needs itself it needs in each.
            large = MostOf(Large);
        }

        large.Should().BeLessThanOrEqualTo(allowed);

        long MostOf(int size)
        {
            var graph = NewStore(size + 2); // the hub, and a next task for the last
            for (var id = Hub + 1; id <= size + 1; id++)
            {
                graph.Link(id, LinkDirection.Next, [id + 1]);
                graph.Update(id, Finished); // the first update of a task takes a place, see below
            }

            return Most(0, Calls, call => Operations[name](graph, Hub + 1 + (call * (size / Calls))));
        }
    }

    // Every call from the first task to the last, so that a table that doubles is seen to do it. Each task has a job of its own.
    [Fact]
    public void Create_WhileTheStoreGrows_AllocatesAtMostASegmentOfEachTable()
    {
        var most = Grow(NoGrowthFrom, Large, () => NewStore(NoGrowthFrom), (graph, number) => graph.Create([InOwnJob(number + 1)]));
        var few = most(NoGrowthFrom, NoGrowthTo);

        most(NoGrowthTo, Small).Should().BeLessThanOrEqualTo(few + (2 * FirstSegment) + Slack);
        most(Small, Large).Should().BeInRange(2 * Segment, few + (2 * Segment) + Slack);
    }

    // The ids that the counter has still to come to are remembered when they are removed.
    [Fact]
    public void Remove_OfIdsThatClientsChose_AllocatesAtMostASegment()
    {
        var most = Grow(0, Large, () => NewGraph([.. Enumerable.Range(1, Large).Select(id => (long)id)]), (graph, number) => graph.Remove(number + 1));
        var few = most(NoGrowthFrom, NoGrowthTo);

        most(NoGrowthTo, Small).Should().BeLessThanOrEqualTo(few + FirstSegment + Slack);
        most(Small, Large).Should().BeInRange(Segment, few + Segment + Slack);
    }

    // From the leaf's side: from the hub's, the answer holds all its neighbours.
    [Fact]
    public void Link_WhileAHubGrows_AllocatesAtMostASegmentMoreThanAtTheTenthLink()
    {
        var stores = new List<TaskGraph>();
        var most = Grow(0, Large + 1, Noting(stores, Large + 2), (graph, number) => graph.Link(Hub + 1 + number, LinkDirection.Previous, [Hub]));
        var toHubOfTen = most(10, 11);

        most(11, Small).Should().BeLessThanOrEqualTo(toHubOfTen + FirstSegment + Slack);
        most(Small, Large + 1).Should().BeInRange(Segment, toHubOfTen + Segment + Slack);
        stores.Should().HaveCount(Stores).And.OnlyContain(graph => graph.Degree(Hub) == Large + 1);
    }

    // Each task is updated for the first time, and takes a place in a page.
    [Fact]
    public void Update_OfMoreAndMoreTasks_AllocatesAtMostAPage()
    {
        var most = Grow(0, Large, () => NewStore(Large + 1), (graph, number) => graph.Update(number + 1, Finished));
        var few = most(NoGrowthFrom, NoGrowthTo);

        few.Should().BeLessThan(Slack);
        most(NoGrowthTo, Small).Should().BeInRange(Page, few + Page + PageTable + Slack);
        most(Small, Large).Should().BeInRange(Page, few + Page + PageTable + Slack);
    }

    // What was shown is not written over, and a page that is hardly used any more is left by the others that stand there.
    [Fact]
    public void Update_OfTasksThatWereShown_AllocatesAtMostAPage()
    {
        var stores = new List<TaskGraph>();
        var most = Grow(0, Large, Noting(stores, Small + 1), (graph, number) =>
        {
            var id = 1 + (number % Small);
            graph.Find(id);
            graph.Update(id, Finished);
        });

        most(Small, Large).Should().BeInRange(Page, Page + PageTable + (2 * Slack));
        stores.Should().HaveCount(Stores).And.OnlyContain(graph => graph.FindInconsistency() == null);
    }

    private static Func<TaskGraph> Noting(List<TaskGraph> stores, int size) => () =>
    {
        stores.Add(NewStore(size));
        return stores[^1];
    };

    // The ids count from 1, each task is in a job of its own, and the feed of changes is full.
    private static TaskGraph NewStore(int size)
    {
        var graph = new TaskGraph(new FakeTimeProvider(Start), GraphPolicy.Default, new ChangeFeed(100).Open());
        for (var id = 1; id <= size; id++)
        {
            graph.Create([InOwnJob(id)]);
        }

        return graph;
    }

    // Of a plain kind: a navigable hub would be answered with all that it leads to.
    private static TaskDraft InOwnJob(int id) => Draft(kind: TaskKind.ExecutionTask, values: (TaskField.JobId, Jobs[id]));

    // What the calls of a range allocate at most. Each counts with the least of three stores that grow alike: now and then a call pays for something of the runtime's.
    private static Func<int, int, long> Grow(int from, int to, Func<TaskGraph> make, Action<TaskGraph, int> call)
    {
        var least = Enumerable.Repeat(long.MaxValue, to - from).ToArray();
        for (var store = 0; store < Stores; store++)
        {
            var graph = make();
            for (var number = from; number < to; number++)
            {
                least[number - from] = Math.Min(least[number - from], Most(number, number + 1, each => call(graph, each)));
            }
        }

        return (first, end) => least[(first - from)..(end - from)].Max();
    }

    private static long Most(int from, int to, Action<int> call)
    {
        var most = 0L;
        for (var number = from; number < to; number++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            call(number);
            most = Math.Max(most, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return most;
    }
}
