namespace Tracking.Core;

/// <summary>What creating does with a task at the top of the request whose id is stored already (Contract D1).</summary>
public enum ExistingTaskPolicy
{
    /// <summary>Leaves it untouched.</summary>
    Skip,

    /// <summary>Refuses the request.</summary>
    Reject,

    /// <summary>Updates it, as an update would.</summary>
    Update,
}

/// <summary>What an update does with the fields that it does not mention (Contract E1).</summary>
public enum UpdatePolicy
{
    /// <summary>Keeps them.</summary>
    Merge,

    /// <summary>Clears them; id, kind, timestamps and links stay.</summary>
    Replace,
}

/// <summary>How much of their next tasks navigable tasks show (Contract N4).</summary>
public enum NextsPolicy
{
    /// <summary>The next tasks, in their plain kind.</summary>
    OneLevel,

    /// <summary>Nothing.</summary>
    None,

    /// <summary>Whole trees, at most 64 levels deep.</summary>
    Tree,
}

/// <summary>The rules of a graph that the specification leaves open, fixed when the graph is made.</summary>
public sealed record GraphPolicy
{
    /// <summary>The contract's defaults.</summary>
    public static GraphPolicy Default { get; } = new();

    /// <summary>Creating a task that exists (Contract D1).</summary>
    public ExistingTaskPolicy ExistingTask { get; init; } = ExistingTaskPolicy.Skip;

    /// <summary>Updating a task (Contract E1).</summary>
    public UpdatePolicy Update { get; init; } = UpdatePolicy.Merge;

    /// <summary>Showing next tasks (Contract N4).</summary>
    public NextsPolicy Nexts { get; init; } = NextsPolicy.OneLevel;

    /// <summary>Whether ids of unknown tasks to link or unlink are passed over instead of refused (Contract G3).</summary>
    public bool IgnoreUnknownLinks { get; init; }

    /// <summary>Whether a link that would close a cycle is refused (Contract G8).</summary>
    public bool RejectCycles { get; init; }

    /// <summary>Whether an update that gives a value to a field that the task's kind does not have is refused (Contract E4, L5).</summary>
    public bool RejectForeignFields { get; init; }
}
