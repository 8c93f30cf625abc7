using Tracking.Core;

namespace Tracking.Api.Wire.Results;

/// <summary>Answers 200 with one task.</summary>
internal sealed class TaskResult(TaskSnapshot task) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) =>
        httpContext.Shared<ResponseWriter>().WriteTaskAsync(httpContext, task);
}
