using BenchmarkDotNet.Attributes;
using Tracking.Api.Options;
using Tracking.Core;

namespace Tracking.Benchmarks.Graph;

/// <summary>One request that creates many tasks in a new graph: with all that a graph grows by.</summary>
public class EmptyStoreBenchmarks
{
    private TaskDraft[] _drafts = [];

    [Params(1_000, 100_000)]
    public int Batch { get; set; }

    [GlobalSetup]
    public void MakeDrafts() => _drafts = SampleStore.Drafts(1, Batch);

    [Benchmark]
    public GraphOutcome<IReadOnlyList<CreatedTask>> Create()
    {
        var changes = new ChangeFeed(new EventSettings().Capacity, new ChangeSignal());
        return new TaskGraph(TimeProvider.System, GraphPolicy.Default, changes.Open()).Create(_drafts);
    }
}
