using Tracking.Api.Options;
using Tracking.Api.Worlds.Faults;
using Tracking.Api.Worlds.Journal;
using Tracking.Api.Worlds.Progress;
using Tracking.Api.Worlds.Seeds;
using Tracking.Core;

namespace Tracking.Api.Worlds;

/// <summary>One world: what it holds, and the clock that it lives by. There is one, or one for each token.</summary>
internal sealed class TrackingWorld
{
    private readonly Lock _lock = new();
    private readonly GraphPolicy _policy;
    private readonly TrackingSettings _settings;
    private readonly GraphSeed _seed;
    private ChangeFeed.Writer _changes;
    private volatile WorldState _state;

    public TrackingWorld(string name, TimeProvider clock, GraphPolicy policy, TrackingSettings settings, GraphSeed seed)
    {
        Name = name;
        Clock = new ControllableClock(clock);
        Changes = new ChangeFeed(settings.Events.Capacity, Changed);
        _policy = policy;
        _settings = settings;
        _seed = seed;
        _changes = Changes.Open();
        _state = NewState(NewSeededGraph(_changes));
    }

    /// <summary>What the world is listed as; never a token.</summary>
    public string Name { get; }

    public ControllableClock Clock { get; }

    /// <summary>Raised whenever the graph or the journal has changed, or the state was replaced.</summary>
    public ChangeSignal Changed { get; } = new();

    /// <summary>The changes of the graph, over all resets.</summary>
    public ChangeFeed Changes { get; }

    public WorldState State => _state;

    /// <summary>
    /// Puts another state in the place of the present one. A graph that is replaced no longer reports its changes; who
    /// watches is told that the whole graph was replaced.
    /// </summary>
    /// <param name="change">Makes the new state; <see cref="NewGraph(ChangeFeed.Writer)"/> makes graphs for it.</param>
    public void Change(Func<WorldState, ChangeFeed.Writer, WorldState> change)
    {
        lock (_lock)
        {
            var writer = Changes.Open();
            var before = _state;
            _state = change(before, writer);
            if (_state.Graph != before.Graph)
            {
                // Told last: whoever wakes up must find the new state.
                _changes.Close();
                _changes = writer;
                _changes.Write(GraphChangeKind.Replaced);
            }

            Changed.Raise();
        }
    }

    /// <summary>An empty graph of this world.</summary>
    public TaskGraph NewGraph(ChangeFeed.Writer changes) => new(Clock, _policy, changes);

    /// <summary>A graph of this world, made of a state.</summary>
    public GraphOutcome<TaskGraph> NewGraph(GraphExport state, ChangeFeed.Writer changes) => TaskGraph.From(state, Clock, _policy, changes);

    /// <summary>A graph of this world that holds the seed.</summary>
    public TaskGraph NewSeededGraph(ChangeFeed.Writer changes) => _seed.NewGraph(Clock, _policy, changes);

    /// <summary>A state of this world that holds a graph and nothing else.</summary>
    public WorldState NewState(TaskGraph graph) => new(
        this, graph, new RequestJournal(_settings.Journal.Capacity, Changed), new FaultTable(), new ProgressTable());
}
