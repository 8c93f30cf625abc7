using FluentValidation;
using Tracking.Api.Problems;
using Tracking.Api.Wire.Reading;

namespace Tracking.Api.Control.Faults;

/// <summary>
/// The faults that a test has asked for. Every fault counts each request that it matches; the first one added that is
/// due strikes it, and no other. Thread-safe.
/// </summary>
internal sealed class FaultTable
{
    private static readonly FaultValidator Validator = new();

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

    /// <summary>Adds all of them or, where one is refused, none; answers them or the problem.</summary>
    /// <param name="definitions">What is asked for.</param>
    /// <param name="isList">Whether refusals tell the place in the list.</param>
    public (IReadOnlyList<FaultView> Added, Problem? Problem) Add(IReadOnlyList<FaultDefinition?> definitions, bool isList = true)
    {
        if (definitions.Count > FaultLimits.Faults)
        {
            return ([], Problem.About(StatusCodes.Status400BadRequest, BodyFailure.Body, $"must not hold more than {FaultLimits.Faults} faults"));
        }

        var failures = definitions.SelectMany((definition, index) => Check(definition, isList ? $"[{index}]" : "")).ToList();
        if (failures.Count > 0)
        {
            return ([], Problem.Of(StatusCodes.Status400BadRequest, failures));
        }

        lock (_lock)
        {
            if (_faults.Length + definitions.Count > FaultLimits.Faults)
            {
                return ([], new Problem(
                    StatusCodes.Status409Conflict, $"There are {_faults.Length} faults, of at most {FaultLimits.Faults}: remove some first."));
            }

            Fault[] added = [.. definitions.Select(definition => new Fault(++_lastId, definition!))];
            _faults = [.. _faults, .. added];
            return ([.. added.Select(fault => fault.View_NeedsLock())], null);
        }
    }

    /// <summary>The fault of that number; null where there is none.</summary>
    public FaultView? Find(long id)
    {
        lock (_lock)
        {
            return Array.Find(_faults, fault => fault.Id == id)?.View_NeedsLock();
        }
    }

    /// <summary>Removes a fault; false where there is none of that number. Requests that it struck already go on to suffer it.</summary>
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

    /// <summary>Counts a request; answers the fault that strikes it, if any.</summary>
    public DueFault? Choose(FaultSubject subject)
    {
        var matching = _faults.Where(fault => fault.Matches(subject)).ToList();
        DueFault? due = null;
        lock (_lock)
        {
            foreach (var fault in matching)
            {
                due = fault.Take_NeedsLock(subject, isFree: due is null) ?? due;
            }
        }

        return due;
    }

    private static IEnumerable<BodyFailure> Check(FaultDefinition? definition, string place)
    {
        if (definition is null)
        {
            return [new BodyFailure(place, "must be an object")];
        }

        var prefix = place.Length == 0 ? "" : place + ".";
        return Validator.Validate(definition).Errors.Select(error => new BodyFailure(prefix + error.PropertyName, error.ErrorMessage));
    }
}
