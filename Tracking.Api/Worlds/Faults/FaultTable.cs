using Tracking.Api.Problems;

namespace Tracking.Api.Worlds.Faults;

/// <summary>
/// The faults of a world. Every fault counts each request that it matches; the first one added that the request triggers
/// is applied, and no other. Thread-safe.
/// </summary>
internal sealed class FaultTable
{
    /// <summary>How many faults a world holds at most.</summary>
    public const int Capacity = 200;

    private readonly Lock _lock = new();
    private volatile Fault[] _faults = [];
    private long _lastId;

    /// <summary>Whether there is none, so that a request need not look.</summary>
    public bool IsEmpty => _faults.Length == 0;

    /// <summary>The faults in the order in which they were added.</summary>
    public IReadOnlyList<FaultView> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _faults.Select(fault => fault.View_NeedsLock())];
            }
        }
    }

    /// <summary>Adds all of them or, where there is no room, none.</summary>
    /// <param name="definitions">Valid definitions.</param>
    public (IReadOnlyList<FaultView> Added, Problem? Problem) Add(IReadOnlyList<FaultDefinition> definitions)
    {
        lock (_lock)
        {
            if (_faults.Length + definitions.Count > Capacity)
            {
                return ([], new Problem(
                    StatusCodes.Status409Conflict, $"There are {_faults.Length} faults, of at most {Capacity}: remove some first."));
            }

            Fault[] added = [.. definitions.Select(definition => new Fault(++_lastId, definition))];
            _faults = [.. _faults, .. added];
            return ([.. added.Select(fault => fault.View_NeedsLock())], null);
        }
    }

    /// <summary>The fault of that number; null where there is none.</summary>
    public FaultView? Find(long id) => All.FirstOrDefault(fault => fault.Id == id);

    /// <summary>Removes a fault; false where there is none of that number. Requests that have triggered it already still get it.</summary>
    public bool Remove(long id)
    {
        lock (_lock)
        {
            var before = _faults.Length;
            _faults = [.. _faults.Where(fault => fault.Id != id)];
            return _faults.Length < before;
        }
    }

    /// <summary>Removes all.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _faults = [];
        }
    }

    /// <summary>Counts a request; the result is the fault to apply to it, if any.</summary>
    public TriggeredFault? Trigger(FaultRequest request)
    {
        var matching = _faults.Where(fault => fault.Matches(request)).ToList();
        TriggeredFault? triggered = null;
        lock (_lock)
        {
            foreach (var fault in matching)
            {
                triggered = fault.Count_NeedsLock(request, isFree: triggered is null) ?? triggered;
            }
        }

        return triggered;
    }
}
