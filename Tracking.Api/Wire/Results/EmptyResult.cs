namespace Tracking.Api.Wire.Results;

/// <summary>Answers 200 with nothing (Contract D5).</summary>
internal sealed class EmptyResult : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentLength = 0;
        return Task.CompletedTask;
    }
}
