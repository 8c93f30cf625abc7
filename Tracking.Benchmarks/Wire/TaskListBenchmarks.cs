using BenchmarkDotNet.Attributes;
using Tracking.Core;

namespace Tracking.Benchmarks.Wire;

/// <summary>A list of tasks read and written.</summary>
public class TaskListBenchmarks
{
    private ServerWire _wire = null!;
    private TaskSnapshot[] _tasks = [];
    private byte[] _body = [];

    [ParamsAllValues]
    public WireFormat Format { get; set; }

    [Params(10, 1_000, 10_000)]
    public int Tasks { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _wire = new ServerWire(Format);
        _tasks = ServerWire.Tasks(Tasks);
        _body = _wire.Body(_tasks);
    }

    [Benchmark]
    public IReadOnlyList<TaskDraft> Read() => _wire.ReadList(_body);

    [Benchmark]
    public long Write() => _wire.Write(_tasks);
}
