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

    /// <summary>The names of the members.</summary>
    public IEnumerable<string> Members => _parts.Select(part => part.Member);

    /// <summary>All tasks. Lists inside lists are joined here and once: joining them level by level would copy each task at each.</summary>
    public IReadOnlyList<TaskDraft> Drafts
    {
        get
        {
            if (_parts is [{ HasInner: false } only])
            {
                return only.Drafts;
            }

            var all = new ChunkedList<TaskDraft>(Count);
            CollectInto(all);
            return all;
        }
    }

    private int Count => _parts.Sum(part => part.Count);

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
        var part = new Part(member, offset + Count);
        _parts.Add(part);
        return part;
    }

    private void CollectInto(ChunkedList<TaskDraft> all) => _parts.ForEach(part => part.CollectInto(all));

    /// <summary>The tasks of one member.</summary>
    internal sealed class Part(string member, int offset)
    {
        private readonly List<(int Position, DraftLists List)> _inner = []; // lists in the list, each before the task of that index

        public string Member => member;

        /// <summary>The tasks of its own.</summary>
        public ChunkedList<TaskDraft> Drafts { get; } = new();

        public bool HasInner => _inner.Count > 0;

        /// <summary>How many places of the list were read, tasks or not.</summary>
        public int Count { get; private set; }

        public FailureList Failures { get; } = new();

        /// <summary>The index, in the whole list, of the task to come.</summary>
        public int NextIndex => offset + Count;

        public void Add(TaskDraft draft)
        {
            Drafts.Add(draft);
            Count++;
        }

        /// <summary>Passes over a place that holds no task.</summary>
        public void Pass() => Count++;

        /// <summary>Takes over all of another list.</summary>
        public void AddRange(DraftLists lists)
        {
            _inner.Add((Drafts.Count, lists));
            Count += lists.Count;
            Failures.AddRange(lists.Failures);
        }

        public void CollectInto(ChunkedList<TaskDraft> all)
        {
            var taken = 0;
            foreach (var (position, list) in _inner)
            {
                CopyUpTo(position);
                list.CollectInto(all);
            }

            CopyUpTo(Drafts.Count);

            void CopyUpTo(int position)
            {
                for (; taken < position; taken++)
                {
                    all.Add(Drafts[taken]);
                }
            }
        }
    }
}
