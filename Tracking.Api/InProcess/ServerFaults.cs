using Tracking.Api.Control.Faults;
using Tracking.Api.Worlds;
using Tracking.Api.Worlds.Faults;

namespace Tracking.Api;

/// <summary>The faults to apply to requests.</summary>
public sealed class ServerFaults
{
    private readonly TrackingWorld _world;

    internal ServerFaults(TrackingWorld world) => _world = world;

    /// <summary>All faults, with how often each matched and was applied.</summary>
    public IReadOnlyList<FaultView> All => _world.State.Faults.All;

    /// <summary>Adds a fault.</summary>
    /// <exception cref="ArgumentException">The fault is refused; the message says why.</exception>
    public FaultView Add(FaultDefinition fault)
    {
        var (added, problem) = new FaultSubmission([fault], IsList: false).AddTo(_world.State.Faults);
        return problem is null ? added[0] : throw new ArgumentException(problem.Detail, nameof(fault));
    }

    /// <summary>Removes a fault; false where there is none of that number.</summary>
    public bool Remove(long id) => _world.State.Faults.Remove(id);

    /// <summary>Removes all faults.</summary>
    public void Clear() => _world.State.Faults.Clear();
}
