using Microsoft.AspNetCore.Http.HttpResults;
using Tracking.Api.Endpoints;
using Tracking.Api.Problems;
using Tracking.Api.Validation;
using Tracking.Api.Worlds;
using Tracking.Api.Worlds.Journal;

namespace Tracking.Api.Control.Journal;

/// <summary>Shows, counts and clears the journal.</summary>
internal static class JournalEndpoints
{
    private static readonly RequestsQueryValidator QueryValidator = new();
    private static readonly VerifyRequestValidator VerifyValidator = new();

    public static void MapJournal(this RouteGroupBuilder admin)
    {
        var requests = admin.MapGroup("/requests");
        requests.MapMethods("", MethodFallbacks.Reading, List)
            .WithName("getRequests").WithSummary("List the requests that match").Produces<RequestsAnswer>();
        requests.MapDelete("", Clear)
            .WithName("clearRequests").WithSummary("Forget all requests").Produces(StatusCodes.Status204NoContent);
        requests.MapPost("/verify", VerifyAsync)
            .WithName("verifyRequests")
            .WithSummary("Check how many requests match; those that came closest are shown where it is not as expected")
            .Takes<VerifyRequest>()
            .Produces<Verification>()
            .Produces<Verification>(StatusCodes.Status422UnprocessableEntity);
    }

    private static IResult List(HttpContext context, WorldState world)
    {
        var query = new RequestsQuery(context.Request);
        if ((query.Problem ?? QueryValidator.FindProblem(query)) is { } problem)
        {
            return new ProblemResult(problem);
        }

        var page = world.Journal.Read();
        var matching = page.Entries.Where(query.ToCriteria().Matches).ToList();
        return AdminBody.Answer(new RequestsAnswer([.. matching.Take(query.Most)], matching.Count, page.Last, page.Dropped));
    }

    private static NoContent Clear(WorldState world)
    {
        world.Journal.Clear();
        return TypedResults.NoContent();
    }

    private static Task<IResult> VerifyAsync(HttpContext context, WorldState world) =>
        AdminBody.HandleAsync(context, request => Verify(request, world.Journal), VerifyValidator);

    private static IResult Verify(VerifyRequest request, RequestJournal journal)
    {
        if (!journal.IsOn)
        {
            return new ProblemResult(new Problem(StatusCodes.Status400BadRequest, "The journal is off: Tracking:Journal:Capacity is 0."));
        }

        var verification = Verification.Of(request, journal.Read());
        return AdminBody.Answer(verification, verification.Verified ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}

/// <summary>Requests of the journal.</summary>
/// <param name="Requests">Those that match, the oldest first, up to the limit.</param>
/// <param name="Matched">How many match, whatever the limit.</param>
/// <param name="Last">The number of the last request of all.</param>
/// <param name="Dropped">How many requests the journal no longer has.</param>
internal sealed record RequestsAnswer(IReadOnlyList<JournalEntry> Requests, int Matched, long Last, long Dropped);
