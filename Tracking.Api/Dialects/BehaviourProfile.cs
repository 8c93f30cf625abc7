using Tracking.Core;

namespace Tracking.Api.Dialects;

/// <summary>All that differs between servers in behaviour, chosen once at start. Formats are the wire profile's.</summary>
internal sealed record BehaviourProfile
{
    /// <summary>The rules of the graph.</summary>
    public required GraphPolicy Graph { get; init; }

    /// <summary>Which tasks of a job an answer holds, by the parameter <c>root</c> (Contract I1).</summary>
    public required Func<bool?, RootSelection> SelectRoots { get; init; }

    /// <summary>The answer to a creation (Contract D5).</summary>
    public required Func<IReadOnlyList<CreationResult>, IResult> AnswerCreation { get; init; }

    /// <summary>The answer to reading an unknown task (Contract B12).</summary>
    public required Func<long, IResult> AnswerUnknownTask { get; init; }

    /// <summary>The status for a malformed task id in the path (Contract B11).</summary>
    public required int MalformedTaskIdStatus { get; init; }

    /// <summary>The status for an unknown task in the query (Contract G3).</summary>
    public required int UnknownLinkStatus { get; init; }

    /// <summary>Whether a link operation needs at least one id (Contract G4).</summary>
    public required bool RequiresLinkIds { get; init; }

    /// <summary>Whether unlinking without ids unlinks all (Contract G4).</summary>
    public required bool UnlinksAllWithoutIds { get; init; }
}
