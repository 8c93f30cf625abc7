namespace Tracking.Tests.Core;

/// <summary>Runs one action on several threads that start it together.</summary>
internal static class Simultaneously
{
    /// <summary>Calls <paramref name="action"/> with 0, 1, … on a thread each; they wait for one another by spinning, to start as close as they can.</summary>
    public static void Run(int threads, Action<int> action)
    {
        var waiting = threads;
        var tasks = Enumerable.Range(0, threads).Select(thread => Task.Factory.StartNew(
            () =>
            {
                Interlocked.Decrement(ref waiting);
                for (var spins = 0; Volatile.Read(ref waiting) > 0; spins++)
                {
                    // Yielding at once would cost the start its sharpness; never yielding would hang a machine with fewer cores.
                    if (spins > 20_000)
                    {
                        Thread.Yield();
                    }
                }

                action(thread);
            },
            CancellationToken.None,
            TaskCreationOptions.None,
            TaskScheduler.Default));
        Task.WhenAll(tasks.ToArray()).GetAwaiter().GetResult();
    }
}
