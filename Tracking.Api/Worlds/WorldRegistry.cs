using System.Security.Cryptography;
using System.Text;
using Tracking.Api.Dialects;
using Tracking.Api.Options;
using Tracking.Api.Security;
using Tracking.Api.Worlds.Seeds;

namespace Tracking.Api.Worlds;

/// <summary>
/// The worlds. There is one for all, or one for each token, made when the token is first used; a request without a good
/// token is about the one for all. Their number is bounded: one that was idle long enough gives way.
/// </summary>
internal sealed class WorldRegistry(
    TrackingSettings settings, BehaviourProfile behaviour, TimeProvider clock, TokenStore tokens, GraphSeed seed)
{
    /// <summary>The name of the world of those without a token.</summary>
    public const string DefaultName = "default";

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Entry> _byName = [];

    /// <summary>The world for all.</summary>
    public TrackingWorld Default { get; } = Create(DefaultName, settings, behaviour, clock, seed);

    /// <summary>All worlds, the one for all first.</summary>
    public IReadOnlyList<TrackingWorld> All
    {
        get
        {
            lock (_lock)
            {
                return [Default, .. _byName.Values.Select(entry => entry.World)];
            }
        }
    }

    /// <summary>The world that a request is about; null where there is no room for another.</summary>
    public TrackingWorld? Of(HttpContext context)
    {
        if (settings.Isolation == Isolation.None
            || ApiKeyFilter.TokenOf(context.Request) is not { } token
            || tokens.StatusOf(token) != TokenStatus.Good)
        {
            return Default;
        }

        var name = NameOf(token);
        lock (_lock)
        {
            if (!_byName.TryGetValue(name, out var entry))
            {
                if (!MakeRoom_NeedsLock())
                {
                    return null;
                }

                _byName.Add(name, entry = new Entry(Create(name, settings, behaviour, clock, seed)));
            }

            entry.LastUsed = TimeProvider.System.GetTimestamp();
            return entry.World;
        }
    }

    /// <summary>Drops a world; false where there is none of that name. The one for all stays.</summary>
    public bool Drop(string name)
    {
        lock (_lock)
        {
            return _byName.Remove(name);
        }
    }

    // A digest: the list of worlds must not give tokens away.
    private static string NameOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)))[..16];

    private static TrackingWorld Create(
        string name, TrackingSettings settings, BehaviourProfile behaviour, TimeProvider clock, GraphSeed seed) =>
        new(name, clock, behaviour.Graph, settings, seed);

    // Nothing runs in the background: idle worlds are only looked for when one more is wanted (Contract O4).
    private bool MakeRoom_NeedsLock()
    {
        if (_byName.Count < settings.Worlds.Capacity)
        {
            return true;
        }

        var idlest = _byName.MinBy(entry => entry.Value.LastUsed);
        return TimeProvider.System.GetElapsedTime(idlest.Value.LastUsed).TotalMinutes >= settings.Worlds.IdleMinutes
            && _byName.Remove(idlest.Key);
    }

    private sealed class Entry(TrackingWorld world)
    {
        public TrackingWorld World => world;

        public long LastUsed { get; set; }
    }
}
