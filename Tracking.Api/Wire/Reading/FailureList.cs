using Tracking.Core;

namespace Tracking.Api.Wire.Reading;

/// <summary>What is wrong so far; bounded, so that a body of nothing but mistakes costs no more than its size.</summary>
internal sealed class FailureList
{
    /// <summary>How many are reported at most.</summary>
    public const int Capacity = 100;

    private List<Entry>? _entries; // hardly any body has one

    private int Count => _entries?.Count ?? 0;

    public IReadOnlyList<BodyFailure> Failures => Count == 0 ? [] : [.. _entries!.Select(entry => entry.Show())];

    /// <summary>Notes something wrong at the place, or at a member of it.</summary>
    public void Add(BodyPath path, string? member, string message, TaskField? field = null)
    {
        if (Count < Capacity)
        {
            (_entries ??= []).Add(new Entry(path.Here, member, message, field));
        }
    }

    /// <summary>Takes over the failures of a part of the body.</summary>
    public void AddRange(FailureList other)
    {
        if (other.Count > 0)
        {
            TakeOver(other._entries!);
        }
    }

    /// <summary>Forgets what was wrong with some fields of the task.</summary>
    public void Remove(FieldSet fields)
    {
        if (Count > 0)
        {
            RemoveAll(fields);
        }
    }

    /// <summary>Forgets what was wrong with a member that no field stands for.</summary>
    public void Remove(string member)
    {
        if (Count > 0)
        {
            RemoveAll(member);
        }
    }

    public void Clear() => _entries?.Clear();

    // Apart from their callers, which would otherwise make the objects that hold what is looked for even where there is nothing.
    private void TakeOver(List<Entry> others) =>
        (_entries ??= []).AddRange(others.Take(Capacity - Count).Select(entry => entry with { Field = null, IsOfPart = true }));

    private void RemoveAll(FieldSet fields) => _entries!.RemoveAll(entry => entry.Field is { } field && fields.Contains(field));

    private void RemoveAll(string member) => _entries!.RemoveAll(entry => !entry.IsOfPart && entry.Member == member);

    private sealed record Entry(BodyPlace? Place, string? Member, string Message, TaskField? Field, bool IsOfPart = false)
    {
        public BodyFailure Show() =>
            new(BodyPlace.Show(Member is null ? Place : new BodyPlace(Place, Quotation.Cut(Member), 0)), Message);
    }
}
