namespace Tracking.Core;

/// <summary>
/// The latest changes of a graph, numbered, in a ring of fixed size. Whoever waits for the next one waits for the signal. Thread-safe.
/// </summary>
/// <param name="capacity">How many changes are kept, at least 1.</param>
/// <param name="signal">Raised after each change, or after several that were made as one.</param>
public sealed class ChangeFeed(int capacity, ChangeSignal signal)
{
    private readonly Lock _lock = new();
    private readonly List<GraphChange> _ring = []; // change n stands in the place (n - 1) % capacity
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
            var oldest = Math.Max(0, _last - capacity);
            var changes = new List<GraphChange>();
            for (var number = Math.Max(oldest, sequence) + 1; number <= _last; number++)
            {
                changes.Add(_ring[Place(number)]);
            }

            return new GraphChanges(changes, Math.Max(0, oldest - sequence));
        }
    }

    /// <summary>Opens a writer for one graph.</summary>
    public Writer Open() => new(this);

    /// <summary>Begins a report of changes that are made as one; a report to nobody where there is no writer.</summary>
    internal static Report Begin(Writer? writer) => new(writer);

    private void Raise() => signal.Raise();

    private int Place(long number) => (int)((number - 1) % capacity);

    private void Add_NeedsLock(GraphChangeKind kind, TrackedTask? task, long? nextId)
    {
        var change = new GraphChange(++_last, kind, task, nextId);
        if (_ring.Count < capacity)
        {
            _ring.Add(change);
        }
        else
        {
            _ring[Place(_last)] = change;
        }
    }

    /// <summary>The right of one graph to report its changes, until another graph takes its place.</summary>
    public sealed class Writer
    {
        private bool _isClosed;

        internal Writer(ChangeFeed feed) => Feed = feed;

        internal ChangeFeed Feed { get; }

        internal bool IsClosed_NeedsLock => _isClosed;

        /// <summary>Reports a change; nothing, once the writer is closed.</summary>
        public void Write(GraphChangeKind kind, TrackedTask? task = null, long? nextId = null)
        {
            using var report = Begin(this);
            report.Write(kind, task, nextId);
        }

        /// <summary>Ends the writer: its graph is no longer the one that is watched.</summary>
        public void Close()
        {
            lock (Feed._lock)
            {
                _isClosed = true;
            }
        }
    }

    /// <summary>Changes that are made as one. It holds the feed's lock until it is disposed of, and then wakes those who wait.</summary>
    internal readonly ref struct Report : IDisposable
    {
        private readonly ChangeFeed? _feed;

        internal Report(Writer? writer)
        {
            writer?.Feed._lock.Enter();

            // Asked under the lock: a change that is being reported comes before the close, or not at all.
            if (writer?.IsClosed_NeedsLock == true)
            {
                writer.Feed._lock.Exit();
                writer = null;
            }

            _feed = writer?.Feed;
        }

        public void Write(GraphChangeKind kind, TrackedTask? task, long? nextId = null) => _feed?.Add_NeedsLock(kind, task, nextId);

        public void Dispose()
        {
            if (_feed is { } feed)
            {
                feed._lock.Exit();
                feed.Raise();
            }
        }
    }
}
