using Tracking.Core;

namespace Tracking.Api.Wire.Reading;

/// <summary>What is wrong so far; bounded, so that a body of nothing but mistakes costs no more than its size.</summary>
internal sealed class FailureList
{
    /// <summary>How many are reported at most.</summary>
    public const int Capacity = 100;

    private readonly List<(TaskField? Field, BodyFailure Failure)> _entries = [];

    public IReadOnlyList<BodyFailure> Failures => [.. _entries.Select(entry => entry.Failure)];

    public void Add(string path, string message, TaskField? field = null)
    {
        if (_entries.Count < Capacity)
        {
            _entries.Add((field, new BodyFailure(path, message)));
        }
    }

    /// <summary>Takes over the failures of a part of the body.</summary>
    public void AddRange(FailureList other) => _entries.AddRange(other._entries.Take(Capacity - _entries.Count).Select(entry => ((TaskField?)null, entry.Failure)));

    /// <summary>Forgets what was wrong with some fields of the task.</summary>
    public void Remove(FieldSet fields) => _entries.RemoveAll(entry => entry.Field is { } field && fields.Contains(field));

    public void Clear() => _entries.Clear();
}
