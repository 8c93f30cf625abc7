using Microsoft.AspNetCore.Http.Features;
using Tracking.Api.Endpoints;
using Tracking.Api.Problems;
using Tracking.Api.Wire.Media;
using Tracking.Api.Worlds;

namespace Tracking.Api.Control.Progress;

/// <summary>Adds, lists, removes and steps rules of progress.</summary>
internal static class ProgressEndpoints
{
    public static void MapProgress(this RouteGroupBuilder admin)
    {
        var progress = admin.MapGroup("/progress");
        progress.MapMethods("", MethodTable.Reading, (WorldState world) =>
                TypedResults.Json(world.Progress.Rules, AdminJson.Default.IReadOnlyListProgressAnswer, MediaTypes.Json))
            .WithName("getProgress")
            .WithSummary("List the rules by which tasks move on").Produces<IReadOnlyList<ProgressAnswer>>();
        progress.MapPost("", AddAsync).WithName("addProgress").WithSummary("Add a rule").Takes<ProgressRequest>().Produces<ProgressAnswer>();
        progress.MapPost("/step", StepAsync).WithName("stepProgress").WithSummary("Take the manual steps that are next").Takes<StepRequest>(isOptional: true).Produces<StepAnswer>();
        progress.MapDelete("", (WorldState world) => Remove(world, null)).WithName("removeAllProgress").WithSummary("Remove all rules").Produces(StatusCodes.Status204NoContent);
        progress.MapDelete("/{id:long}", (long id, WorldState world) => Remove(world, id)).WithName("removeProgress").WithSummary("Remove a rule").Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> AddAsync(HttpContext context, WorldState world)
    {
        var (request, problem) = await AdminBody.ReadAsync(context, AdminJson.Default.ProgressRequest);
        if (problem is not null)
        {
            return new ProblemResult(problem);
        }

        (var rule, problem) = ProgressRules.Add(world.Progress, request!);
        return problem is null
            ? TypedResults.Json(rule!, AdminJson.Default.ProgressAnswer, MediaTypes.Json)
            : new ProblemResult(problem);
    }

    private static async Task<IResult> StepAsync(HttpContext context, WorldState world)
    {
        // Not by its length: a body may come without one.
        var (request, problem) = context.Features.GetRequiredFeature<IHttpRequestBodyDetectionFeature>().CanHaveBody
            ? await AdminBody.ReadAsync(context, AdminJson.Default.StepRequest)
            : (new StepRequest(), null);
        if (problem is not null)
        {
            return new ProblemResult(problem);
        }

        var moved = ProgressRules.Step(world, request!);
        return TypedResults.Json(new StepAnswer(moved), AdminJson.Default.StepAnswer, MediaTypes.Json);
    }

    private static IResult Remove(WorldState world, long? id) => world.Progress.Remove(id) > 0 || id is null
        ? TypedResults.NoContent()
        : new ProblemResult(new Problem(StatusCodes.Status404NotFound, $"{id} is the id of no rule."));
}
