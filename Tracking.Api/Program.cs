using Tracking.Api.Hosting;

namespace Tracking.Api;

/// <summary>The entry point. Top-level statements would make a public Program outside of all namespaces.</summary>
internal static class Program
{
    public static Task<int> Main(string[] args) => TrackingProgram.RunAsync(args);
}
