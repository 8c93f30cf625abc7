namespace Tracking.Core;

/// <summary>Wakes everybody who waits for a change. It costs nothing while nobody waits. Thread-safe.</summary>
public sealed class ChangeSignal
{
    private TaskCompletionSource? _next;

    /// <summary>
    /// Completes at the next change. Take it before you look at what may change: then no change falls between the look and the wait.
    /// </summary>
    public Task Next
    {
        get
        {
            // Continuations run elsewhere: whoever raises the signal may hold a lock.
            var fresh = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return (Interlocked.CompareExchange(ref _next, fresh, null) ?? fresh).Task;
        }
    }

    /// <summary>Wakes those who wait now.</summary>
    public void Raise() => Interlocked.Exchange(ref _next, null)?.SetResult();
}
