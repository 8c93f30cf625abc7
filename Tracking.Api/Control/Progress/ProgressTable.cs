using Tracking.Core;

namespace Tracking.Api.Control.Progress;

/// <summary>
/// The rules by which tasks move on. Nothing runs in the background (Contract O4): a read takes the steps that are due, then
/// shows the task; a manual step is the test's own call. Thread-safe.
/// </summary>
internal sealed class ProgressTable
{
    /// <summary>How many rules there may be.</summary>
    public const int MostRules = 1000;

    private readonly Lock _lock = new();
    private readonly List<ProgressRule> _rules = [];
    private long _lastId;
    private volatile bool _isUsed;

    /// <summary>Whether there is any rule: without one, reads cost nothing more.</summary>
    public bool IsUsed => _isUsed;

    /// <summary>All rules and how far their tasks have come.</summary>
    public IReadOnlyList<ProgressAnswer> Rules
    {
        get
        {
            lock (_lock)
            {
                return [.. _rules.Select(rule => rule.Describe())];
            }
        }
    }

    /// <summary>Adds a rule; null where there are too many.</summary>
    public ProgressAnswer? Add(ProgressRequest request, IReadOnlyList<TaskDraft> changes)
    {
        lock (_lock)
        {
            if (_rules.Count == MostRules)
            {
                return null;
            }

            var rule = new ProgressRule(++_lastId, request, changes);
            _rules.Add(rule);
            _isUsed = true;
            return rule.Describe();
        }
    }

    /// <summary>Removes one rule, or all; answers how many there were.</summary>
    public int Remove(long? id)
    {
        lock (_lock)
        {
            var removed = _rules.RemoveAll(rule => id is null || rule.Id == id);
            _isUsed = _rules.Count > 0;
            return removed;
        }
    }

    /// <summary>Takes the steps that are due for tasks that are about to be shown; answers whether there were any.</summary>
    public bool Read(TaskGraph graph, IEnumerable<TrackedTask> tasks, DateTimeOffset now)
    {
        lock (_lock)
        {
            var moved = false;
            foreach (var task in tasks)
            {
                foreach (var change in _rules.SelectMany(rule => rule.Read(task, now)).ToList())
                {
                    moved |= graph.Update(task.Id, change).Refusal is null;
                }
            }

            return moved;
        }
    }

    /// <summary>Takes the next step of the tasks of one rule, or of all, where it is a manual one.</summary>
    public int StepManually(TaskGraph graph, IReadOnlyList<TrackedTask> tasks, long? rule, DateTimeOffset now)
    {
        lock (_lock)
        {
            var due = _rules.Where(candidate => rule is null || candidate.Id == rule).SelectMany(candidate => candidate.StepManually(tasks, now)).ToList();
            return due.Count(step => graph.Update(step.Task, step.Change).Refusal is null);
        }
    }
}
