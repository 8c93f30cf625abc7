namespace Tracking.Core;

internal sealed partial class UpdatedRecords
{
    /// <summary>A sentence on what is wrong, given the places that tasks have; null when all is sound.</summary>
    public string? FindInconsistency(IReadOnlyCollection<int> places)
    {
        if (places.Count != Count || places.Distinct().Count() != Count)
        {
            return "A place is shared, or kept without a node.";
        }

        var live = places.ToLookup(place => (uint)place >> RecordPage.PlaceBits, place => RecordPage.LengthFor(this[place]));
        var length = 0L;
        for (var number = 0u; number < _made; number++)
        {
            if (_pages[number].Page is { } page)
            {
                if (page.Number != number || page.Live != live[number].Sum() || (page != _current && page.IsSparse))
                {
                    return "A page counts its records wrong, or is kept for few.";
                }

                length += page.Length;
            }
        }

        return length == Length ? null : $"The pages count {Length} bytes and have {length}.";
    }
}
