namespace Tracking.Core;

/// <summary>The tasks of each job in order of creation (Contract G11, I3). Jobs without tasks are not kept. Not thread-safe.</summary>
internal sealed class JobIndex
{
    private static readonly Comparer<TaskNode> BySequence =
        Comparer<TaskNode>.Create((left, right) => left.Sequence.CompareTo(right.Sequence));

    private readonly Dictionary<string, SortedSet<TaskNode>> _jobs = new(StringComparer.Ordinal);

    /// <summary>The tasks of a job, in order of creation; none where the job is unknown.</summary>
    public IEnumerable<TaskNode> Find(string jobId) => _jobs.TryGetValue(jobId, out var tasks) ? tasks : [];

    /// <summary>Adds a task to the list of the job that it names, if it names one.</summary>
    public void Add(TaskNode node)
    {
        if (node.Task.JobId is not { } jobId)
        {
            return;
        }

        if (!_jobs.TryGetValue(jobId, out var tasks))
        {
            _jobs.Add(jobId, tasks = new SortedSet<TaskNode>(BySequence));
        }

        tasks.Add(node);
    }

    /// <summary>Removes a task from the list of the job that it names, if it names one.</summary>
    public void Remove(TaskNode node)
    {
        if (node.Task.JobId is { } jobId && _jobs[jobId].Remove(node) && _jobs[jobId].Count == 0)
        {
            _jobs.Remove(jobId);
        }
    }
}
