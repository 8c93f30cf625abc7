using Tracking.Api.Operations;
using Tracking.Api.Problems;

namespace Tracking.Api.Endpoints;

/// <summary>What each path answers to methods that have no operation there (Contract B5).</summary>
internal static class MethodFallbacks
{
    /// <summary>Reading operations answer HEAD like GET, without the body.</summary>
    public static IReadOnlyList<string> Reading { get; } = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps OPTIONS and, for all other methods, the 405.</summary>
    public static void MapMethodFallbacks(this RouteGroupBuilder tracking)
    {
        foreach (var path in OperationTable.All.GroupBy(operation => operation.Path))
        {
            var allow = string.Join(", ", Allowed([.. path.Select(operation => operation.Method)]));
            tracking.Map(path.Key, context => Answer(context, allow));
        }
    }

    private static IEnumerable<string> Allowed(IReadOnlyList<string> methods) =>
        [.. methods, .. methods.Contains(HttpMethods.Get) ? [HttpMethods.Head] : Array.Empty<string>(), HttpMethods.Options];

    private static Task Answer(HttpContext context, string allow)
    {
        context.Response.Headers.Allow = allow;
        if (HttpMethods.IsOptions(context.Request.Method))
        {
            context.Response.ContentLength = 0;
            return Task.CompletedTask;
        }

        var problem = new Problem(
            StatusCodes.Status405MethodNotAllowed, $"The method must be one of {allow}, not {context.Request.Method}.");
        return new ProblemResult(problem).ExecuteAsync(context);
    }
}
