using System.Globalization;
using Tracking.Api.Options;
using Tracking.Api.Problems;

namespace Tracking.Api.Worlds;

/// <summary>Notes, when a request begins, which world it is about and what that holds.</summary>
internal sealed class WorldMiddleware(RequestDelegate next, WorldRegistry worlds, TrackingSettings settings)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (worlds.Of(context) is not { } world)
        {
            var detail = string.Create(
                CultureInfo.InvariantCulture,
                $"There are {settings.Worlds.Capacity} worlds and none is idle: drop one, or raise Tracking:Worlds:Capacity.");
            return new ProblemResult(new Problem(StatusCodes.Status503ServiceUnavailable, detail)).ExecuteAsync(context);
        }

        context.Features.Set(world.State);
        return next(context);
    }
}
