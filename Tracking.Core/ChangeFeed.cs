namespace Tracking.Core;

/// <summary>
/// The latest changes of a graph, numbered, in a ring of fixed size, and a signal for those who wait for the next one.
/// Waiting costs nothing while nothing changes. Thread-safe.
/// </summary>
/// <param name="capacity">How many changes are kept, at least 1.</param>
public sealed class ChangeFeed(int capacity)
{
    private readonly Lock _lock = new();
    private readonly Queue<GraphChange> _kept = new();
    private TaskCompletionSource? _next;
    private long _last;

    /// <summary>The number of the last change; 0 before the first.</summary>
    public long Last
    {
        get
        {
            lock (_lock)
            {
                return _last;
            }
        }
    }

    /// <summary>The changes after the one of number <paramref name="sequence"/>.</summary>
    public GraphChanges After(long sequence)
    {
        lock (_lock)
        {
            var first = _last - _kept.Count + 1;
            var missed = Math.Max(0, first - 1 - sequence);
            return new GraphChanges([.. _kept.SkipWhile(change => change.Sequence <= sequence)], missed);
        }
    }

    /// <summary>Completes once there is a change after the one of number <paramref name="sequence"/>; at once, if there is already.</summary>
    public Task WhenAfterAsync(long sequence)
    {
        lock (_lock)
        {
            if (_last > sequence)
            {
                return Task.CompletedTask;
            }

            _next ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _next.Task;
        }
    }

    /// <summary>Opens a writer for one graph.</summary>
    public Writer Open() => new(this);

    private void Append(Writer writer, GraphChangeKind kind, TrackedTask? task, long? nextId)
    {
        lock (_lock)
        {
            // Asked under the lock: a change that is being reported comes before the close, or not at all.
            if (writer.IsClosed)
            {
                return;
            }

            if (_kept.Count == capacity)
            {
                _kept.Dequeue();
            }

            _kept.Enqueue(new GraphChange(++_last, kind, task, nextId));
            _next?.SetResult();
            _next = null;
        }
    }

    private void Close(Writer writer)
    {
        lock (_lock)
        {
            writer.IsClosed = true;
        }
    }

    /// <summary>The right of one graph to report its changes, until a graph takes its place.</summary>
    public sealed class Writer
    {
        private readonly ChangeFeed _feed;
        internal Writer(ChangeFeed feed) => _feed = feed;

        internal bool IsClosed { get; set; }

        /// <summary>Reports a change; nothing, once the writer is closed.</summary>
        public void Write(GraphChangeKind kind, TrackedTask? task = null, long? nextId = null) => _feed.Append(this, kind, task, nextId);

        /// <summary>Ends the writer: its graph is no longer the one that is watched.</summary>
        public void Close() => _feed.Close(this);
    }
}
