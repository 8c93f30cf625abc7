using Tracking.Core;

namespace Tracking.Api.Wire.Reading;

/// <summary>
/// The tasks of a list in order of the body. A list may be spread over several members (<c>{"execution-task":[…],
/// "execution-task-list":[…]}</c>); where one of them occurs twice the last one counts (Contract L6).
/// </summary>
internal sealed class DraftLists
{
    private readonly List<Part> _parts = [];

    /// <summary>Whether any member of a list was seen.</summary>
    public bool IsEmpty => _parts.Count == 0;

    /// <summary>All tasks.</summary>
    public IReadOnlyList<TaskDraft> Drafts => _parts.Count == 1 ? _parts[0].Drafts : [.. _parts.SelectMany(part => part.Drafts)];

    /// <summary>All that is wrong.</summary>
    public FailureList Failures
    {
        get
        {
            var all = new FailureList();
            _parts.ForEach(part => all.AddRange(part.Failures));
            return all;
        }
    }

    /// <summary>Opens the part that a member stands for, and drops an earlier one of the same name.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="offset">The index that the first task of all has in the list around this one.</param>
    public Part Open(string member, int offset)
    {
        _parts.RemoveAll(part => part.Member == member);
        var part = new Part(member, offset + _parts.Sum(earlier => earlier.Drafts.Count));
        _parts.Add(part);
        return part;
    }

    /// <summary>The tasks of one member.</summary>
    internal sealed class Part(string member, int offset)
    {
        public string Member => member;

        public List<TaskDraft> Drafts { get; } = [];

        public FailureList Failures { get; } = new();

        /// <summary>The index, in the whole list, of the task to come.</summary>
        public int NextIndex => offset + Drafts.Count;

        /// <summary>Takes over all of another list.</summary>
        public void AddRange(DraftLists lists)
        {
            Drafts.AddRange(lists.Drafts);
            Failures.AddRange(lists.Failures);
        }
    }
}
