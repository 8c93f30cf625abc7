namespace Tracking.Core;

public sealed partial class TaskGraph
{
    // What a record stands in stays in memory for all that stand there: a chunk that is hardly used any more is given up.
    private void Leave_NeedsLock(TaskRecord record)
    {
        RecordChunk.Leave(record);
        GiveUpIfSparse_NeedsLock(record);
    }

    // References, and tasks that became more or less than their drafts, leave chunks behind that may never have been used much.
    private void GiveUpSparse_NeedsLock(CreationPlan plan)
    {
        for (var index = 0; index < plan.Count; index++)
        {
            GiveUpIfSparse_NeedsLock(plan[index].Draft.Values.Record);
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
