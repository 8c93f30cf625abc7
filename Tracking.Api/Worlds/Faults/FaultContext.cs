namespace Tracking.Api.Worlds.Faults;

/// <summary>What a kind of fault works with while it is applied to one request.</summary>
/// <param name="http">The request.</param>
/// <param name="triggered">The fault.</param>
/// <param name="next">The rest of the pipeline.</param>
/// <param name="time">Real time, whatever the world's clock shows: it is the caller who has to wait.</param>
/// <param name="end">Cancelled once nobody waits for the answer any more, or the server stops.</param>
internal sealed class FaultContext(
    HttpContext http, TriggeredFault triggered, RequestDelegate next, TimeProvider time, CancellationToken end)
{
    // The status of requests without an answer.
    private const int NoStatus = 0;

    public HttpContext Http => http;

    public Fault Fault => triggered.Fault;

    public FaultEffect Effect => triggered.Fault.Effect;

    public SeededRandom Random => triggered.Random;

    /// <summary>The real answer, not sent yet; null where the fault is applied before the change.</summary>
    public CapturedAnswer? Answer { get; private set; }

    /// <summary>Handles the request as if there were no fault.</summary>
    public Task ContinueAsync() => next(http);

    /// <summary>Handles the request, but holds the answer back.</summary>
    public async Task CaptureAnswerAsync() => Answer = await CapturedAnswer.TakeAsync(http, next);

    /// <summary>Makes the caller wait for the delay that the effect asks for.</summary>
    public async Task DelayAsync()
    {
        if (Effect.Delay is { } delay)
        {
            var shortest = delay.Milliseconds!.Value;
            await PauseAsync(Random.NextBetween(shortest, delay.UpTo ?? shortest));
        }
    }

    /// <summary>Waits in real time; returns early where waiting no longer makes sense.</summary>
    public Task PauseAsync(int milliseconds) => PauseAsync(milliseconds, end);

    /// <summary>Waits in real time; returns early where the token is cancelled.</summary>
    public async Task PauseAsync(int milliseconds, CancellationToken cancellation) =>
        await Task.Delay(TimeSpan.FromMilliseconds(milliseconds), time, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <summary>Ends the connection, and the request without an answer.</summary>
    public void Abort()
    {
        http.Abort();
        LeaveUnanswered();
    }

    /// <summary>Notes that the request has no answer.</summary>
    public void LeaveUnanswered()
    {
        if (!http.Response.HasStarted)
        {
            http.Response.StatusCode = NoStatus;
        }
    }
}
