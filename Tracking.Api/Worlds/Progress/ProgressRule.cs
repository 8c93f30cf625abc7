using Tracking.Api.Wire;
using Tracking.Core;

namespace Tracking.Api.Worlds.Progress;

/// <summary>One rule and the tasks that it moves. Used under the table's lock.</summary>
internal sealed class ProgressRule(long id, ProgressRequest request)
{
    /// <summary>How many tasks one rule follows; further ones stay as they are.</summary>
    private const int MostTasks = 100_000;

    private readonly TaskKind? _kind =
        request.Match.Kind is { } kind && KindNames.TryParseFilter(kind, out var found) ? found.Plain() : null;

    private readonly IReadOnlyList<TaskDraft> _changes = [.. request.Steps.Select(step => step.ReadSet().Value!)];
    private readonly SortedDictionary<long, Position> _positions = [];

    public long Id => id;

    /// <summary>The rule as it was given, and how far its tasks have come.</summary>
    public ProgressAnswer Describe() => new(
        id,
        request.Match,
        request.Steps,
        [.. _positions.Select(entry => new ProgressState(entry.Key, entry.Value.Step, entry.Value.Polls))]);

    /// <summary>Counts a read of the task, after the changes that are due before it shows.</summary>
    public IEnumerable<TaskDraft> Read(TrackedTask task, DateTimeOffset now)
    {
        if (!Matches(task) || !TryFollow(task.Id, now, out var position))
        {
            yield break;
        }

        while (position.Step < _changes.Count && IsDue(request.Steps[position.Step], position, now))
        {
            yield return Take(position, now);
        }

        position.Polls++;
    }

    /// <summary>The changes that a manual step makes, by task.</summary>
    public IEnumerable<(long Task, TaskDraft Change)> StepManually(IEnumerable<TrackedTask> tasks, DateTimeOffset now)
    {
        foreach (var task in tasks)
        {
            if (Matches(task) && TryFollow(task.Id, now, out var position)
                && position.Step < _changes.Count && request.Steps[position.Step].Manual == true)
            {
                yield return (task.Id, Take(position, now));
            }
        }
    }

    private bool Matches(TrackedTask task) =>
        (request.Match.Task is null || request.Match.Task == task.Id)
        && (request.Match.Job is null || request.Match.Job == task.JobId)
        && (request.Match.Name is null || request.Match.Name == task.Name)
        && (_kind is null || _kind == task.Kind.Plain());

    private bool TryFollow(long task, DateTimeOffset now, out Position position)
    {
        if (_positions.TryGetValue(task, out position!))
        {
            return true;
        }

        position = new Position { Since = now };
        return _positions.Count < MostTasks && _positions.TryAdd(task, position);
    }

    private static bool IsDue(ProgressStepRequest step, Position position, DateTimeOffset now) =>
        step.Polls is { } polls ? position.Polls >= polls
        : step.Milliseconds is { } milliseconds && (now - position.Since).TotalMilliseconds >= milliseconds;

    private TaskDraft Take(Position position, DateTimeOffset now)
    {
        position.Polls = 0;
        position.Since = now;
        return _changes[position.Step++];
    }

    private sealed class Position
    {
        public int Step { get; set; }

        public int Polls { get; set; }

        public DateTimeOffset Since { get; set; }
    }
}
