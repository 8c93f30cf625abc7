using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Tracking.Api.Problems;

namespace Tracking.Api.Routing;

/// <summary>
/// Prepares the path for routing, from the target as it was sent: the framework's own has lost what tells <c>%2F</c> from <c>%252F</c>.
/// </summary>
internal sealed class TrackingPathMiddleware(RequestDelegate next)
{
    /// <summary>The longest request target that is served, in characters (Contract B14: at least 64 KiB).</summary>
    public const int LongestTarget = 128 * 1024;

    public Task InvokeAsync(HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (target.Length > LongestTarget)
        {
            var detail = string.Create(
                CultureInfo.InvariantCulture, $"The request target must not be longer than {LongestTarget} characters.");
            return new ProblemResult(new Problem(StatusCodes.Status414UriTooLong, detail)).ExecuteAsync(context);
        }

        if (!TrackingPath.IsTracking(context.Request.Path))
        {
            return next(context);
        }

        if (TrackingPath.Normalise(target) is not { } path)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        // Not by the conversion from text, which would decode once more.
        context.Request.Path = new PathString(path);
        return next(context);
    }
}
