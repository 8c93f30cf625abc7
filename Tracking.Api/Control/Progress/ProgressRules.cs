using System.Globalization;
using System.Text;
using System.Text.Json;
using Tracking.Api.Problems;
using Tracking.Api.Wire;
using Tracking.Api.Wire.Json;
using Tracking.Api.Wire.Reading;
using Tracking.Api.Worlds;
using Tracking.Core;

namespace Tracking.Api.Control.Progress;

/// <summary>Checks rules of progress before they count.</summary>
internal static class ProgressRules
{
    private const int MostSteps = 100;
    private const int MostPolls = 1_000_000;
    private const long LongestTime = 365L * 24 * 60 * 60 * 1000;

    /// <summary>Adds a rule; answers it or the problem, never both.</summary>
    public static (ProgressAnswer? Rule, Problem? Problem) Add(ProgressTable table, ProgressRequest request)
    {
        if (FindProblem(request, out var changes) is { } problem)
        {
            return (null, problem);
        }

        return table.Add(request, changes) is { } rule
            ? (rule, null)
            : (null, new Problem(
                StatusCodes.Status400BadRequest, string.Create(CultureInfo.InvariantCulture, $"There are {ProgressTable.MostRules} rules already; remove some.")));
    }

    /// <summary>Takes the manual steps that are asked for; answers how many tasks moved.</summary>
    public static int Step(WorldState world, StepRequest request)
    {
        var tasks = request.Task is { } id
            ? world.Graph.Find(id) is { } task ? [task.Task] : Array.Empty<TrackedTask>()
            : world.Graph.All();
        return world.Progress.StepManually(world.Graph, tasks, request.Rule, world.World.Clock.GetUtcNow());
    }

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
