using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Tracking.Api.Endpoints;
using Tracking.Api.Problems;
using Tracking.Api.Worlds;

namespace Tracking.Api.Control.WorldList;

/// <summary>Lists and drops worlds. A world is named after its token's digest, which its own token tells: <c>current</c>.</summary>
internal static class WorldEndpoints
{
    public static void MapWorlds(this RouteGroupBuilder admin)
    {
        admin.MapMethods("/worlds", MethodFallbacks.Reading, List)
            .WithName("getWorlds").WithSummary("List the worlds").Produces<WorldsAnswer>();
        admin.MapDelete("/worlds/{name}", Drop)
            .WithName("dropWorld").WithSummary("Drop a world").Produces(StatusCodes.Status204NoContent);
    }

    private static JsonHttpResult<WorldsAnswer> List(WorldRegistry worlds, WorldState current) =>
        AdminBody.Answer(new WorldsAnswer(current.World.Name, [.. worlds.All.Select(Describe)]));

    private static IResult Drop([Description("The world's name.")] string name, WorldRegistry worlds) => worlds.Drop(name)
        ? TypedResults.NoContent()
        : new ProblemResult(new Problem(
            StatusCodes.Status404NotFound,
            $"{name} is the name of no world that can be dropped; {WorldRegistry.DefaultName} stays, and can be reset."));

    private static WorldAnswer Describe(TrackingWorld world)
    {
        var size = world.State.Graph.Size;
        return new WorldAnswer(world.Name, size.Tasks, size.Links);
    }
}

/// <summary>All worlds.</summary>
/// <param name="Current">The name of the caller's own.</param>
/// <param name="Worlds">All of them.</param>
internal sealed record WorldsAnswer(string Current, IReadOnlyList<WorldAnswer> Worlds);

/// <summary>One world.</summary>
internal sealed record WorldAnswer(string Name, int Tasks, long Links);
