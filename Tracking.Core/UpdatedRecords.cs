namespace Tracking.Core;

/// <summary>
/// Where the record of a task goes that is updated, or that leaves an array it shared with few. The next update writes over it, unless
/// somebody was shown it: what an update makes is soon forgotten, and nothing old points to something new, so that the collector has
/// nothing to move and nothing to look into. What was shown stays as it is, and is forgotten with its page. Not thread-safe.
/// </summary>
internal sealed partial class UpdatedRecords
{
    /// <summary>The longest record for which there is a place, in bytes.</summary>
    public const int LongestRecord = RecordPage.LongestLength / 16;

    private const int FirstLength = 2 * LongestRecord; // then each page is twice as long as the one before
    private const int None = -1;

    private readonly Stack<RecordPage> _sparse = new(); // pages that were sparse when they were looked at last
    private SegmentedArray<Place> _pages = new(); // two million at most, of 64 KiB
    private RecordPage? _current; // where records are added
    private int _made;
    private int _firstFree = None;

    /// <summary>How many records tasks have here.</summary>
    public int Count { get; private set; }

    /// <summary>How many bytes the pages have together.</summary>
    public long Length { get; private set; }

    /// <summary>The record at a place, as it is until the next change.</summary>
    public TaskRecord this[int place] => PageOf(place)[InPage(place)];

    /// <summary>The record at a place, for somebody who keeps it: it is not written over any more.</summary>
    public TaskRecord Show(int place) => PageOf(place).Show(InPage(place));

    /// <summary>Adds a record; answers its place.</summary>
    public int Add(TaskRecord record)
    {
        if (_current?.TryAdd(record) is not { } place)
        {
            var full = _current;
            _current = NewPage();
            place = _current.TryAdd(record)!.Value;
            if (full is not null)
            {
                Look(full);
            }
        }

        Count++;
        return PlaceOf(_current, place);
    }

    /// <summary>Replaces the record at a place; answers where the other is.</summary>
    public int Replace(int place, TaskRecord record) => PageOf(place).TryReplace(InPage(place), record) ? place : AddFor(place, record);

    /// <summary>Moves a record to another page, or where records are added; answers where it is.</summary>
    public int Move(int place) => AddFor(place, this[place]);

    /// <summary>Removes a record.</summary>
    public void Remove(int place)
    {
        var page = PageOf(place);
        page.Leave(InPage(place));
        Count--;
        if (page != _current)
        {
            Look(page);
        }
    }

    /// <summary>A page that is to be left by the few records that it has; null where there is none.</summary>
    public RecordPage? TakeSparse()
    {
        while (_sparse.TryPop(out var page))
        {
            if (!page.IsEmpty)
            {
                return page;
            }
        }

        return null;
    }

    private static int InPage(int place) => place & ((1 << RecordPage.PlaceBits) - 1);

    private static int PlaceOf(RecordPage page, int place) => (page.Number << RecordPage.PlaceBits) | place;

    private static uint PageNumber(int place) => (uint)place >> RecordPage.PlaceBits;

    private RecordPage PageOf(int place) => _pages[PageNumber(place)].Page!;

    // The new record first: should there be no memory for it, nothing has changed.
    private int AddFor(int place, TaskRecord record)
    {
        var other = Add(record);
        Remove(place);
        return other;
    }

    private RecordPage NewPage()
    {
        var isAnew = _firstFree == None;
        var number = isAnew ? _made : _firstFree;
        var page = new RecordPage(number, _current is null ? FirstLength : Math.Min(2 * _current.Length, RecordPage.LongestLength));
        if (isAnew)
        {
            _pages.MakeRoom((uint)number);
            _made++;
        }
        else
        {
            _firstFree = _pages[(uint)number].NextFree;
        }

        _pages[(uint)number] = new Place { Page = page };
        Length += page.Length;
        return page;
    }

    // Nothing is added to a page that is looked at, so it only gets emptier.
    private void Look(RecordPage page)
    {
        if (page.IsEmpty)
        {
            _pages[(uint)page.Number] = new Place { NextFree = _firstFree };
            _firstFree = page.Number;
            Length -= page.Length;
        }
        else if (page.IsSparse && !page.IsListed)
        {
            page.IsListed = true;
            _sparse.Push(page);
        }
    }

    private struct Place
    {
        public RecordPage? Page;
        public int NextFree; // of a free place: the one that was freed before it
    }
}
