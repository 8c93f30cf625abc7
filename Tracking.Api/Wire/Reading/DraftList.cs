using Tracking.Core;

namespace Tracking.Api.Wire.Reading;

/// <summary>The tasks of a list in order of the body, while it is read.</summary>
/// <param name="path">The list's place in the body.</param>
/// <param name="places">How many places of the list come before, where this is a list inside of that list.</param>
internal sealed class DraftList(BodyPath path, int places = 0)
{
    private readonly List<TaskDraft> _drafts = [];

    public IReadOnlyList<TaskDraft> Drafts => _drafts;

    public FailureList Failures { get; } = new();

    /// <summary>The list's own place in the body.</summary>
    public BodyPath Path => path;

    /// <summary>How many places of the list were read, tasks or not.</summary>
    public int Places { get; private set; } = places;

    /// <summary>The place of the task to come.</summary>
    public BodyPath NextPath => path.Of(Places);

    public void Add(TaskDraft draft)
    {
        _drafts.Add(draft);
        Places++;
    }

    /// <summary>Passes over a place that holds no task, and says what is wrong with it.</summary>
    public void Pass(string failure)
    {
        Failures.Add(NextPath, failure);
        Places++;
    }

    /// <summary>Takes over all of a list that went on from this one.</summary>
    public void AddRange(DraftList other)
    {
        _drafts.AddRange(other._drafts);
        Places = other.Places;
        Failures.AddRange(other.Failures);
    }
}
