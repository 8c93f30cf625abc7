using Tracking.Api.Operations;
using Tracking.Api.Worlds;

namespace Tracking.Api.Control.Faults;

/// <summary>
/// Lets faults strike. It stands behind routing and before all other checks (Contract B9, B13): a fault is the service
/// failing, so it wins over token, media and validation, but where there is no operation there is none to fail.
/// </summary>
internal sealed class FaultMiddleware(RequestDelegate next, FaultPause pause, IHostApplicationLifetime lifetime)
{
    private const byte Unparsable = 0x80;

    public Task InvokeAsync(HttpContext context)
    {
        var world = WorldState.Of(context);
        return world.Faults.IsEmpty ? next(context) : LookAsync(context, world);
    }

    private Task LookAsync(HttpContext context, WorldState world)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<TrackingOperation>() is not { } operation
            || world.Faults.Choose(new FaultSubject(context, operation, world.Graph)) is not { } due)
        {
            return next(context);
        }

        context.Features.Set(due.Fault.Applied);
        return due.Fault.Applied.Moment == FaultMoment.BeforeChange ? StrikeFirstAsync(context, due) : StrikeLastAsync(context, due);
    }

    private async Task StrikeFirstAsync(HttpContext context, DueFault due)
    {
        using var end = EndOf(context);
        await WaitAsync(due, end.Token);
        if (context.RequestAborted.IsCancellationRequested)
        {
            // Who has gone before the change was made finds it not made.
            BrokenConnection.LeaveUnanswered(context);
        }
        else if (due.Fault.Applied.Kind == FaultKind.Delay)
        {
            await next(context);
        }
        else
        {
            await AnswerInsteadAsync(context, due.Fault);
        }
    }

    private async Task StrikeLastAsync(HttpContext context, DueFault due)
    {
        using var end = EndOf(context);
        var answer = await CapturedAnswer.TakeAsync(context, next);
        await WaitAsync(due, end.Token);
        switch (due.Fault.Applied.Kind)
        {
            case FaultKind.Delay:
                await answer.SendAsync(context, answer.Body);
                break;
            case FaultKind.Garbage:
                await answer.SendAsync(context, Garbage(answer.Body.Length, due.Numbers));
                break;
            case FaultKind.Drip:
                await answer.DripAsync(context, due.Fault.Effect.Drip!, pause, end.Token);
                break;
            case FaultKind.Cut when answer.Body.IsEmpty:
                await BrokenConnection.CutHeadAsync(context, pause);
                break;
            case FaultKind.Cut:
                await answer.SendAsync(context, answer.Body[..(answer.Body.Length / 2)]);
                await BrokenConnection.CloseAsync(context, pause);
                break;
            default:
                await AnswerInsteadAsync(context, due.Fault);
                break;
        }
    }

    private async Task AnswerInsteadAsync(HttpContext context, Fault fault)
    {
        switch (fault.Applied.Kind)
        {
            case FaultKind.Close:
                await BrokenConnection.CloseAsync(context, pause);
                break;
            case FaultKind.Reset:
                BrokenConnection.Reset(context);
                break;
            default:
                await InjectedStatus.SendAsync(context, fault);
                break;
        }
    }

    private async Task WaitAsync(DueFault due, CancellationToken cancellation)
    {
        if (due.Fault.Effect.Delay is { } delay)
        {
            var shortest = delay.Milliseconds!.Value;
            await pause.WaitAsync(due.Numbers.NextBetween(shortest, delay.UpTo ?? shortest), cancellation);
        }
    }

    // A server that stops waits for no fault.
    private CancellationTokenSource EndOf(HttpContext context) =>
        CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);

    // No text in UTF-8 begins with this byte, so that chance cannot make it one.
    private static byte[] Garbage(int length, SeededNumbers numbers)
    {
        var bytes = new byte[length];
        numbers.Fill(bytes);
        if (length > 0)
        {
            bytes[0] = Unparsable;
        }

        return bytes;
    }
}
