namespace Tracking.Api.Control.Faults;

/// <summary>Waits in real time, whatever the world's clock shows: it is the caller who is to wait.</summary>
internal sealed class FaultPause(TimeProvider clock)
{
    /// <summary>Returns when the time is over or the token is cancelled; it does not tell which.</summary>
    public async Task WaitAsync(int milliseconds, CancellationToken cancellation)
    {
        if (milliseconds <= 0)
        {
            return;
        }

        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var timer = clock.CreateTimer(_ => over.TrySetResult(), null, TimeSpan.FromMilliseconds(milliseconds), Timeout.InfiniteTimeSpan);
        using var cancelled = cancellation.Register(() => over.TrySetResult());
        await over.Task;
    }
}
