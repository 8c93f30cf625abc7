using System.Collections;
using Tracking.Core;

namespace Tracking.Api.Wire.Results;

/// <summary>What was created, as the snapshots that a list of tasks is written from.</summary>
internal sealed class CreatedSnapshots(IReadOnlyList<CreatedTask> created) : IReadOnlyList<TaskSnapshot>
{

    /// <summary>Only what this request created.</summary>
    public static CreatedSnapshots OfNew(IReadOnlyList<CreatedTask> created)
    {
        var added = new ChunkedList<CreatedTask>(created.Count);
        for (var index = 0; index < created.Count; index++)
        {
            if (created[index].IsNew)
            {
                added.Add(created[index]);
            }
        }

        return new CreatedSnapshots(added);
    }

    public int Count => created.Count;

    public TaskSnapshot this[int index] => created[index].Snapshot;

    public IEnumerator<TaskSnapshot> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
        {
            yield return this[index];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
