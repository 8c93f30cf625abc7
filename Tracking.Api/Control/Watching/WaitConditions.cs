using System.Text.Json;
using Tracking.Api.Control.Journal;
using Tracking.Api.Wire.Json;
using Tracking.Api.Worlds;
using Tracking.Core;

namespace Tracking.Api.Control.Watching;

/// <summary>Something that a test waits for.</summary>
internal abstract class WaitCondition
{
    /// <summary>Looks at a world as it is now.</summary>
    public abstract WaitFinding Look(WorldState world);
}

/// <summary>What there was when a condition was looked at.</summary>
/// <param name="IsMet">Whether it is what was waited for.</param>
/// <param name="Describe">Writes the members that show it.</param>
internal sealed record WaitFinding(bool IsMet, Action<Utf8JsonWriter> Describe);

/// <summary>A task has a value in a field, or is there, or is gone.</summary>
/// <param name="id">The task.</param>
/// <param name="field">The field; null where only the task's presence counts.</param>
/// <param name="value">The value; null where the field must be without one.</param>
/// <param name="exists">Whether the task must be there.</param>
internal sealed class TaskCondition(long id, TaskField? field, object? value, bool exists) : WaitCondition
{
    public override WaitFinding Look(WorldState world)
    {
        var found = world.Graph.Find(id);
        var isMet = found is { } task ? exists && (field is null || Equals(task.ValueOf(field), value)) : !exists;
        return new WaitFinding(isMet, writer => WaitJson.WriteTasks(writer, found is { } shown ? [shown] : []));
    }
}

/// <summary>Some tasks of a job have a status.</summary>
/// <param name="jobId">The job.</param>
/// <param name="status">The status.</param>
/// <param name="count">How many must have it; null: all, and at least one.</param>
internal sealed class JobCondition(string jobId, string status, int? count) : WaitCondition
{
    public override WaitFinding Look(WorldState world)
    {
        var tasks = world.Graph.Job(jobId, RootSelection.All);
        var matching = tasks.Where(task => status.Equals(task.Task.Status, StringComparison.OrdinalIgnoreCase)).ToList();
        var isMet = count is null ? tasks.Count > 0 && matching.Count == tasks.Count : matching.Count >= count;
        return new WaitFinding(isMet, writer => WaitJson.WriteTasks(writer, isMet ? matching : tasks));
    }
}

/// <summary>The journal holds enough requests that match.</summary>
internal sealed class RequestCondition(RequestCriteria criteria, int count) : WaitCondition
{
    public override WaitFinding Look(WorldState world)
    {
        var page = world.Journal.Read();
        var matching = page.Entries.Where(criteria.Matches).ToList();
        return new WaitFinding(matching.Count >= count, writer =>
        {
            writer.WriteNumber("matched", matching.Count);
            writer.WriteNumber("dropped", page.Dropped);
            writer.WritePropertyName("requests");
            JsonSerializer.Serialize(writer, matching, AdminJson.Default.ListJournalEntry);
        });
    }
}

/// <summary>Writes tasks in the contract's own form, whatever dialect the API speaks.</summary>
internal static class WaitJson
{
    public static void WriteTasks(Utf8JsonWriter writer, IReadOnlyList<TaskSnapshot> tasks)
    {
        writer.WriteStartArray(JsonNames.Tasks);
        foreach (var task in tasks)
        {
            JsonTaskWriter.Default.WriteTask(writer, task);
        }

        writer.WriteEndArray();
    }
}
