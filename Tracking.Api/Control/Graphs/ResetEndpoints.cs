using Tracking.Api.Problems;
using Tracking.Api.Routing;
using Tracking.Api.Wire.Reading;
using Tracking.Api.Worlds;

namespace Tracking.Api.Control.Graphs;

/// <summary>Going back to the beginning without a restart.</summary>
internal static class ResetEndpoints
{
    public static void MapReset(this RouteGroupBuilder admin) => admin.MapPost("/reset", Reset)
        .WithName("reset")
        .WithSummary("Go back to the seed, or to nothing: graph, ids, journal, faults, progress and clock, but for what is to be kept")
        .Produces<GraphReport>();

    private static IResult Reset(HttpContext context, WorldState world)
    {
        var (reset, problem) = ResetChoice.Read(context.Request);
        return problem is null ? GraphReport.Of(reset!.Apply(world.World)) : new ProblemResult(problem);
    }
}

/// <summary>Reads from a query what a reset keeps, and what it goes back to.</summary>
internal static class ResetChoice
{
    public const string KeepParameter = "keep";
    public const string ToParameter = "to";

    private const string Seed = "seed";
    private const string Empty = "empty";

    private static readonly Dictionary<string, WorldParts> Parts = Enum.GetValues<WorldParts>()
        .Where(part => part != WorldParts.None)
        .ToDictionary(part => part.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>The reset, or the problem; never both.</summary>
    public static (WorldReset? Reset, Problem? Problem) Read(HttpRequest request)
    {
        if (new AdminQuery(request, KeepParameter, ToParameter).Problem is { } unknown)
        {
            return (null, unknown);
        }

        var keep = WorldParts.None;
        const StringSplitOptions Trimmed = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        foreach (var name in QueryText.All(request, KeepParameter).SelectMany(value => value.Split(',', Trimmed)))
        {
            if (!Parts.TryGetValue(name, out var part))
            {
                return Refuse(KeepParameter, $"must be a list of {string.Join(", ", Parts.Keys)}, not {Quotation.Of(name)}");
            }

            keep |= part;
        }

        return QueryText.All(request, ToParameter) switch
        {
            [] => (new WorldReset(keep), null),
            _ when keep.HasFlag(WorldParts.Graph) =>
                Refuse(ToParameter, "says what becomes of the graph, so it must be left out where the graph is kept"),
            [Seed] => (new WorldReset(keep), null),
            [Empty] => (new WorldReset(keep, ToEmpty: true), null),
            [var other] => Refuse(ToParameter, $"must be {Seed} or {Empty}, not {Quotation.Of(other)}"),
            _ => Refuse(ToParameter, "must be given once"),
        };
    }

    private static (WorldReset? Reset, Problem? Problem) Refuse(string parameter, string message) =>
        (null, Problem.About(StatusCodes.Status400BadRequest, parameter, message));
}
