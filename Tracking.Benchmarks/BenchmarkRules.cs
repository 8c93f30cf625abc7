using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using Perfolizer.Horology;
using Tracking.Benchmarks;

[assembly: Config(typeof(BenchmarkRules))]

namespace Tracking.Benchmarks;

/// <summary>
/// How every benchmark is run: long enough to compare two versions, short enough to run them all. The classes of the
/// benchmarks are public and not sealed, because BenchmarkDotNet derives from them in another assembly.
/// </summary>
public sealed class BenchmarkRules : ManualConfig
{
    public BenchmarkRules()
    {
        // As the default, so that a job named on the command line takes its place. No collection is forced between iterations:
        // one of a million tasks takes longer than the iteration does.
        AddJob(Job.Default
            .WithWarmupCount(4)
            .WithIterationCount(10)
            .WithIterationTime(TimeInterval.FromMilliseconds(200))
            .WithGcForce(false)
            .AsDefault());

        // The collector of the server, whatever the job: the web SDK chooses it for Tracking.Api.
        AddJob(Job.Default.WithGcServer(true).AsMutator());
        AddDiagnoser(MemoryDiagnoser.Default);
    }
}
