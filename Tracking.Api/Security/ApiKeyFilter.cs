using Tracking.Api.Operations;
using Tracking.Api.Problems;

namespace Tracking.Api.Security;

/// <summary>Refuses callers without a good token before anything of the body is read (Contract C1 to C4). The token is never repeated.</summary>
internal sealed class ApiKeyFilter(TokenPolicy policy) : IEndpointFilter
{
    /// <summary>The header that carries the token.</summary>
    public const string Header = OperationTable.TokenParameter;

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var operation = context.HttpContext.GetEndpoint()!.Metadata.GetRequiredMetadata<TrackingOperation>();
        if (!policy.Protects(operation))
        {
            return next(context);
        }

        var values = context.HttpContext.Request.Headers[Header];
        var token = values.Count == 0 ? null : values[0]?.Trim();
        if (string.IsNullOrEmpty(token))
        {
            return Refuse("must be given and not be blank");
        }

        return policy.Accepts(token) ? next(context) : Refuse("holds a token that is not good, or no longer");
    }

    private static ValueTask<object?> Refuse(string message) =>
        new(new ProblemResult(new Problem(StatusCodes.Status403Forbidden, $"{Header} {message}.")));
}
