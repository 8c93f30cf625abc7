using Tracking.Api.Endpoints.Arguments;
using Tracking.Api.Scheduling;
using Tracking.Api.Validation;
using Tracking.Api.Worlds;
using Tracking.Core;

namespace Tracking.Api.Endpoints;

/// <summary>
/// Moves a request to the pool whose answer, or whose change, may be long: all that is about a hub. Reading and updating a task, and reading
/// a job, go without it: they find out themselves, in one look at the graph (<see cref="LongResult"/>).
/// </summary>
internal sealed class LongWorkFilter(GraphPolicy policy) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        IsShort(context) ? next(context) : MoveAsync(context, next);

    private static async ValueTask<object?> MoveAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        await LongWork.Begin;
        return await next(context);
    }

    // How long a creation is shows when its body has been read.
    private bool IsShort(EndpointFilterInvocationContext context) => context.Find<TaskIdArgument>() is { } id
        ? policy.Nexts != NextsPolicy.Tree && context.Find<WorldState>()!.Graph.Degree(id.Value) <= LongWork.Tasks
        : context.Find<TasksBody>() is not null;
}

/// <summary>Adds the filter.</summary>
internal static class LongWorkExtensions
{
    /// <summary>Moves the endpoint's long requests to the pool.</summary>
    public static RouteHandlerBuilder WithLongWork(this RouteHandlerBuilder endpoint, IServiceProvider services)
    {
        var filter = services.GetRequiredService<LongWorkFilter>();
        return endpoint.AddEndpointFilter(filter).WithMetadata(filter);
    }
}
