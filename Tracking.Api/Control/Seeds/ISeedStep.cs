using Tracking.Api.Control.Graphs;
using Tracking.Api.Problems;
using Tracking.Core;

namespace Tracking.Api.Control.Seeds;

/// <summary>One file of the seed.</summary>
internal interface ISeedStep
{
    /// <summary>Adds it to a graph; answers why that was refused, or null. What was not refused once is not refused to another empty graph.</summary>
    string? Apply(TaskGraph graph);
}

/// <summary>Tasks as the API takes them.</summary>
internal sealed class SeedTasks(IReadOnlyList<TaskDraft> drafts) : ISeedStep
{
    public string? Apply(TaskGraph graph) =>
        graph.Create(drafts).Refusal is { } refusal ? RefusalProblems.OfCreation(refusal, drafts).Detail : null;
}

/// <summary>An exported graph.</summary>
internal sealed class SeedState(GraphState state) : ISeedStep
{
    public string? Apply(TaskGraph graph) => graph.Merge(state).Refusal is { } refusal ? StateRefusals.Problem(refusal).Detail : null;
}
