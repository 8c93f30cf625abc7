namespace Tracking.Core;

/// <summary>What happened to a graph.</summary>
public enum GraphChangeKind
{
    /// <summary>A task was created.</summary>
    Created,

    /// <summary>A task was updated.</summary>
    Updated,

    /// <summary>A task was deleted, and its links with it.</summary>
    Removed,

    /// <summary>A link was added.</summary>
    Linked,

    /// <summary>A link was removed.</summary>
    Unlinked,

    /// <summary>The whole graph was replaced or emptied.</summary>
    Replaced,
}

/// <summary>One change of a graph.</summary>
/// <param name="Sequence">Number of the change, from 1, without gaps.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Task">The task after the change (before it, where it was deleted); null where the whole graph was replaced.</param>
/// <param name="NextId">The id of the next task of a link; null for other changes.</param>
public sealed record GraphChange(long Sequence, GraphChangeKind Kind, TrackedTask? Task, long? NextId);

/// <summary>Some changes in order.</summary>
/// <param name="Changes">The changes.</param>
/// <param name="Missed">How many earlier ones were wanted but are no longer kept.</param>
public readonly record struct GraphChanges(IReadOnlyList<GraphChange> Changes, long Missed);
