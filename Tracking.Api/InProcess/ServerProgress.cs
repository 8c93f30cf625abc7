using Tracking.Api.Validation;
using Tracking.Api.Worlds;
using Tracking.Api.Worlds.Progress;

namespace Tracking.Api;

/// <summary>The rules by which tasks move on while a client reads them.</summary>
public sealed class ServerProgress
{
    private static readonly ProgressRequestValidator Validator = new();

    private readonly TrackingWorld _world;

    internal ServerProgress(TrackingWorld world) => _world = world;

    /// <summary>All rules, and how far their tasks have come.</summary>
    public IReadOnlyList<ProgressAnswer> Rules => _world.State.Progress.Rules;

    /// <summary>Adds a rule.</summary>
    /// <exception cref="ArgumentException">The rule is refused; the message says why.</exception>
    public ProgressAnswer Add(ProgressRequest rule)
    {
        var problem = Validator.FindProblem(rule);
        var added = problem is null ? _world.State.Progress.Add(rule) : null;
        return added ?? throw new ArgumentException((problem ?? ProgressTable.IsFull).Detail, nameof(rule));
    }

    /// <summary>Takes the next manual step of the tasks of a rule, or of all; answers how many tasks moved.</summary>
    public int Step(long? rule = null, long? task = null)
    {
        var world = _world.State;
        return world.Progress.StepManually(world.Graph, task, rule, _world.Clock.GetUtcNow());
    }

    /// <summary>Removes a rule; false where there is none of that number.</summary>
    public bool Remove(long id) => _world.State.Progress.Remove(id) > 0;

    /// <summary>Removes all rules.</summary>
    public void Clear() => _world.State.Progress.Remove(null);
}
