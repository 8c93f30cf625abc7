using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Tracking.Api.Wire;
using Tracking.Api.Worlds;
using Tracking.Core;

namespace Tracking.Api.Control.Watching;

/// <summary>The changes of a world as server-sent events; who comes back with Last-Event-ID misses none that is still kept.</summary>
internal static class EventEndpoints
{
    private const string MediaType = "text/event-stream";

    public static void MapEvents(this RouteGroupBuilder admin) =>
        admin.MapGet("/events", StreamAsync)
            .WithName("events")
            .WithSummary("Follow the changes as server-sent events")
            .Produces<string>(StatusCodes.Status200OK, MediaType);

    private static async Task StreamAsync(HttpContext context, WorldState world, IHostApplicationLifetime lifetime)
    {
        using var given = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        var feed = world.World.Changes;
        var lastEventId = context.Request.Headers["Last-Event-ID"];
        var sequence = long.TryParse(lastEventId, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            ? Math.Min(last, feed.Last)
            : feed.Last;
        context.Response.ContentType = MediaType;
        context.Response.Headers.CacheControl = "no-store";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await context.Response.BodyWriter.FlushAsync(given.Token);
        try
        {
            while (true)
            {
                // The signal is taken before the look, so that no change falls between the two.
                var changed = world.World.Changed.Next;
                var changes = feed.After(sequence);
                if (changes.Changes.Count == 0)
                {
                    await changed.WaitAsync(given.Token);
                    continue;
                }

                sequence = changes.Changes[^1].Sequence;
                await context.Response.WriteAsync(EventText.Of(changes), given.Token);
            }
        }
        catch (OperationCanceledException) when (given.IsCancellationRequested)
        {
            // The watcher went away or the server stops: the stream just ends.
            await context.Response.CompleteAsync();
        }
    }
}

/// <summary>Changes as the text of server-sent events.</summary>
internal static class EventText
{
    public static string Of(GraphChanges changes) =>
        (changes.Missed > 0 ? $"event: missed\ndata: {{\"missed\":{changes.Missed}}}\n\n" : "") + string.Concat(changes.Changes.Select(Of));

    private static string Of(GraphChange change)
    {
        var name = change.Kind.ToString().ToLowerInvariant();
        var kind = change.Task is { } task ? KindNames.Kebab(task.Kind) : null;
        var data = JsonSerializer.Serialize(
            new EventData(change.Task?.Id, kind, change.Task?.JobId, change.Task?.Name, change.Task?.Status, change.NextId),
            AdminJson.Default.EventData);
        return string.Create(CultureInfo.InvariantCulture, $"id: {change.Sequence}\nevent: {name}\ndata: {data}\n\n");
    }
}

/// <summary>What an event tells.</summary>
/// <param name="Task">The task; null where the whole graph was replaced.</param>
/// <param name="Kind">The task's kind.</param>
/// <param name="Job">The task's job.</param>
/// <param name="Name">The task's name.</param>
/// <param name="Status">The task's status after the change.</param>
/// <param name="Next">The other end of a link.</param>
internal sealed record EventData(long? Task, string? Kind, string? Job, string? Name, string? Status, long? Next);
