using BenchmarkDotNet.Attributes;
using Tracking.Core;

namespace Tracking.Benchmarks.Graph;

/// <summary>One operation on one task, each time another, in stores of three sizes.</summary>
public class TaskBenchmarks
{
    private const int ManyNeighbours = 10;

    private readonly TaskDraft _draft = SampleStore.Draft(1);
    private readonly TaskDraft[] _statuses = [SampleStore.StatusDraft("FINISHED"), SampleStore.StatusDraft("RUNNING")];
    private SampleStore _store = null!;
    private TaskGraph _graph = null!;
    private string[] _jobs = [];
    private long _hub;
    private long _updates;

    [Params(1_000, 100_000, 1_000_000)]
    public int Stored { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        _store = new SampleStore(Stored);
        _graph = _store.Graph;
        _hub = _store.AddHub(ManyNeighbours);
        _jobs = [.. Enumerable.Range(0, Stored / SampleStore.TasksOfAJob).Select(job => SampleStore.JobOf(1 + (job * SampleStore.TasksOfAJob)))];
    }

    [Benchmark]
    public TaskSnapshot? Find() => _graph.Find(_store.AnyId());

    [Benchmark]
    public GraphOutcome<TaskSnapshot> UpdateStatus() => _graph.Update(_store.AnyId(), _statuses[_updates++ & 1]);

    [Benchmark]
    public GraphOutcome<IReadOnlyList<TaskSnapshot>> NextOfTwo() => _graph.Neighbours(_store.AnyId(), LinkDirection.Next);

    // There is one task that has so many, so it is always in the processor's cache.
    [Benchmark]
    public GraphOutcome<IReadOnlyList<TaskSnapshot>> NextOfTen() => _graph.Neighbours(_hub, LinkDirection.Next);

    [Benchmark]
    public IReadOnlyList<TaskSnapshot> JobOfTen() => _graph.Job(_jobs[(_store.AnyId() - 1) / SampleStore.TasksOfAJob], RootSelection.All);

    // A pair, so that the store stays as large as it is.
    [Benchmark]
    public bool AddAndRemove()
    {
        var created = _graph.Create([_draft]);
        return _graph.Remove(created.Value![0].Snapshot.Task.Id);
    }

    // A pair, so that every task keeps its two links; the removal first, so that their array never grows.
    [Benchmark]
    public GraphOutcome<IReadOnlyList<TaskSnapshot>> UnlinkAndLink()
    {
        var id = _store.AnyId();
        long[] next = [id + 1];
        _graph.Unlink(id, LinkDirection.Next, next);
        return _graph.Link(id, LinkDirection.Next, next);
    }
}
