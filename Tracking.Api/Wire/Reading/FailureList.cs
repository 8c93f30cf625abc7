namespace Tracking.Api.Wire.Reading;

/// <summary>What is wrong so far; bounded, so that a body of nothing but mistakes costs no more than its size.</summary>
internal sealed class FailureList
{
    /// <summary>How many are reported at most.</summary>
    public const int Capacity = 100;

    private List<(BodyPath? Place, string Message)>? _entries; // hardly any list of tasks has one

    /// <summary>The failures with their paths as text.</summary>
    public IReadOnlyList<BodyFailure> Failures =>
        [.. (_entries ?? []).Select(entry => new BodyFailure(entry.Place?.ToString() ?? BodyFailure.Body, entry.Message))];

    /// <summary>How many were noted, up to the capacity.</summary>
    public int Count => _entries?.Count ?? 0;

    private int Room => Capacity - Count;

    /// <summary>Notes something wrong at a place; in the body as a whole, where that is null.</summary>
    public void Add(BodyPath? place, string message)
    {
        if (Room > 0)
        {
            (_entries ??= []).Add((place, message));
        }
    }

    /// <summary>Forgets all but the first so many.</summary>
    public void CutTo(int count) => _entries?.RemoveRange(count, Count - count);

    /// <summary>Takes over the failures of a part of the body.</summary>
    public void AddRange(FailureList other)
    {
        if (other._entries is { } entries)
        {
            (_entries ??= []).AddRange(entries.Take(Room));
        }
    }
}
