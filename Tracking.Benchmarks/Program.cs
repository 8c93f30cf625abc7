using System.Reflection;
using BenchmarkDotNet.Running;
using Tracking.Benchmarks.EndToEnd;

if (args is [EndToEndRun.Name, .. var rest])
{
    return await EndToEndRun.RunAsync(rest);
}

// Without arguments it asks which benchmarks to run; --filter '*' runs them all.
BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
return 0;
