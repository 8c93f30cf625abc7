using Tracking.Api.Control.Faults;
using Tracking.Api.Worlds;

namespace Tracking.Api;

/// <summary>The faults that are to strike requests.</summary>
public sealed class ServerFaults
{
    private readonly TrackingWorld _world;

    internal ServerFaults(TrackingWorld world) => _world = world;

    /// <summary>All faults, with how often each matched and struck.</summary>
    public IReadOnlyList<FaultView> All => _world.State.Faults.All;

    /// <summary>Adds a fault.</summary>
    /// <exception cref="ArgumentException">The fault is refused; the message says why.</exception>
    public FaultView Add(FaultDefinition fault)
    {
        var (added, problem) = _world.State.Faults.Add([fault], isList: false);
        return problem is null ? added[0] : throw new ArgumentException(problem.Detail, nameof(fault));
    }

    /// <summary>Removes a fault; false where there is none of that number.</summary>
    public bool Remove(long id) => _world.State.Faults.Remove(id);

    /// <summary>Removes all faults.</summary>
    public void Clear() => _world.State.Faults.Clear();
}
