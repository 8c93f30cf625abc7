namespace Tracking.Core;

/// <summary>
/// The latest changes of a graph, numbered, in a ring of fixed size. Thread-safe.
/// </summary>
/// <param name="capacity">How many changes are kept, at least 1.</param>
/// <param name="signal">Raised after each report.</param>
public sealed class ChangeFeed(int capacity, ChangeSignal signal)
{
    private const int ChunkLength = 512;

    private readonly Lock _lock = new();
    private readonly Entry[]?[] _ring = new Entry[((capacity - 1) / ChunkLength) + 1][]; // in chunks, made when first reached
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
            var changes = new GraphChange[Math.Max(0, _last - Math.Max(oldest, sequence))];
            for (var index = 0; index < changes.Length; index++)
            {
                var number = _last - changes.Length + index + 1;
                ref var entry = ref Place(number);
                changes[index] = new GraphChange(number, entry.Kind, entry.Task.ToTask(), entry.NextId == Entry.NoId ? null : entry.NextId);
            }

            return new GraphChanges(changes, Math.Max(0, oldest - sequence));
        }
    }

    /// <summary>Opens a writer for one graph.</summary>
    public Writer Open() => new(this);

    /// <summary>Begins a report of several changes that nothing comes between; a report to nobody where there is no writer.</summary>
    internal static Report Begin(Writer? writer) => new(writer);

    private ref Entry Place(long number)
    {
        var place = (int)((number - 1) % capacity);
        return ref (_ring[place / ChunkLength] ??= new Entry[Math.Min(capacity, ChunkLength)])[place % ChunkLength];
    }

    private void Raise() => signal.Raise();

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
        internal Writer(ChangeFeed feed) => Feed = feed;

        internal ChangeFeed Feed { get; }

        internal bool IsClosed { get; set; }

        /// <summary>Reports a change; nothing, once the writer is closed.</summary>
        public void Write(GraphChangeKind kind, TrackedTask? task = null, long? nextId = null)
        {
            using var report = Begin(this);
            report.Write(kind, task, nextId ?? Entry.NoId);
        }

        /// <summary>Ends the writer: its graph is no longer the one that is watched.</summary>
        public void Close() => Feed.Close(this);
    }

    /// <summary>Changes that are reported together. Holds the feed's lock until it is disposed of.</summary>
    internal readonly ref struct Report : IDisposable
    {
        private readonly ChangeFeed? _feed;

        internal Report(Writer? writer)
        {
            if (writer is null)
            {
                return;
            }

            // Asked under the lock: a change that is being reported comes before the close, or not at all.
            writer.Feed._lock.Enter();
            if (writer.IsClosed)
            {
                writer.Feed._lock.Exit();
                return;
            }

            _feed = writer.Feed;
        }

        /// <summary>Reports a change.</summary>
        /// <param name="kind">What has happened.</param>
        /// <param name="task">To which task.</param>
        /// <param name="nextId">The task that it was linked to.</param>
        /// <param name="isAmongOthers">Whether all that shares the task's memory is reported beside it, so that keeping the task keeps nothing else.</param>
        public void Write(GraphChangeKind kind, TrackedTask? task, long nextId = Entry.NoId, bool isAmongOthers = false)
        {
            if (_feed is not null)
            {
                ref var entry = ref _feed.Place(++_feed._last);
                entry.Kind = kind;
                entry.NextId = nextId;
                entry.Task.Set(task, isCopied: kind == GraphChangeKind.Updated || (!isAmongOthers && task is { Record.IsShared: true }));
            }
        }

        /// <summary>Ends the report, and wakes those who wait.</summary>
        public void Dispose()
        {
            if (_feed is null)
            {
                return;
            }

            _feed._lock.Exit();
            _feed.Raise();
        }
    }

    /// <summary>A change in the ring; its number is its place.</summary>
    internal struct Entry
    {
        public const long NoId = 0;

        public GraphChangeKind Kind;
        public long NextId;
        public TaskCopy Task;
    }
}
