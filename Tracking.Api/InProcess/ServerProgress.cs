using Tracking.Api.Control.Progress;
using Tracking.Api.Worlds;

namespace Tracking.Api;

/// <summary>The rules by which tasks move on while a client reads them.</summary>
public sealed class ServerProgress
{
    private readonly TrackingWorld _world;

    internal ServerProgress(TrackingWorld world) => _world = world;

    /// <summary>All rules, and how far their tasks have come.</summary>
    public IReadOnlyList<ProgressAnswer> Rules => _world.State.Progress.Rules;

    /// <summary>Adds a rule.</summary>
    /// <exception cref="ArgumentException">The rule is refused; the message says why.</exception>
    public ProgressAnswer Add(ProgressRequest rule)
    {
        var (added, problem) = ProgressRules.Add(_world.State.Progress, rule);
        return added ?? throw new ArgumentException(problem!.Detail, nameof(rule));
    }

    /// <summary>Takes the next manual step of the tasks of a rule, or of all; answers how many tasks moved.</summary>
    public int Step(long? rule = null, long? task = null) => ProgressRules.Step(_world.State, new StepRequest { Rule = rule, Task = task });

    /// <summary>Removes a rule; false where there is none of that number.</summary>
    public bool Remove(long id) => _world.State.Progress.Remove(id) > 0;

    /// <summary>Removes all rules.</summary>
    public void Clear() => _world.State.Progress.Remove(null);
}
