using Tracking.Api.Worlds;

namespace Tracking.Api.Control.Watching;

/// <summary>Waits for a condition without polling: it looks again only when something has changed.</summary>
internal static class Waiter
{
    /// <summary>Waits until the condition holds or the time is over; answers what was found last.</summary>
    /// <exception cref="OperationCanceledException">The wait was given up.</exception>
    public static async Task<WaitFinding> WaitAsync(
        TrackingWorld world, WaitCondition condition, TimeSpan timeout, CancellationToken cancellation)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            // The signal is taken before the look, so that no change falls between the two.
            var changed = world.Changed.Next;
            var finding = condition.Look(world.State);
            var left = timeout - TimeProvider.System.GetElapsedTime(started);
            if (finding.IsMet || left <= TimeSpan.Zero)
            {
                return finding;
            }

            try
            {
                await changed.WaitAsync(left, cancellation);
            }
            catch (TimeoutException)
            {
                return condition.Look(world.State);
            }
        }
    }
}
