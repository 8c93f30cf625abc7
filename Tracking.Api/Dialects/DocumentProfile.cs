using Tracking.Core;

namespace Tracking.Api.Dialects;

/// <summary>All that differs between dialects in the OpenAPI documents, chosen once at start.</summary>
internal sealed record DocumentProfile
{
    /// <summary>The media types of tasks, the default one first (Contract B6).</summary>
    public required IReadOnlyList<string> Media { get; init; }

    /// <summary>The media types of refusals, in the same order; none where refusals have no body (Contract B10).</summary>
    public required IReadOnlyList<string> ErrorMedia { get; init; }

    /// <summary>The values of the JSON member <c>type</c>; none where tasks have no such member (Contract L1).</summary>
    public required IReadOnlyList<string> TypeNames { get; init; }

    /// <summary>What a single task looks like in both formats: no schema can say it.</summary>
    public required string TaskForm { get; init; }

    /// <summary>What a list looks like in both formats.</summary>
    public required string ListForm { get; init; }

    /// <summary>The type of dates in JSON (Contract M1).</summary>
    public required FieldType DateType { get; init; }

    /// <summary>Whether JSON shows fields without a value as null (Contract L10).</summary>
    public required bool WritesNulls { get; init; }

    /// <summary>Whether a creation answers tasks (Contract D5).</summary>
    public required bool AnswersCreation { get; init; }

    /// <summary>The status for reading an unknown task (Contract B12).</summary>
    public required int UnknownTaskStatus { get; init; }

    /// <summary>The status for a malformed task id in the path (Contract B11).</summary>
    public required int MalformedTaskIdStatus { get; init; }
}
