using Tracking.Api.Operations;
using Tracking.Api.Routing;
using Tracking.Api.Security;
using Tracking.Api.Wire.Values;
using Tracking.Core;

namespace Tracking.Api.Control.Faults;

/// <summary>What faults look at in a request.</summary>
internal sealed class FaultSubject(HttpContext context, TrackingOperation operation, TaskGraph graph)
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

    /// <summary>The job of the path, or of the path's task as it is stored.</summary>
    public string? Job => context.Request.RouteValues.ContainsKey(OperationTable.JobIdParameter)
        ? RouteText.Get(context, OperationTable.JobIdParameter)
        : Task is { } task ? graph.Find(task)?.Task.JobId : null;
}
