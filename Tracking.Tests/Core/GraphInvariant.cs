using Tracking.Core;

namespace Tracking.Tests.Core;

/// <summary>What holds of every graph, whatever was done to it.</summary>
internal static class GraphInvariant
{
    /// <summary>A sentence on the first thing that is wrong with a graph that nobody changes meanwhile; null when all is sound.</summary>
    public static string? FindInconsistency(this TaskGraph graph)
    {
        var export = graph.Export();
        var wrong = TaskGraph.From(export, TimeProvider.System, GraphPolicy.Default).Refusal;
        return wrong is not null ? $"The export is unsound: {wrong}"
            : export.Tasks.Sum(entry => (long)entry.Next.Count) != graph.Size.Links ? "The graph counts its links wrong."
            : export.Tasks.Count != graph.Size.Tasks ? "The graph counts its tasks wrong."
            : export.Tasks.Select(FindInTask).FirstOrDefault(found => found is not null) ?? FindInJobs();

        string? FindInTask(LinkedTask entry) => graph.Find(entry.Task.Id) is { } found && found.Task == entry.Task
            ? null
            : $"Task {entry.Task.Id} is not found, or is another.";

        string? FindInJobs() => export.Tasks.Select(entry => entry.Task).Where(task => task.JobId is not null).GroupBy(task => task.JobId!)
            .Where(job => !job.SequenceEqual(graph.Job(job.Key, RootSelection.All).Select(shown => shown.Task)))
            .Select(job => $"Job {job.Key} does not list its tasks in order of creation.")
            .FirstOrDefault();
    }
}
