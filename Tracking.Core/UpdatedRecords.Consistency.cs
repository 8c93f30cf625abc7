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

        if (places.Any(place => _pages[PageNumber(place)].Page is null))
        {
            return "A place is in no page.";
        }

        var live = places.ToLookup(PageNumber, place => RecordPage.LengthFor(this[place]));
        var (pages, length) = (0, 0L);
        for (var number = 0u; number < _made; number++)
        {
            if (_pages[number].Page is { } page)
            {
                if (page.Number != number || page.Live != live[number].Sum() || (page != _current && page.IsSparse))
                {
                    return "A page counts its records wrong, or is kept for few.";
                }

                pages++;
                length += page.Length;
            }
        }

        for (var free = _firstFree; free != None; free = _pages[(uint)free].NextFree)
        {
            pages++;
        }

        return pages != _made ? "The number of a page is neither used nor free."
            : length != Length ? $"The pages count {Length} bytes and have {length}."
            : null;
    }
}
