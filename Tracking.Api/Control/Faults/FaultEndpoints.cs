using System.ComponentModel;
using System.Globalization;
using Tracking.Api.Endpoints;
using Tracking.Api.Operations;
using Tracking.Api.Problems;
using Tracking.Api.Worlds;
using Tracking.Api.Worlds.Faults;

namespace Tracking.Api.Control.Faults;

/// <summary>Adding, listing and removing faults.</summary>
internal static class FaultEndpoints
{
    public static void MapFaults(this RouteGroupBuilder admin)
    {
        var faults = admin.MapGroup("/faults").WithTags("Faults");
        faults.MapPost("", AddAsync)
            .WithName("addFaults")
            .WithSummary("Add a fault, or a list of faults as a whole; a list is answered by a list")
            .Takes<FaultSubmission>()
            .Produces<FaultView>(StatusCodes.Status201Created)
            .Produces<FaultViews>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict);
        faults.MapMethods("", MethodFallbacks.Reading, (WorldState world) => AdminBody.Answer(new FaultViews(world.Faults.All)))
            .WithName("listFaults")
            .WithSummary("List the faults with their hits")
            .Produces<FaultViews>();
        faults.MapMethods("/{id:long}", MethodFallbacks.Reading, Find)
            .WithName("getFault")
            .WithSummary("Show a fault with its hits")
            .Produces<FaultView>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        faults.MapDelete("/{id:long}", Remove)
            .WithName("removeFault")
            .WithSummary("Remove a fault")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status404NotFound);
        faults.MapDelete("", (WorldState world) =>
            {
                world.Faults.Clear();
                return TypedResults.NoContent();
            })
            .WithName("removeFaults")
            .WithSummary("Remove all faults")
            .Produces(StatusCodes.Status204NoContent);
    }

    private static Task<IResult> AddAsync(HttpContext context, WorldState world) => AdminBody.HandleAsync<FaultSubmission>(
        context, submission => Add(context, submission, world));

    private static IResult Add(HttpContext context, FaultSubmission submission, WorldState world)
    {
        var (added, problem) = submission.AddTo(world.Faults);
        if (problem is not null)
        {
            return new ProblemResult(problem);
        }

        if (submission.IsList)
        {
            return AdminBody.Answer(new FaultViews(added), StatusCodes.Status201Created);
        }

        context.Response.Headers.Location = string.Create(CultureInfo.InvariantCulture, $"{AdminPath.Faults}/{added[0].Id}");
        return AdminBody.Answer(added[0], StatusCodes.Status201Created);
    }

    private static IResult Find([Description("The fault's number.")] long id, WorldState world) => world.Faults.Find(id) is { } fault
        ? AdminBody.Answer(fault)
        : Unknown(id);

    private static IResult Remove([Description("The fault's number.")] long id, WorldState world) =>
        world.Faults.Remove(id) ? TypedResults.NoContent() : Unknown(id);

    private static ProblemResult Unknown(long id) => new(new Problem(
        StatusCodes.Status404NotFound, string.Create(CultureInfo.InvariantCulture, $"{id} is the number of no fault.")));
}
