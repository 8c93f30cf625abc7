namespace Tracking.Core;

public sealed partial class TaskGraph
{
    // What a record stands in stays in memory for all that stand there: chunks and pages that are hardly used any more are given up.
    private void Leave_NeedsLock(TaskRecord record)
    {
        RecordChunk.Leave(record);
        GiveUpIfSparse_NeedsLock(record);
        GiveUpSparsePages_NeedsLock();
    }

    // A chunk may never be used much: the last one of a list, and those of drafts that are references or became more or less than they were.
    private void GiveUpSparse_NeedsLock(CreationPlan plan)
    {
        byte[]? seen = null;
        for (var index = 0; index < plan.Count; index++)
        {
            var record = plan[index].Node.FixedRecord;
            if (record.Bytes != seen)
            {
                seen = record.Bytes;
                GiveUpIfSparse_NeedsLock(record);
            }
        }

        GiveUpSparsePages_NeedsLock();
    }

    private void GiveUpIfSparse_NeedsLock(TaskRecord record)
    {
        if (!RecordChunk.IsSparse(record))
        {
            return;
        }

        foreach (var other in RecordChunk.Records(record.Bytes!))
        {
            if (FindOwner_NeedsLock(other) is { } node)
            {
                RecordChunk.Leave(node.Update(node.Task));
            }
        }
    }

    private void GiveUpSparsePages_NeedsLock()
    {
        while (_updated.TakeSparse() is { } page)
        {
            foreach (var record in page.Records)
            {
                FindOwner_NeedsLock(record)?.Move();
            }
        }
    }

    // A node that is still to enter the graph is in the index, but counts for no memory yet.
    private TaskNode? FindOwner_NeedsLock(TaskRecord record) =>
        _tasks.Find(record.Id) is { IsEntered: true } node && node.Task.Record == record ? node : null;
}
