namespace Tracking.Tests.Story;

/// <summary>How one client family reads and writes: its own shapes and no others, so that a server of another dialect fails it.</summary>
internal abstract class StoryDialect
{
    /// <summary>What is sent as Accept and Content-Type, and expected in answers.</summary>
    public abstract string MediaType { get; }

    /// <summary>Whether answers tell the kinds of tasks.</summary>
    public virtual bool TellsKinds => true;

    public abstract string WriteList(IEnumerable<StoryTask> tasks);

    public abstract string WriteTask(StoryTask task);

    public abstract IReadOnlyList<StoryTask> ReadList(string body);

    public abstract StoryTask ReadTask(string body);

    /// <summary>The spelling that JAXB gives to a class name: <c>executionTask</c>.</summary>
    protected static string ToCamel(string kebab)
    {
        var words = kebab.Split('-');
        return words[0] + string.Concat(words.Skip(1).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }

    /// <summary>The kebab-case name that is written as <paramref name="spelling"/>; throws where there is none.</summary>
    protected static string KindOf(string? spelling, Func<string, string> spell) => Kinds.Single(kind => spell(kind) == spelling);

    protected static IReadOnlyList<string> Kinds { get; } =
        ["execution-task", "execution-task-list", "navigable-execution-task", "navigable-execution-task-list"];
}
