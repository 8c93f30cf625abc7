namespace Tracking.Core;

public sealed partial class TaskGraph
{
    // What a record stands in stays in memory for all that stand there: a chunk that is hardly used any more is given up.
    private void Leave_NeedsLock(TaskRecord record)
    {
        RecordChunk.Leave(record);
        GiveUpIfSparse_NeedsLock(record);
    }

    // A chunk may never be used much: the last one of a list, and those of drafts that are references or became more or less than they were.
    private void GiveUpSparse_NeedsLock(CreationPlan plan)
    {
        byte[]? seen = null;
        for (var index = 0; index < plan.Count; index++)
        {
            var record = plan[index].Node.Task.Record;
            if (record.Bytes != seen)
            {
                seen = record.Bytes;
                GiveUpIfSparse_NeedsLock(record);
            }
        }
    }

    private void GiveUpIfSparse_NeedsLock(TaskRecord record)
    {
        if (!RecordChunk.IsSparse(record))
        {
            return;
        }

        foreach (var other in RecordChunk.Records(record.Bytes!))
        {
            if (_tasks.Find(other.Id) is { } node && node.Task.Record == other)
            {
                node.Update(node.Task.Copy());
                RecordChunk.Leave(other);
            }
        }
    }
}
