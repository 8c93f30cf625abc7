using Tracking.Api.Operations;

namespace Tracking.Api.Worlds.Faults;

/// <summary>
/// Applies faults. It stands behind routing and before all other checks (Contract B9, B13): a fault is the service
/// failing, so it comes before token, media and validation, but where there is no operation there is none to fail.
/// </summary>
internal sealed class FaultMiddleware(
    RequestDelegate next, [FromKeyedServices(FaultMiddleware.RealTime)] TimeProvider time, IHostApplicationLifetime lifetime)
{
    /// <summary>The key of the time that callers wait by; the worlds' clocks follow another, which a test may hold.</summary>
    public const string RealTime = "FaultTime";

    public Task InvokeAsync(HttpContext context)
    {
        var world = WorldState.Of(context);
        return world.Faults.IsEmpty ? next(context) : TriggerAsync(context, world);
    }

    private Task TriggerAsync(HttpContext context, WorldState world) =>
        context.GetEndpoint()?.Metadata.GetMetadata<TrackingOperation>() is { } operation
        && world.Faults.Trigger(new FaultRequest(context, operation, world.Graph)) is { } triggered
            ? ApplyAsync(context, triggered)
            : next(context);

    private async Task ApplyAsync(HttpContext http, TriggeredFault triggered)
    {
        var applied = triggered.Fault.Applied;
        http.Features.Set(applied);

        // A server that stops does not wait for faults.
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        var context = new FaultContext(http, triggered, next, time, end.Token);
        if (applied.Moment == FaultMoment.AfterChange)
        {
            await context.CaptureAnswerAsync();
        }

        if (context.Effect.Delay is { } delay)
        {
            var shortest = delay.Milliseconds!.Value;
            await context.PauseAsync(context.Random.NextBetween(shortest, delay.UpTo ?? shortest));
        }

        if (applied.Moment == FaultMoment.BeforeChange && http.RequestAborted.IsCancellationRequested)
        {
            // A client that left before the change finds it not made.
            context.LeaveUnanswered();
        }
        else
        {
            await triggered.Fault.Action.ApplyAsync(context);
        }
    }
}
