namespace Tracking.Tests.Core;

/// <summary>Runs an action on several threads that start it together.</summary>
internal static class Simultaneously
{
    private const int SpinsBeforeYielding = 20_000;

    /// <summary>Calls <paramref name="action"/> on each thread with its number: this one is 0, the others are new.</summary>
    public static void Run(int threads, Action<int> action) => Run(threads, 1, (thread, _) => action(thread));

    /// <summary>Calls <paramref name="action"/> on each thread with its number and the round's; each round they meet by spinning.</summary>
    public static void Run(int threads, int rounds, Action<int, int> action)
    {
        var arrived = 0;
        var others = Enumerable.Range(1, threads - 1).Select(thread => Task.Factory.StartNew(
            () => Play(thread), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
        try
        {
            Play(0);
        }
        finally
        {
            Task.WaitAll(others);
        }

        void Play(int thread)
        {
            for (var round = 0; round < rounds; round++)
            {
                Interlocked.Increment(ref arrived);
                for (var spins = 0; Volatile.Read(ref arrived) < threads * (round + 1); spins++)
                {
                    // Yielding at once would cost the start its sharpness; never yielding would waste the time of the thread waited for.
                    if (spins > SpinsBeforeYielding)
                    {
                        Thread.Yield();
                    }
                }

                try
                {
                    action(thread, round);
                }
                catch
                {
                    Interlocked.Add(ref arrived, threads * rounds); // so that nobody waits for this thread
                    throw;
                }
            }
        }
    }
}
