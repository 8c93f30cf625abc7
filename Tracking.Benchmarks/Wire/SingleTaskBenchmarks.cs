using BenchmarkDotNet.Attributes;
using Tracking.Core;

namespace Tracking.Benchmarks.Wire;

/// <summary>One task read and written.</summary>
public class SingleTaskBenchmarks
{
    private ServerWire _wire = null!;
    private TaskSnapshot _task;
    private byte[] _body = [];

    [ParamsAllValues]
    public WireFormat Format { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _wire = new ServerWire(Format);
        _task = ServerWire.Tasks(1)[0];
        _body = _wire.Body(_task);
    }

    [Benchmark]
    public TaskDraft Read() => _wire.Read(_body);

    [Benchmark]
    public long Write() => _wire.Write(_task);
}
