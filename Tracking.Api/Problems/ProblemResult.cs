namespace Tracking.Api.Problems;

/// <summary>Answers with a problem.</summary>
internal sealed class ProblemResult(Problem problem) : IResult
{
    public Problem Problem => problem;

    public Task ExecuteAsync(HttpContext httpContext) =>
        httpContext.RequestServices.GetRequiredService<ProblemWriter>().WriteAsync(httpContext, problem);
}
