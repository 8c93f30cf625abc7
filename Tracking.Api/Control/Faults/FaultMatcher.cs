using Tracking.Api.Operations;
using Tracking.Api.Routing;

namespace Tracking.Api.Control.Faults;

/// <summary>Tells whether a request is one that a fault is about.</summary>
internal sealed class FaultMatcher(FaultMatch match)
{
    // Read like the paths of requests, so that both are written the same way (Contract B3, B4).
    private readonly PathPattern? _path = match.Path is { } path ? new PathPattern(TrackingPath.Normalise(path)!) : null;
    private readonly string? _token = match.Token?.Trim();

    public bool Matches(FaultSubject subject) =>
        (match.Operations is null || match.Operations.Contains(subject.Operation.Name))
        && (match.Method is null || subject.Method.Equals(match.Method, StringComparison.OrdinalIgnoreCase))
        && (_path is null || _path.Matches(subject.Path))
        && (match.Task is null || match.Task == subject.Task)
        && (_token is null || _token == subject.Token)
        && (match.Job is null || match.Job == subject.Job);

    /// <summary>Whether an operation is called by the method.</summary>
    public static bool HasMethod(TrackingOperation operation, string method) =>
        operation.Method.Equals(method, StringComparison.OrdinalIgnoreCase) || (HttpMethods.IsHead(method) && !operation.Writes);
}
