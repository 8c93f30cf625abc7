using Tracking.Core;

namespace Tracking.Api.Wire.Reading;

/// <summary>The tasks of a list in order of the body, while it is read.</summary>
/// <param name="path">The list's place in the body.</param>
internal sealed class DraftList(BodyPath path)
{
    private readonly List<TaskDraft> _drafts = [];

    public IReadOnlyList<TaskDraft> Drafts => _drafts;

    public FailureList Failures { get; } = new();

    /// <summary>The list's own place in the body.</summary>
    public BodyPath Path => path;

    /// <summary>How many places of the list were read, tasks or not.</summary>
    public int Places { get; private set; }

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

    /// <summary>How far the list was read, to return to.</summary>
    public (int Drafts, int Places, int Failures) Here => (_drafts.Count, Places, Failures.Count);

    /// <summary>Forgets what was read since.</summary>
    public void ReturnTo((int Drafts, int Places, int Failures) earlier)
    {
        _drafts.RemoveRange(earlier.Drafts, _drafts.Count - earlier.Drafts);
        Places = earlier.Places;
        Failures.CutTo(earlier.Failures);
    }
}
