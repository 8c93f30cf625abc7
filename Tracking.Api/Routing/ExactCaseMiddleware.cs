using Microsoft.AspNetCore.Routing.Patterns;

namespace Tracking.Api.Routing;

/// <summary>Takes back a match that holds only because the framework's routing ignores case (Contract B2).</summary>
internal sealed class ExactCaseMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint() is RouteEndpoint endpoint && !Matches(endpoint.RoutePattern, context.Request.Path.Value))
        {
            context.SetEndpoint(null);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        return next(context);
    }

    private static bool Matches(RoutePattern pattern, ReadOnlySpan<char> path)
    {
        for (var index = 0; index < pattern.PathSegments.Count; index++)
        {
            var segment = pattern.PathSegments[index];
            path = path.TrimStart('/');
            var end = path.IndexOf('/');
            var text = end < 0 ? path : path[..end];
            if (segment.IsSimple && segment.Parts[0] is RoutePatternLiteralPart literal && !text.SequenceEqual(literal.Content))
            {
                return false;
            }

            path = path[text.Length..];
        }

        return true;
    }
}
