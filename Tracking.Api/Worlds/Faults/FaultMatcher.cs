using Tracking.Api.Operations;
using Tracking.Api.Routing;
using Tracking.Api.Security;
using Tracking.Api.Wire.Values;
using Tracking.Core;

namespace Tracking.Api.Worlds.Faults;

/// <summary>Tells whether a request is one that a fault is about.</summary>
internal sealed class FaultMatcher(FaultMatch match)
{
    // Read like the paths of requests, so that both are written the same way (Contract B3, B4).
    private readonly PathPattern? _path = match.Path is { } path ? new PathPattern(TrackingPath.Normalise(path)!) : null;
    private readonly string? _token = match.Token?.Trim();

    public bool Matches(FaultRequest request) =>
        (match.Operations is null || match.Operations.Contains(request.Operation.Name))
        && (match.Method is null || request.Method.Equals(match.Method, StringComparison.OrdinalIgnoreCase))
        && (_path is null || _path.Matches(request.Path))
        && (match.Task is null || match.Task == request.Task)
        && (_token is null || _token == request.Token)
        && (match.Job is null || match.Job == request.Job);
}

/// <summary>What faults look at in a request.</summary>
internal sealed class FaultRequest(HttpContext context, TrackingOperation operation, TaskGraph graph)
{
    public TrackingOperation Operation => operation;

    public string Method => context.Request.Method;

    /// <summary>The path below the API's own, as routing sees it.</summary>
    public ReadOnlySpan<char> Path => context.Request.Path.Value.AsSpan(OperationTable.BasePath.Length);

    /// <summary>The task of the path; null where there is none or its id is malformed.</summary>
    public long? Task { get; } =
        context.Request.RouteValues.ContainsKey(OperationTable.TaskIdParameter) &&
        IntegerText.TryParseJava(RouteText.Get(context, OperationTable.TaskIdParameter), out var id) ? id : null;

    /// <summary>The token; null where there is none.</summary>
    public string? Token => ApiKeyFilter.TokenOf(context.Request);

    /// <summary>The job of the path, or the stored job of the path's task.</summary>
    public string? Job => context.Request.RouteValues.ContainsKey(OperationTable.JobIdParameter)
        ? RouteText.Get(context, OperationTable.JobIdParameter)
        : Task is { } task ? graph.Find(task)?.Task.JobId : null;
}
