namespace Tracking.Core;

/// <summary>
/// Where the task of a node stands once it has been updated. Whatever old object was written to is looked into by the collector the
/// next time, and to find a node among hundreds of megabytes takes it a microsecond. So a node is written to by the first update of
/// its task alone, later ones write to its place; and places stand close together.
/// </summary>
internal sealed class TaskPlace
{
    /// <summary>The task.</summary>
    public TrackedTask Task { get; set; }
}

/// <summary>Places to come, made many at a time so that they stand together. Not thread-safe.</summary>
internal sealed class TaskPlaces
{
    private const int Step = 64;

    private TaskPlace?[] _places = [];
    private int _taken;

    /// <summary>A new place.</summary>
    public TaskPlace Take()
    {
        if (_taken == _places.Length)
        {
            Make();
        }

        var place = _places[_taken]!;
        _places[_taken++] = null;
        return place;
    }

    private void Make()
    {
        // The array first, so that it is not in between.
        _places = _places.Length == 0 ? new TaskPlace?[Step] : _places;
        for (var index = 0; index < Step; index++)
        {
            _places[index] = new TaskPlace();
        }

        _taken = 0;
    }
}
