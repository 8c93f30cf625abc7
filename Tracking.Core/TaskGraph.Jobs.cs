namespace Tracking.Core;

public sealed partial class TaskGraph
{
    /// <summary>
    /// The tasks of a job in order of creation (Contract G11), or those of them that are roots or not by their effective flag
    /// (Contract I1, I4). An unknown job has none (Contract I2); a task without job is in no list (Contract I3).
    /// </summary>
    public IReadOnlyList<TaskSnapshot> Job(string jobId, RootSelection selection)
    {
        lock (_lock)
        {
            return _jobs.Find(jobId) is { } job ? Select_NeedsLock(job, selection) : [];
        }
    }

    private ChunkedList<TaskSnapshot> Select_NeedsLock(JobTasks job, RootSelection selection)
    {
        var snapshots = Snapshots();
        var selected = new ChunkedList<TaskSnapshot>();
        foreach (var node in job.InOrder())
        {
            if (selection == RootSelection.All || node.IsRoot == (selection == RootSelection.OnlyRoots))
            {
                selected.Add(snapshots.Take(node));
            }
        }

        return selected;
    }
}
