namespace Tracking.Api.Problems;

/// <summary>
/// Gives a refusal of the framework, which is a status and nothing else, its problem. The package's middleware keeps a feature
/// and a dictionary for each request, which are a sixth of what a small request allocates.
/// </summary>
internal sealed class RefusalMiddleware(RequestDelegate next, IProblemDetailsService problems)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = next(context);
        return !request.IsCompletedSuccessfully ? WaitAsync(request, context)
            : IsBareRefusal(context.Response) ? WriteAsync(context)
            : Task.CompletedTask;
    }

    private async Task WaitAsync(Task request, HttpContext context)
    {
        await request;
        if (IsBareRefusal(context.Response))
        {
            await WriteAsync(context);
        }
    }

    private Task WriteAsync(HttpContext context) => problems.WriteAsync(new ProblemDetailsContext { HttpContext = context }).AsTask();

    private static bool IsBareRefusal(HttpResponse response) =>
        response.StatusCode >= StatusCodes.Status400BadRequest && !response.HasStarted && response.ContentLength is null && string.IsNullOrEmpty(response.ContentType);
}
