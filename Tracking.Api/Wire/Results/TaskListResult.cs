using Tracking.Core;

namespace Tracking.Api.Wire.Results;

/// <summary>Answers 200 with a list of tasks.</summary>
internal sealed class TaskListResult(IReadOnlyList<TaskSnapshot> tasks) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) =>
        httpContext.Shared<ResponseWriter>().WriteListAsync(httpContext, tasks);
}
