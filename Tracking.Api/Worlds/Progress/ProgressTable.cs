using System.Globalization;
using Tracking.Api.Problems;
using Tracking.Core;

namespace Tracking.Api.Worlds.Progress;

/// <summary>
/// The rules by which tasks move on. Nothing runs in the background (Contract O4): a read takes the steps that are due, then
/// shows the task; a manual step is a call of its own. Thread-safe.
/// </summary>
internal sealed class ProgressTable
{
    private const int MostRules = 1000;

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

    /// <summary>The problem of one rule too many.</summary>
    public static Problem IsFull { get; } = new(
        StatusCodes.Status400BadRequest, string.Create(CultureInfo.InvariantCulture, $"There are {MostRules} rules already; remove some."));

    /// <summary>Adds a rule that <see cref="ProgressRequestValidator"/> found nothing wrong with; null where there are too many.</summary>
    public ProgressAnswer? Add(ProgressRequest request)
    {
        lock (_lock)
        {
            if (_rules.Count == MostRules)
            {
                return null;
            }

            var rule = new ProgressRule(++_lastId, request);
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

    /// <summary>
    /// Takes the next step where it is a manual one: of one task or of all, by one rule or by all; answers how many tasks moved.
    /// </summary>
    public int StepManually(TaskGraph graph, long? task, long? rule, DateTimeOffset now)
    {
        var tasks = task is not { } id ? graph.All() : graph.Find(id) is { } found ? [found.Task] : [];
        lock (_lock)
        {
            var due = _rules.Where(each => rule is null || each.Id == rule).SelectMany(each => each.StepManually(tasks, now)).ToList();
            return due.Count(step => graph.Update(step.Task, step.Change).Refusal is null);
        }
    }
}
