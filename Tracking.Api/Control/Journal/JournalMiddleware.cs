using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Tracking.Api.Control.Faults;
using Tracking.Api.Operations;
using Tracking.Api.Options;
using Tracking.Api.Routing;
using Tracking.Api.Security;
using Tracking.Api.Wire.Values;
using Tracking.Api.Worlds;

namespace Tracking.Api.Control.Journal;

/// <summary>Writes down every request below <c>/tracking</c> when it ends, whatever became of it.</summary>
internal sealed class JournalMiddleware(RequestDelegate next, JournalSettings settings)
{
    private const string Mask = "***";

    public Task InvokeAsync(HttpContext context) =>
        settings.Capacity > 0 && TrackingPath.IsTracking(context.Request.Path) ? RecordAsync(context) : next(context);

    private async Task RecordAsync(HttpContext context)
    {
        var world = WorldState.Of(context);
        var started = TimeProvider.System.GetTimestamp();
        var capture = new JournalCapture(settings.BodyLimit);
        context.Features.Set(capture);
        try
        {
            await next(context);
        }
        finally
        {
            world.Journal.Add(Describe(context, world.World.Clock.GetUtcNow(), TimeProvider.System.GetElapsedTime(started), capture));
        }
    }

    private static JournalEntry Describe(HttpContext context, DateTimeOffset time, TimeSpan duration, JournalCapture capture)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var fault = context.Features.Get<AppliedFault>();
        var query = target.IndexOf('?');
        var answered = context.Response.StatusCode != 0 && (context.Response.HasStarted || !context.RequestAborted.IsCancellationRequested);
        return new JournalEntry
        {
            Time = time,
            Operation = context.GetEndpoint()?.Metadata.GetMetadata<TrackingOperation>()?.Name,
            Method = context.Request.Method,
            Path = query < 0 ? target : target[..query],
            Query = query < 0 ? "" : target[query..],
            Headers = Headers(context.Request),
            Body = capture.Body,
            BodyIsCut = capture.IsCut,
            RequestSize = capture.Length,
            Status = answered ? context.Response.StatusCode : null,
            ResponseSize = answered ? context.Response.ContentLength ?? 0 : 0,
            Duration = duration.TotalMilliseconds,
            Fault = fault?.Id,
            FaultKind = fault is null ? null : JsonNamingPolicy.CamelCase.ConvertName(fault.Kind.ToString()),
            Task = RouteText.TryGet(context, OperationTable.TaskIdParameter) is { } text && IntegerText.TryParseJava(text, out var id) ? id : null,
            Job = RouteText.TryGet(context, OperationTable.JobIdParameter),
        };
    }

    private static Dictionary<string, IReadOnlyList<string>> Headers(HttpRequest request)
    {
        var headers = new Dictionary<string, IReadOnlyList<string>>(request.Headers.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in request.Headers)
        {
            headers[name] = name.Equals(ApiKeyFilter.Header, StringComparison.OrdinalIgnoreCase)
                ? [.. values.Select(_ => Mask)]
                : [.. values.Select(value => value ?? "")];
        }

        return headers;
    }
}
