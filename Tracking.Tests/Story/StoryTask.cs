namespace Tracking.Tests.Story;

/// <summary>A task as the story's client holds it: the few fields that it knows, all of them nullable.</summary>
internal sealed record StoryTask
{
    /// <summary>The kind in kebab-case; null where the dialect does not tell it.</summary>
    public string? Kind { get; init; }

    public long? Id { get; init; }

    public string? Status { get; init; }

    public DateTimeOffset? CreationTimestamp { get; init; }

    public DateTimeOffset? UpdateTimestamp { get; init; }

    public string? JobId { get; init; }

    public bool? Root { get; init; }

    public string? Name { get; init; }

    public string? Description { get; init; }

    public DateTimeOffset? StartTime { get; init; }

    public DateTimeOffset? FinishTime { get; init; }

    public string? RollbackStatus { get; init; }

    public string? ExecutionCode { get; init; }

    public string? Workflow { get; init; }

    public int? NumberOfRetries { get; init; }

    public string? CodesToDoRollback { get; init; }

    public string? DefinitionId { get; init; }

    public IReadOnlyList<StoryTask>? Nexts { get; init; }
}
