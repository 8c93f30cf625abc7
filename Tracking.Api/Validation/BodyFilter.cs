using Tracking.Api.Problems;

namespace Tracking.Api.Validation;

/// <summary>An argument that comes out of the body, which is not read before token, media and path were checked (Contract B9).</summary>
internal interface IBodyArgument
{
    /// <summary>Reads the body; answers the problem where it cannot be read, or not as what it should be.</summary>
    ValueTask<Problem?> ReadAsync(HttpContext context);
}

/// <summary>Reads the body into the endpoint's argument, or refuses it.</summary>
internal sealed class BodyFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var body = context.Arguments.OfType<IBodyArgument>().Single();
        return await body.ReadAsync(context.HttpContext) is { } problem ? new ProblemResult(problem) : await next(context);
    }
}
