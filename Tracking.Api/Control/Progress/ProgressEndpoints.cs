using System.Globalization;
using System.Text;
using System.Text.Json;
using Tracking.Api.Endpoints;
using Tracking.Api.Problems;
using Tracking.Api.Wire;
using Tracking.Api.Wire.Json;
using Tracking.Api.Wire.Media;
using Tracking.Api.Wire.Reading;
using Tracking.Api.Worlds;
using Tracking.Core;

namespace Tracking.Api.Control.Progress;

/// <summary>Adds, lists, removes and steps rules of progress.</summary>
internal static class ProgressEndpoints
{
    private const int MostSteps = 100;
    private const int MostPolls = 1_000_000;
    private const long LongestTime = 365L * 24 * 60 * 60 * 1000;

    public static void MapProgress(this RouteGroupBuilder admin)
    {
        var progress = admin.MapGroup("/progress");
        progress.MapMethods("", MethodTable.Reading, (WorldState world) =>
                TypedResults.Json(world.Progress.Rules, ProgressJson.Default.IReadOnlyListProgressAnswer, MediaTypes.Json))
            .WithName("getProgress").Produces<IReadOnlyList<ProgressAnswer>>();
        progress.MapPost("", AddAsync).WithName("addProgress").Accepts<ProgressRequest>(MediaTypes.Json).Produces<ProgressAnswer>();
        progress.MapPost("/step", StepAsync).WithName("stepProgress").Accepts<StepRequest>(MediaTypes.Json).Produces<StepAnswer>();
        progress.MapDelete("", (WorldState world) => Remove(world, null)).WithName("removeAllProgress").Produces(StatusCodes.Status204NoContent);
        progress.MapDelete("/{id:long}", (long id, WorldState world) => Remove(world, id)).WithName("removeProgress").Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> AddAsync(HttpContext context, WorldState world)
    {
        var (request, problem) = await AdminBody.ReadAsync(context, ProgressJson.Default.ProgressRequest);
        IReadOnlyList<TaskDraft> changes = [];
        problem ??= FindProblem(request!, out changes);
        if (problem is not null)
        {
            return new ProblemResult(problem);
        }

        return world.Progress.Add(request!, changes) is { } rule
            ? TypedResults.Json(rule, ProgressJson.Default.ProgressAnswer, MediaTypes.Json)
            : new ProblemResult(new Problem(
                StatusCodes.Status400BadRequest, string.Create(CultureInfo.InvariantCulture, $"There are {ProgressTable.MostRules} rules already; remove some.")));
    }

    private static async Task<IResult> StepAsync(HttpContext context, WorldState world)
    {
        var (request, problem) = context.Request.ContentLength is 0 or null
            ? (new StepRequest(), null)
            : await AdminBody.ReadAsync(context, ProgressJson.Default.StepRequest);
        if (problem is not null)
        {
            return new ProblemResult(problem);
        }

        var tasks = request!.Task is { } id
            ? world.Graph.Find(id) is { } task ? [task.Task] : Array.Empty<TrackedTask>()
            : world.Graph.All();
        var moved = world.Progress.StepManually(world.Graph, tasks, request.Rule, world.World.Clock.GetUtcNow());
        return TypedResults.Json(new StepAnswer(moved), ProgressJson.Default.StepAnswer, MediaTypes.Json);
    }

    private static IResult Remove(WorldState world, long? id) => world.Progress.Remove(id) > 0 || id is null
        ? TypedResults.NoContent()
        : new ProblemResult(new Problem(StatusCodes.Status404NotFound, $"{id} is the id of no rule."));

    private static Problem? FindProblem(ProgressRequest request, out IReadOnlyList<TaskDraft> changes)
    {
        var drafts = new List<TaskDraft>();
        changes = drafts;
        if (request.Match is null || request.Steps is not { Count: > 0 and <= MostSteps })
        {
            return About("steps", $"must be 1 to {MostSteps}, beside a match");
        }

        if (request.Match.Kind is { } kind && !KindNames.TryParseFilter(kind, out _))
        {
            return About("match.kind", $"must be the name of a kind, not {Quotation.Of(kind)}");
        }

        for (var index = 0; index < request.Steps.Count; index++)
        {
            if (FindProblem(request.Steps[index], string.Create(CultureInfo.InvariantCulture, $"steps[{index}]"), drafts) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private static Problem? FindProblem(ProgressStepRequest? step, string place, List<TaskDraft> drafts)
    {
        if (step is null || new[] { step.Polls is not null, step.Milliseconds is not null, step.Manual == true }.Count(given => given) != 1)
        {
            return About(place, "must have exactly one of polls, milliseconds and manual=true");
        }

        if (step.Polls is < 1 or > MostPolls)
        {
            return About($"{place}.polls", $"must be 1 to {MostPolls}");
        }

        if (step.Milliseconds is < 0 or > LongestTime)
        {
            return About($"{place}.milliseconds", $"must be 0 to {LongestTime}");
        }

        if (step.Set.ValueKind != JsonValueKind.Object)
        {
            return About($"{place}.set", "must be an object of fields");
        }

        var reading = JsonTaskReader.ReadSingle(Encoding.UTF8.GetBytes(step.Set.GetRawText()), rejectUnknownMembers: true);
        if (reading.Failures.Count > 0)
        {
            return About($"{place}.set.{reading.Failures[0].Path}", reading.Failures[0].Message);
        }

        drafts.Add(reading.Value!);
        return null;
    }

    private static Problem About(string place, string message) => Problem.About(StatusCodes.Status400BadRequest, place, message);
}
