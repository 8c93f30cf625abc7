using System.Reflection;
using BenchmarkDotNet.Running;

// Without arguments it asks which benchmarks to run; --filter '*' runs them all.
BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
