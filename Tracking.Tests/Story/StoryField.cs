using System.Globalization;

namespace Tracking.Tests.Story;

/// <summary>A field that the story's client reads and writes, by its name on the wire.</summary>
internal sealed record StoryField(string Name, StoryFieldType Type, Func<StoryTask, object?> Get, Func<StoryTask, object, StoryTask> Set)
{
    public static IReadOnlyList<StoryField> All { get; } =
    [
        new("id", StoryFieldType.Number, task => task.Id, (task, value) => task with { Id = (long)value }),
        new("status", StoryFieldType.Text, task => task.Status, (task, value) => task with { Status = (string)value }),
        new("creation-timestamp", StoryFieldType.Date, task => task.CreationTimestamp, (task, value) => task with { CreationTimestamp = (DateTimeOffset)value }),
        new("update-timestamp", StoryFieldType.Date, task => task.UpdateTimestamp, (task, value) => task with { UpdateTimestamp = (DateTimeOffset)value }),
        new("job-id", StoryFieldType.Text, task => task.JobId, (task, value) => task with { JobId = (string)value }),
        new("root", StoryFieldType.Boolean, task => task.Root, (task, value) => task with { Root = (bool)value }),
        new("name", StoryFieldType.Text, task => task.Name, (task, value) => task with { Name = (string)value }),
        new("description", StoryFieldType.Text, task => task.Description, (task, value) => task with { Description = (string)value }),
        new("start-time", StoryFieldType.Date, task => task.StartTime, (task, value) => task with { StartTime = (DateTimeOffset)value }),
        new("finish-time", StoryFieldType.Date, task => task.FinishTime, (task, value) => task with { FinishTime = (DateTimeOffset)value }),
        new("rollback-status", StoryFieldType.Text, task => task.RollbackStatus, (task, value) => task with { RollbackStatus = (string)value }),
        new("execution-code", StoryFieldType.Text, task => task.ExecutionCode, (task, value) => task with { ExecutionCode = (string)value }),
        new("workflow", StoryFieldType.Text, task => task.Workflow, (task, value) => task with { Workflow = (string)value }),
        new("number-of-retries", StoryFieldType.Number, task => (long?)task.NumberOfRetries, (task, value) => task with { NumberOfRetries = (int)(long)value }),
        new("codes-to-do-rollback", StoryFieldType.Text, task => task.CodesToDoRollback, (task, value) => task with { CodesToDoRollback = (string)value }),
        new("definition-id", StoryFieldType.Text, task => task.DefinitionId, (task, value) => task with { DefinitionId = (string)value }),
    ];

    /// <summary>The value as XML and ISO-dated JSON write it.</summary>
    public static string TextOf(object value) => value switch
    {
        DateTimeOffset date => date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        bool boolean => boolean ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>Reads that text, strictly.</summary>
    public object Parse(string text) => Type switch
    {
        StoryFieldType.Number => long.Parse(text, CultureInfo.InvariantCulture),
        StoryFieldType.Boolean => bool.Parse(text),
        StoryFieldType.Date => DateTimeOffset.ParseExact(
            text, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        _ => text,
    };
}

/// <summary>The types of the fields that the story's client knows.</summary>
internal enum StoryFieldType
{
    Text,
    Number,
    Boolean,
    Date,
}
