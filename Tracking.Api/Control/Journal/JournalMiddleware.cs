using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Tracking.Api.Operations;
using Tracking.Api.Options;
using Tracking.Api.Routing;
using Tracking.Api.Wire.Results;
using Tracking.Api.Wire.Values;
using Tracking.Api.Worlds;
using Tracking.Api.Worlds.Faults;

namespace Tracking.Api.Control.Journal;

/// <summary>Writes down every request below <c>/tracking</c> when it ends, whatever became of it.</summary>
internal sealed class JournalMiddleware(RequestDelegate next, JournalSettings settings)
{
    [ThreadStatic]
    private static JournalRecord? s_unneeded;

    public Task InvokeAsync(HttpContext context) =>
        settings.Capacity > 0 && TrackingPath.IsTracking(context.Request.Path) ? RecordAsync(context) : next(context);

    private Task RecordAsync(HttpContext context)
    {
        var record = TakeRecord();
        var started = Stopwatch.GetTimestamp();
        context.Features.Set(record.Capture);
        Task request;
        try
        {
            request = next(context);
        }
        catch
        {
            Add(context, record, started);
            throw;
        }

        if (!request.IsCompletedSuccessfully)
        {
            return WaitAsync(request, context, record, started);
        }

        Add(context, record, started);
        return Task.CompletedTask;
    }

    private static async Task WaitAsync(Task request, HttpContext context, JournalRecord record, long started)
    {
        try
        {
            await request;
        }
        finally
        {
            Add(context, record, started);
        }
    }

    private JournalRecord TakeRecord()
    {
        if (s_unneeded is not { } record || record.Capture.Limit != settings.BodyLimit)
        {
            return new JournalRecord(settings.BodyLimit);
        }

        s_unneeded = null;
        record.Reset();
        return record;
    }

    private static void Add(HttpContext context, JournalRecord record, long started)
    {
        var world = WorldState.Of(context);
        var answered = context.Response.StatusCode != 0 && (context.Response.HasStarted || !context.RequestAborted.IsCancellationRequested);
        record.Time = world.World.Clock.GetUtcNow();
        record.Duration = Stopwatch.GetElapsedTime(started);
        record.Operation = context.GetEndpoint()?.Metadata.GetMetadata<TrackingOperation>()?.Name;
        record.Method = context.Request.Method;
        record.Complete(context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget, context.Request.Headers);
        record.Status = answered ? context.Response.StatusCode : null;
        record.ResponseSize = answered ? context.Response.ContentLength ?? context.Features.Get<SentLength>()?.Bytes ?? 0 : 0;
        record.Fault = context.Features.Get<AppliedFault>();
        record.Task = RouteText.TryGet(context, OperationTable.TaskIdParameter) is { } text && IntegerText.TryParseJava(text, out var id) ? id : null;
        record.Job = RouteText.TryGet(context, OperationTable.JobIdParameter);
        s_unneeded = world.Journal.Add(record);
    }
}
