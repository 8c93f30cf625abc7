using BenchmarkDotNet.Attributes;
using Tracking.Core;

namespace Tracking.Benchmarks.Graph;

/// <summary>A link from a hub to one of its leaves, removed and added again: a pair, so that the hub's degree stays what it is.</summary>
/// <remarks>From the leaf's side: from the hub's, linking answers all its neighbours (Contract G10).</remarks>
public class HubBenchmarks
{
    private SampleStore _store = null!;
    private TaskGraph _graph = null!;
    private long[] _hub = [];

    [Params(10, 1_000, 100_000, 1_000_000)]
    public int Degree { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        _store = new SampleStore(Degree);
        _graph = _store.Graph;
        _hub = [_store.AddHub(Degree)];
    }

    [Benchmark]
    public GraphOutcome<IReadOnlyList<TaskSnapshot>> UnlinkAndLink()
    {
        var leaf = _store.AnyId();
        _graph.Unlink(leaf, LinkDirection.Previous, _hub);
        return _graph.Link(leaf, LinkDirection.Previous, _hub);
    }
}
