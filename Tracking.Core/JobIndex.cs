using System.Text;

namespace Tracking.Core;

/// <summary>The tasks of each job in order of creation (Contract G11, I3). Jobs without tasks are not kept. Not thread-safe.</summary>
internal sealed class JobIndex
{
    private const int ShortText = 64;

    private readonly LinearTable<JobTasks> _jobs = new();
    private JobTasks? _latest; // the tasks of one job mostly come together

    /// <summary>The jobs that have tasks.</summary>
    public IEnumerable<JobTasks> Jobs
    {
        get
        {
            foreach (var job in _jobs)
            {
                yield return job;
            }
        }
    }

    /// <summary>Adds the node to the list of the job that its task names, if it names one.</summary>
    public void Add(TaskNode node)
    {
        var jobId = node.Task.Values.Get(TaskField.JobId);
        if (jobId.IsNull)
        {
            return;
        }

        if (Find(jobId) is not { } tasks)
        {
            tasks = new JobTasks(jobId.Text()!);
            _jobs.Add(tasks, HashOf(tasks.JobId));
        }

        _latest = tasks;
        tasks.Add(node);
    }

    /// <summary>The list of the job that a task in the graph names; null where it names none.</summary>
    public JobTasks? ListOf(TaskNode node) => node.Task.Values.Get(TaskField.JobId) is { IsNull: false } jobId ? Find(jobId) : null;

    /// <summary>Removes the node from the list of its job, if it has one.</summary>
    public void Remove(TaskNode node, JobTasks? tasks)
    {
        if (tasks is null)
        {
            return;
        }

        tasks.Remove(node);
        if (tasks.Count == 0)
        {
            _latest = null;
            _jobs.Remove(tasks);
        }
    }

    /// <summary>The list of a job; null where the job has no task.</summary>
    public JobTasks? Find(ReadOnlySpan<char> jobId)
    {
        if (_latest is not null && jobId.SequenceEqual(_latest.JobId))
        {
            return _latest;
        }

        var tasks = _jobs.First(HashOf(jobId));
        while (tasks is not null && !jobId.SequenceEqual(tasks.JobId))
        {
            tasks = tasks.NextInChain;
        }

        return tasks;
    }

    // The framework's hash of a text differs from process to process, so that no choice of texts makes long chains.
    private static uint HashOf(ReadOnlySpan<char> jobId) => (uint)string.GetHashCode(jobId);

    private JobTasks? Find(FieldValue jobId)
    {
        var length = jobId.Utf8.Length;
        scoped Span<char> text = length <= ShortText ? stackalloc char[ShortText] : new char[length];
        return Find(text[..Encoding.UTF8.GetChars(jobId.Utf8, text)]);
    }
}

/// <summary>The tasks of one job: a doubly linked list through the nodes themselves.</summary>
internal sealed class JobTasks(string jobId) : TableEntry<JobTasks>
{
    private TaskNode? _first;
    private TaskNode? _last;
    private bool _outOfOrder;

    /// <summary>The job.</summary>
    public string JobId => jobId;

    /// <summary>The number of tasks.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a node; one that is older than the last, which came from another job, is put in its place when next read.</summary>
    public void Add(TaskNode node)
    {
        _outOfOrder |= _last is not null && _last.Sequence > node.Sequence;
        Append(node);
        Count++;
    }

    /// <summary>Removes a node of the list.</summary>
    public void Remove(TaskNode node)
    {
        if (node.PreviousInJob is null)
        {
            _first = node.NextInJob;
        }
        else
        {
            node.PreviousInJob.NextInJob = node.NextInJob;
        }

        if (node.NextInJob is null)
        {
            _last = node.PreviousInJob;
        }
        else
        {
            node.NextInJob.PreviousInJob = node.PreviousInJob;
        }

        node.NextInJob = null;
        node.PreviousInJob = null;
        Count--;
    }

    /// <summary>The nodes in order of creation.</summary>
    public IEnumerable<TaskNode> InOrder()
    {
        if (_outOfOrder)
        {
            Sort();
        }

        for (var node = _first; node is not null; node = node.NextInJob)
        {
            yield return node;
        }
    }

    private void Append(TaskNode node)
    {
        node.PreviousInJob = _last;
        node.NextInJob = null;
        if (_last is null)
        {
            _first = node;
        }
        else
        {
            _last.NextInJob = node;
        }

        _last = node;
    }

    private void Sort()
    {
        _outOfOrder = false;
        var nodes = InOrder().ToArray();
        Array.Sort(nodes, (left, right) => left.Sequence.CompareTo(right.Sequence));
        _first = null;
        _last = null;
        foreach (var node in nodes)
        {
            Append(node);
        }
    }
}
