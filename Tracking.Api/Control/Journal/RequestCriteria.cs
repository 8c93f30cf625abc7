using System.Globalization;
using System.Text.Json.Serialization;
using Tracking.Api.Worlds;
using Tracking.Api.Worlds.Journal;

namespace Tracking.Api.Control.Journal;

/// <summary>Which requests of the journal are meant; what is left out matches all.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record RequestCriteria
{
    /// <summary>The name of the operation, such as <c>getTask</c>.</summary>
    public string? Operation { get; init; }

    public string? Method { get; init; }

    /// <summary>The path as sent, with <c>*</c> for any text.</summary>
    public string? Path { get; init; }

    /// <summary>The task id of the path.</summary>
    public long? Task { get; init; }

    /// <summary>The job id of the path.</summary>
    public string? Job { get; init; }

    public int? Status { get; init; }

    /// <summary>Only requests after the one of this number.</summary>
    public long? Since { get; init; }

    /// <summary>A text that the kept part of the body holds.</summary>
    public string? BodyContains { get; init; }

    public bool Matches(JournalEntry entry) => !Mismatches(entry).Any();

    /// <summary>Every criterion that the request does not meet, with what was found.</summary>
    public IEnumerable<KeyValuePair<string, string>> Mismatches(JournalEntry entry)
    {
        if (Operation is not null && !Operation.Equals(entry.Operation, StringComparison.OrdinalIgnoreCase))
        {
            yield return Differs("operation", Operation, entry.Operation);
        }

        if (Method is not null && !Method.Equals(entry.Method, StringComparison.OrdinalIgnoreCase))
        {
            yield return Differs("method", Method, entry.Method);
        }

        if (Path is not null && !new PathPattern(Path).Matches(entry.Path))
        {
            yield return Differs("path", Path, entry.Path);
        }

        if (Task is not null && Task != entry.Task)
        {
            yield return Differs("task", Text(Task), Text(entry.Task));
        }

        if (Job is not null && Job != entry.Job)
        {
            yield return Differs("job", Job, entry.Job);
        }

        if (Status is not null && Status != entry.Status)
        {
            yield return Differs("status", Text(Status), Text(entry.Status));
        }

        if (Since is not null && entry.Sequence <= Since)
        {
            yield return Differs("since", Text(Since), Text(entry.Sequence));
        }

        if (BodyContains is not null && entry.Body?.Contains(BodyContains, StringComparison.Ordinal) != true)
        {
            yield return Differs("bodyContains", BodyContains, entry.Body);
        }
    }

    private static KeyValuePair<string, string> Differs(string criterion, string? wanted, string? found) =>
        KeyValuePair.Create(criterion, $"wanted {wanted}, found {found ?? "nothing"}");

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
