using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Tracking.Api.Endpoints;
using Tracking.Api.Problems;
using Tracking.Api.Worlds;

namespace Tracking.Api.Control.Clocks;

/// <summary>Holds, sets and moves the clock of a world.</summary>
internal static class ClockEndpoints
{
    public static void MapClock(this RouteGroupBuilder admin)
    {
        var clock = admin.MapGroup("/clock");
        clock.MapMethods("", MethodFallbacks.Reading, (WorldState world) => Show(world.World.Clock))
            .WithName("getClock").WithSummary("Show the clock").Produces<ClockAnswer>();
        clock.MapDelete("", (WorldState world) => Change(world, clock => clock.Reset()))
            .WithName("resetClock").WithSummary("Let the clock show the real time again").Produces<ClockAnswer>();
        clock.MapPost("/resume", (WorldState world) => Change(world, clock => clock.Resume()))
            .WithName("resumeClock").WithSummary("Let the clock run on from where it stands").Produces<ClockAnswer>();
        clock.MapPost("/freeze", (HttpContext context, WorldState world) =>
                AdminBody.HandleAsync<FreezeRequest>(context, request => Change(world, clock => clock.Freeze(request.At))))
            .WithName("freezeClock").WithSummary("Stop the clock").Takes<FreezeRequest>().Produces<ClockAnswer>();
        clock.MapPost("/set", (HttpContext context, WorldState world) =>
                AdminBody.HandleAsync<SetRequest>(context, request => Change(world, clock => clock.Set(request.To))))
            .WithName("setClock").WithSummary("Set the clock").Takes<SetRequest>().Produces<ClockAnswer>();
        clock.MapPost("/advance", (HttpContext context, WorldState world) =>
                AdminBody.HandleAsync<AdvanceRequest>(
                    context, request => Change(world, clock => clock.Advance(TimeSpan.FromMilliseconds(request.Milliseconds)))))
            .WithName("advanceClock").WithSummary("Move the clock").Takes<AdvanceRequest>().Produces<ClockAnswer>();
    }

    private static IResult Change(WorldState world, Action<ControllableClock> change)
    {
        try
        {
            change(world.World.Clock);
            return Show(world.World.Clock);
        }
        catch (Exception exception) when (exception is ArgumentOutOfRangeException or OverflowException)
        {
            return new ProblemResult(new Problem(StatusCodes.Status400BadRequest, "The clock would leave the years 1 to 9999."));
        }
    }

    private static JsonHttpResult<ClockAnswer> Show(ControllableClock clock) =>
        AdminBody.Answer(new ClockAnswer(clock.GetUtcNow(), clock.IsFrozen));
}

/// <summary>What the clock shows.</summary>
/// <param name="Now">The time.</param>
/// <param name="Frozen">Whether it stands still.</param>
internal sealed record ClockAnswer(DateTimeOffset Now, bool Frozen);

/// <summary>Stops the clock.</summary>
/// <param name="At">Where to stop it; where it is if left out.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record FreezeRequest(DateTimeOffset? At = null);

/// <summary>Sets the clock.</summary>
/// <param name="To">What it is to show.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record SetRequest([property: JsonRequired] DateTimeOffset To);

/// <summary>Moves the clock.</summary>
/// <param name="Milliseconds">By how much, back if negative.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record AdvanceRequest([property: JsonRequired] long Milliseconds);
