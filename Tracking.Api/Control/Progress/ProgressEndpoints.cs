using System.ComponentModel;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Tracking.Api.Endpoints;
using Tracking.Api.Problems;
using Tracking.Api.Validation;
using Tracking.Api.Worlds;
using Tracking.Api.Worlds.Progress;

namespace Tracking.Api.Control.Progress;

/// <summary>Adds, lists, removes and steps rules of progress.</summary>
internal static class ProgressEndpoints
{
    private static readonly ProgressRequestValidator Validator = new();

    public static void MapProgress(this RouteGroupBuilder admin)
    {
        var progress = admin.MapGroup("/progress");
        progress.MapMethods("", MethodFallbacks.Reading, (WorldState world) => AdminBody.Answer(world.Progress.Rules))
            .WithName("getProgress").WithSummary("List the rules by which tasks move on").Produces<IReadOnlyList<ProgressAnswer>>();
        progress.MapPost("", AddAsync)
            .WithName("addProgress").WithSummary("Add a rule").Takes<ProgressRequest>().Produces<ProgressAnswer>();
        progress.MapPost("/step", StepAsync)
            .WithName("stepProgress").WithSummary("Take the manual steps that are next")
            .Takes<StepRequest>(isOptional: true).Produces<StepAnswer>();
        progress.MapDelete("", (WorldState world) => Remove(world, null))
            .WithName("removeAllProgress").WithSummary("Remove all rules").Produces(StatusCodes.Status204NoContent);
        progress.MapDelete("/{id:long}", ([Description("The rule's id.")] long id, WorldState world) => Remove(world, id))
            .WithName("removeProgress").WithSummary("Remove a rule").Produces(StatusCodes.Status204NoContent);
    }

    private static Task<IResult> AddAsync(HttpContext context, WorldState world) => AdminBody.HandleAsync(
        context,
        request => world.Progress.Add(request) is { } rule ? AdminBody.Answer(rule) : new ProblemResult(ProgressTable.IsFull),
        Validator);

    // Not by its length: a body may come without one.
    private static Task<IResult> StepAsync(HttpContext context, WorldState world) => RequestBody.IsPresent(context)
        ? AdminBody.HandleAsync<StepRequest>(context, request => Step(world, request))
        : Task.FromResult<IResult>(Step(world, new StepRequest()));

    private static JsonHttpResult<StepAnswer> Step(WorldState world, StepRequest request) => AdminBody.Answer(new StepAnswer(
        world.Progress.StepManually(world.Graph, request.Task, request.Rule, world.World.Clock.GetUtcNow())));

    private static IResult Remove(WorldState world, long? id) => world.Progress.Remove(id) > 0 || id is null
        ? TypedResults.NoContent()
        : new ProblemResult(new Problem(StatusCodes.Status404NotFound, $"{id} is the id of no rule."));
}

/// <summary>What moves manual steps; what is left out matches all.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record StepRequest
{
    /// <summary>The rule.</summary>
    public long? Rule { get; init; }

    /// <summary>The task.</summary>
    public long? Task { get; init; }
}

/// <summary>The outcome of taking manual steps.</summary>
/// <param name="Moved">How many tasks were moved.</param>
internal sealed record StepAnswer(int Moved);
