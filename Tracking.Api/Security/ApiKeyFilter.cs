using Tracking.Api.Operations;
using Tracking.Api.Problems;

namespace Tracking.Api.Security;

/// <summary>
/// Refuses callers without a good token before anything of the body is read (Contract C1 to C4). The token is never repeated.
/// </summary>
internal sealed class ApiKeyFilter(TokenStore tokens) : IEndpointFilter
{
    /// <summary>The header that carries the token.</summary>
    public const string Header = OperationTable.TokenParameter;

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var operation = context.HttpContext.GetEndpoint()!.Metadata.GetRequiredMetadata<TrackingOperation>();
        if (!tokens.Protects(operation))
        {
            return next(context);
        }

        if (TokenOf(context.HttpContext.Request) is not { } token)
        {
            return Refuse("must be given and not be blank");
        }

        return tokens.Use(token) switch
        {
            TokenStatus.Good => next(context),
            TokenStatus.Expired => Refuse("holds a token that has expired"),
            _ => Refuse("holds a token that is not good"),
        };
    }

    /// <summary>The token of a request, the first where there are several; null where there is none but blanks (Contract C4).</summary>
    public static string? TokenOf(HttpRequest request)
    {
        var values = request.Headers[Header];
        var token = values.Count == 0 ? null : values[0]?.Trim();
        return string.IsNullOrEmpty(token) ? null : token;
    }

    private static ValueTask<object?> Refuse(string message) =>
        new(new ProblemResult(new Problem(StatusCodes.Status403Forbidden, $"{Header} {message}.")));
}
