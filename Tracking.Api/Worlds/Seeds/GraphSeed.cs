using Tracking.Api.Problems;
using Tracking.Core;

namespace Tracking.Api.Worlds.Seeds;

/// <summary>What every world begins with: steps that were found to succeed, one after the other, on an empty graph.</summary>
internal sealed class GraphSeed
{
    private readonly IReadOnlyList<ISeedStep> _steps;

    private GraphSeed(IReadOnlyList<ISeedStep> steps) => _steps = steps;

    /// <summary>A seed of nothing.</summary>
    public static GraphSeed Empty { get; } = new([]);

    /// <summary>Makes a seed; where a step is refused, the step and what it was refused for instead.</summary>
    public static (GraphSeed? Seed, int Step, string? Refusal) Of(IReadOnlyList<ISeedStep> steps, GraphPolicy policy)
    {
        var graph = new TaskGraph(TimeProvider.System, policy);
        for (var index = 0; index < steps.Count; index++)
        {
            if (steps[index].Apply(graph) is { } refusal)
            {
                return (null, index, refusal);
            }
        }

        return (new GraphSeed(steps), steps.Count, null);
    }

    /// <summary>A graph that holds the seed, with timestamps of the clock where the seed has none.</summary>
    public TaskGraph NewGraph(TimeProvider clock, GraphPolicy policy, ChangeFeed.Writer changes)
    {
        if (_steps.Count == 0)
        {
            return new TaskGraph(clock, policy, changes);
        }

        // Made aside: what a graph begins with is not reported as a change of it.
        var graph = new TaskGraph(clock, policy);
        foreach (var step in _steps)
        {
            step.Apply(graph);
        }

        return TaskGraph.From(graph.Export(), clock, policy, changes).Value!;
    }
}

/// <summary>One file of the seed.</summary>
internal interface ISeedStep
{
    /// <summary>
    /// Adds it to a graph; answers why that was refused, or null. What was not refused once is not refused to another empty graph.
    /// </summary>
    string? Apply(TaskGraph graph);
}

/// <summary>Tasks as the API takes them.</summary>
internal sealed class SeedTasks(IReadOnlyList<TaskDraft> drafts) : ISeedStep
{
    public string? Apply(TaskGraph graph) =>
        graph.Create(drafts).Refusal is { } refusal ? RefusalProblems.OfCreation(refusal, drafts).Detail : null;
}

/// <summary>An exported graph.</summary>
internal sealed class SeedExport(GraphExport export) : ISeedStep
{
    public string? Apply(TaskGraph graph) => graph.Merge(export).Refusal is { } refusal ? ImportProblems.Of(refusal).Detail : null;
}
