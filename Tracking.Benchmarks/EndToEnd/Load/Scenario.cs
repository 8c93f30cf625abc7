using System.Globalization;
using Tracking.Benchmarks.EndToEnd.Store;

namespace Tracking.Benchmarks.EndToEnd.Load;

/// <summary>A kind of load.</summary>
/// <param name="Name">What it is called in the report.</param>
/// <param name="Requests">The requests for a store of so many tasks.</param>
/// <param name="IsOfOneTask">Whether each request reads or updates one task, by its id.</param>
internal sealed record Scenario(string Name, Func<int, IEnumerable<PreparedRequest>> Requests, bool IsOfOneTask = false)
{
    /// <summary>The task that leads to ten others, and the one that leads to ten thousand: below those that <see cref="StoreClient"/> counts.</summary>
    public const int SmallHub = 2_000_000_000;
    public const int LargeHub = SmallHub + 1;
    public const int FirstLeaf = SmallHub + 1000;

    private const string Update = """{"status":"RUNNING"}""";
    private const int Prepared = 20_000; // for a store of any size: the generator, too, is slower where it has more of them
    private const int Stride = 7_919; // a prime: one task after the other would find its neighbour in the cache

    public static Scenario ReadJson { get; } = new("GET task, JSON", size => Tasks(size, id => Read(id, PreparedRequest.Json)), IsOfOneTask: true);

    public static Scenario ReadXml { get; } = new("GET task, XML", size => Tasks(size, id => Read(id, PreparedRequest.Xml)), IsOfOneTask: true);

    public static Scenario UpdateStatus { get; } = new("PUT status", size => Tasks(size, UpdateOf), IsOfOneTask: true);

    /// <summary>All of them; those that make the store grow come last.</summary>
    public static IReadOnlyList<Scenario> All { get; } =
    [
        ReadJson,
        ReadXml,
        new("GET next of 10", _ => [Next(SmallHub)]),
        new("GET next of 10,000", _ => [Next(LargeHub)]),
        UpdateStatus,
        new("90 % reads", size => Mixed(size)),
        new("POST one", _ => [new PreparedRequest("POST", "/tracking/task", PreparedRequest.Json, TypicalTask.CreationWithoutIds(1))]),
        new("POST 1,000", _ => [new PreparedRequest("POST", "/tracking/task", PreparedRequest.Json, TypicalTask.CreationWithoutIds(1000))]),
    ];

    private static IEnumerable<PreparedRequest> Tasks(int size, Func<int, PreparedRequest> requestOf) =>
        Enumerable.Range(0, Prepared).Select(index => requestOf((int)((long)index * Stride % size) + 1));

    private static IEnumerable<PreparedRequest> Mixed(int size)
    {
        var turn = 0;
        return Tasks(size, id => (turn++ % 10) switch
        {
            0 => UpdateOf(id),
            1 or 2 => Read(id, PreparedRequest.Xml),
            3 or 4 => Next(id),
            5 => new PreparedRequest("GET", $"/tracking/{TypicalTask.Job(id)}/task/roots", PreparedRequest.Json),
            _ => Read(id, PreparedRequest.Json),
        });
    }

    private static PreparedRequest Read(int id, string media) => new("GET", PathOf(id), media);

    private static PreparedRequest Next(int id) => new("GET", $"{PathOf(id)}/next", PreparedRequest.Json);

    private static PreparedRequest UpdateOf(int id) => new("PUT", PathOf(id), PreparedRequest.Json, Update);

    private static string PathOf(int id) => string.Create(CultureInfo.InvariantCulture, $"/tracking/task/{id}");
}
