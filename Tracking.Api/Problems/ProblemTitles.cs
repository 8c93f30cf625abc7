using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;
using Tracking.Api.Operations;

namespace Tracking.Api.Problems;

/// <summary>The titles of problems: the specification's words for that operation and status, else the reason phrase (Contract B10).</summary>
internal static class ProblemTitles
{
    public static string Of(HttpContext context, int status)
    {
        // The exception handler takes the endpoint away, but tells which one it was.
        var endpoint = context.GetEndpoint() ?? context.Features.Get<IExceptionHandlerFeature>()?.Endpoint;
        var responses = endpoint?.Metadata.GetMetadata<TrackingOperation>()?.Responses;

        // For 404 the specification says "Bad request", which would mislead.
        return status != StatusCodes.Status404NotFound && responses is not null && responses.TryGetValue(status, out var description)
            ? description
            : ReasonPhrases.GetReasonPhrase(status) is { Length: > 0 } phrase ? phrase : $"Status {status}";
    }
}
