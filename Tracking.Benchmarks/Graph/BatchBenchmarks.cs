using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using Tracking.Core;

namespace Tracking.Benchmarks.Graph;

/// <summary>
/// One request that creates many tasks, in stores of three sizes. No pair: removing takes about as long as creating. So each iteration is one
/// call, what it made is removed after it, and the table that finds the tasks has its room already; see <see cref="EmptyStoreBenchmarks"/>.
/// </summary>
[IterationCount(20)]
public class BatchBenchmarks
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    private TaskDraft[] _drafts = [];
    private TaskGraph _graph = null!;
    private IReadOnlyList<CreatedTask> _created = [];

    [Params(1_000, 100_000, 1_000_000)]
    public int Stored { get; set; }

    [Params(1_000, 100_000)]
    public int Batch { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        _graph = new SampleStore(Stored).Graph;
        _drafts = SampleStore.Drafts(Stored + 1, Batch);

        // The iterations are too short and too few for the runtime to compile the code for good while they last.
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < WarmUp;)
        {
            Create();
            RemoveCreated();
        }
    }

    [Benchmark]
    public IReadOnlyList<CreatedTask> Create() => _created = _graph.Create(_drafts).Value!;

    [IterationCleanup]
    public void RemoveCreated()
    {
        foreach (var created in _created)
        {
            _graph.Remove(created.Snapshot.Task.Id);
        }

        _created = [];
    }
}
