using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Tracking.Api.Endpoints;
using Tracking.Api.Problems;
using Tracking.Api.Wire.Media;
using Tracking.Api.Worlds;

namespace Tracking.Api.Control.Journal;

/// <summary>Shows, counts and clears the journal.</summary>
internal static class JournalEndpoints
{
    public static void MapJournal(this RouteGroupBuilder admin)
    {
        var requests = admin.MapGroup("/requests");
        requests.MapMethods("", MethodTable.Reading, List).WithName("getRequests").WithSummary("List the requests that match").Produces<RequestsAnswer>();
        requests.MapDelete("", Clear).WithName("clearRequests").WithSummary("Forget all requests").Produces(StatusCodes.Status204NoContent);
        requests.MapPost("/verify", VerifyAsync)
            .WithName("verifyRequests")
            .WithSummary("Check how many requests match; those that came closest are shown where it is not as expected")
            .Takes<VerifyRequest>()
            .Produces<Verification>()
            .Produces<Verification>(StatusCodes.Status422UnprocessableEntity);
    }

    private static IResult List(HttpContext context, WorldState world)
    {
        var query = new AdminQuery(context.Request, "operation", "method", "path", "task", "job", "status", "since", "limit", "bodyContains");
        var criteria = query.Criteria();
        var limit = query.Number("limit", 1, int.MaxValue) ?? int.MaxValue;
        if (query.Problem is { } problem)
        {
            return new ProblemResult(problem);
        }

        var page = world.Journal.Read();
        var matching = page.Entries.Where(criteria.Matches).ToList();
        return TypedResults.Json(
            new RequestsAnswer([.. matching.Take((int)limit)], matching.Count, page.Last, page.Dropped),
            AdminJson.Default.RequestsAnswer,
            MediaTypes.Json);
    }

    private static NoContent Clear(WorldState world)
    {
        world.Journal.Clear();
        return TypedResults.NoContent();
    }

    private static async Task<IResult> VerifyAsync(HttpContext context, WorldState world)
    {
        var (request, problem) = await AdminBody.ReadAsync(context, AdminJson.Default.VerifyRequest);
        problem ??= FindProblem(request!, world.Journal);
        if (problem is not null)
        {
            return new ProblemResult(problem);
        }

        var verification = Verification.Of(request!, world.Journal.Read());
        var status = verification.Verified ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        return TypedResults.Json(verification, AdminJson.Default.Verification, MediaTypes.Json, status);
    }

    private static Problem? FindProblem(VerifyRequest request, RequestJournal journal)
    {
        if (!journal.IsOn)
        {
            return new Problem(StatusCodes.Status400BadRequest, "The journal is off: Tracking:Journal:Capacity is 0.");
        }

        (string Name, int? Value)[] bounds = [("exactly", request.Exactly), ("atLeast", request.AtLeast), ("atMost", request.AtMost)];
        var negative = bounds.FirstOrDefault(bound => bound.Value < 0);
        return negative.Name is not null ? About(negative.Name, "must not be negative")
            : request.Exactly is not null && (request.AtLeast ?? request.AtMost) is not null ? About("exactly", "must stand alone")
            : request.AtLeast > request.AtMost ? About("atLeast", "must not be more than atMost")
            : null;
    }

    private static Problem About(string name, string message) =>
        Problem.About(StatusCodes.Status400BadRequest, name, string.Create(CultureInfo.InvariantCulture, $"{message}"));
}

/// <summary>Requests of the journal.</summary>
/// <param name="Requests">Those that match, the oldest first, up to the limit.</param>
/// <param name="Matched">How many match, whatever the limit.</param>
/// <param name="Last">The number of the last request of all.</param>
/// <param name="Dropped">How many requests the journal no longer has.</param>
internal sealed record RequestsAnswer(IReadOnlyList<JournalEntry> Requests, int Matched, long Last, long Dropped);
