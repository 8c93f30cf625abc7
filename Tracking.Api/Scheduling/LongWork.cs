using System.Runtime.CompilerServices;

namespace Tracking.Api.Scheduling;

/// <summary>Moves work that may take long off the threads that wait for the network, to the pool; where it runs on the pool already, nothing happens.</summary>
internal readonly struct LongWork : ICriticalNotifyCompletion
{
    /// <summary>A body or an answer from this size on is long work, in bytes.</summary>
    public const int Bytes = 16 * 1024;

    /// <summary>An answer of more tasks than this is long work.</summary>
    public const int Tasks = 32;

    /// <summary>To be awaited before the work.</summary>
    public static LongWork Begin => default;

    public bool IsCompleted => Thread.CurrentThread.IsThreadPoolThread;

    public LongWork GetAwaiter() => this;

    public void GetResult()
    {
        // Nothing was awaited but a thread.
    }

    public void OnCompleted(Action continuation) => ThreadPool.QueueUserWorkItem(static work => work(), continuation, preferLocal: false);

    public void UnsafeOnCompleted(Action continuation) => ThreadPool.UnsafeQueueUserWorkItem(static work => work(), continuation, preferLocal: false);
}
