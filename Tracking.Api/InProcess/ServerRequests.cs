using Tracking.Api.Control.Journal;
using Tracking.Api.Worlds;
using Tracking.Api.Worlds.Journal;

namespace Tracking.Api;

/// <summary>The requests that were made, as far as the journal keeps them.</summary>
public sealed class ServerRequests
{
    private readonly TrackingWorld _world;

    internal ServerRequests(TrackingWorld world) => _world = world;

    /// <summary>How many requests the journal no longer has.</summary>
    public long Dropped => _world.State.Journal.Read().Dropped;

    /// <summary>The requests that match, the oldest first; all where no criteria are given.</summary>
    public IReadOnlyList<JournalEntry> Find(RequestCriteria? criteria = null) =>
        [.. _world.State.Journal.Read().Entries.Where((criteria ?? new RequestCriteria()).Matches)];

    /// <summary>Counts the requests that match.</summary>
    public Verification Verify(VerifyRequest expectation) => Verification.Of(expectation, _world.State.Journal.Read());

    /// <summary>Forgets all requests.</summary>
    public void Clear() => _world.State.Journal.Clear();
}
