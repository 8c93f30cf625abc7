using System.Globalization;
using Tracking.Api.Options;
using Tracking.Core;

namespace Tracking.Benchmarks.Graph;

/// <summary>A graph as the server makes it, with typical tasks: twelve fields, ten to a job, each linked to the two after it.</summary>
internal sealed class SampleStore
{
    /// <summary>So many tasks belong to each job.</summary>
    public const int TasksOfAJob = 10;

    private const int DraftsOfARequest = 1000;
    private const long Stride = 2_654_435_761; // a prime beyond any size, so that a walk comes to every task

    private readonly int _size;
    private long _walked;

    /// <summary>Makes the store; its tasks have the ids from 1 to <paramref name="size"/>.</summary>
    public SampleStore(int size)
    {
        _size = size;
        Graph = new TaskGraph(TimeProvider.System, GraphPolicy.Default, new ChangeFeed(new EventSettings().Capacity, new ChangeSignal()).Open());
        for (var first = 1; first <= size; first += DraftsOfARequest)
        {
            Graph.Create(Drafts(first, Math.Min(DraftsOfARequest, size - first + 1)));
        }

        for (var id = 1; id < size; id++)
        {
            Graph.Link(id, LinkDirection.Next, id + 2 <= size ? [id + 1, id + 2] : [id + 1]);
        }
    }

    /// <summary>The graph.</summary>
    public TaskGraph Graph { get; }

    /// <summary>The id of the next task on a walk that jumps: a server is asked for any task, and not for one that is in the processor's cache.</summary>
    public long AnyId() => 1 + (_walked++ * Stride % _size);

    /// <summary>The job of a task.</summary>
    public static string JobOf(long id) => $"job-{(id - 1) / TasksOfAJob}";

    /// <summary>Adds a task that leads to <paramref name="degree"/> others, the first of the store, and answers its id.</summary>
    public long AddHub(int degree)
    {
        var hub = Graph.Create([Draft(_size + 1)]).Value![0].Snapshot.Task.Id;
        Graph.Link(hub, LinkDirection.Next, [.. Enumerable.Range(1, degree).Select(id => (long)id)]);
        return hub;
    }

    /// <summary>The drafts of some tasks, as a client sends them that leaves the ids to the server.</summary>
    public static TaskDraft[] Drafts(int first, int count) => [.. Enumerable.Range(first, count).Select(number => Draft(number))];

    /// <summary>The draft of one task; its texts are its own where they differ in life.</summary>
    public static TaskDraft Draft(long number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return new TaskDraft
        {
            Kind = TaskKind.ExecutionTask,
            Values = FieldValues.Of(
                (TaskField.Status, "RUNNING"),
                (TaskField.JobId, JobOf(number)),
                (TaskField.Name, $"Create virtual machine {text}"),
                (TaskField.Description, "Creates the virtual machine and waits until it has booted"),
                (TaskField.StartTime, new DateTime(2017, 3, 1, 10, 0, 0, DateTimeKind.Utc).AddSeconds(number)),
                (TaskField.WorkflowId, $"workflow-{text}"),
                (TaskField.MatchId, $"match-{text}"),
                (TaskField.MainArtifact, $"artifact-{text}"),
                (TaskField.FinalStatus, "INSTANTIATED"),
                (TaskField.Workflow, "WF_NFVD_CREATE_VIRTUAL_MACHINE"),
                (TaskField.BehaviourOnError, "STOP"),
                (TaskField.NumberOfRetries, 3)),
        };
    }

    /// <summary>The draft of an update that only gives the status.</summary>
    public static TaskDraft StatusDraft(string status) => new()
    {
        Values = FieldValues.Of((TaskField.Status, status)),
    };
}
