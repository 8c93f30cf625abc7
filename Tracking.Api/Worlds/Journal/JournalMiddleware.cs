using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Tracking.Api.Operations;
using Tracking.Api.Options;
using Tracking.Api.Routing;
using Tracking.Api.Security;
using Tracking.Api.Wire.Media;
using Tracking.Api.Wire.Results;
using Tracking.Api.Wire.Values;
using Tracking.Api.Worlds.Faults;

namespace Tracking.Api.Worlds.Journal;

/// <summary>Records every request below <c>/tracking</c> when it ends, whatever became of it.</summary>
internal sealed class JournalMiddleware(RequestDelegate next, JournalSettings settings)
{
    private const string Mask = "***";

    public Task InvokeAsync(HttpContext context) =>
        settings.Capacity > 0 && TrackingPath.IsTracking(context.Request.Path) ? RecordAsync(context) : next(context);

    private async Task RecordAsync(HttpContext context)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            var world = WorldState.Of(context);
            world.Journal.Add(NewEntry(context, world.World.Clock.GetUtcNow(), Stopwatch.GetElapsedTime(started)));
        }
    }

    private JournalEntry NewEntry(HttpContext context, DateTimeOffset time, TimeSpan duration)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var query = target.IndexOf('?') is var mark and >= 0 ? mark : target.Length;
        var body = context.Features.Get<ReceivedBody>()?.Bytes;
        var isAnswered = context.Response.StatusCode != 0
            && (context.Response.HasStarted || !context.RequestAborted.IsCancellationRequested);
        var fault = context.Features.Get<AppliedFault>();
        var task = RouteText.TryGet(context, OperationTable.TaskIdParameter);
        return new JournalEntry
        {
            Time = time,
            Operation = context.GetEndpoint()?.Metadata.GetMetadata<TrackingOperation>()?.Name,
            Method = context.Request.Method,
            Path = target[..query],
            Query = target[query..],
            Headers = Copy(context.Request.Headers),
            Body = body is { } bytes ? Encoding.UTF8.GetString(bytes.Span[..Math.Min(bytes.Length, settings.BodyLimit)]) : null,
            BodyIsCut = body?.Length > settings.BodyLimit,
            RequestSize = body?.Length ?? 0,
            Status = isAnswered ? context.Response.StatusCode : null,
            ResponseSize = isAnswered ? context.Response.ContentLength ?? context.Features.Get<SentLength>()?.Bytes ?? 0 : 0,
            Duration = duration.TotalMilliseconds,
            Fault = fault?.Id,
            FaultKind = fault is null ? null : JsonNamingPolicy.CamelCase.ConvertName(fault.Kind.ToString()),
            Task = task is not null && IntegerText.TryParseJava(task, out var id) ? id : null,
            Job = RouteText.TryGet(context, OperationTable.JobIdParameter),
        };
    }

    // The server uses its own collection again for the next request.
    private static Dictionary<string, IReadOnlyList<string>> Copy(IHeaderDictionary headers)
    {
        var copy = new Dictionary<string, IReadOnlyList<string>>(headers.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in headers)
        {
            var isToken = name.Equals(ApiKeyFilter.Header, StringComparison.OrdinalIgnoreCase);
            copy[name] = [.. values.Select(value => isToken ? Mask : value ?? "")];
        }

        return copy;
    }
}
