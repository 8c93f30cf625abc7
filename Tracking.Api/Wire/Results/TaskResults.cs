using Tracking.Core;

namespace Tracking.Api.Wire.Results;

/// <summary>Answers 200 with one task.</summary>
internal sealed class TaskResult(TaskSnapshot task) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) =>
        httpContext.RequestServices.GetRequiredService<ResponseWriter>().WriteTaskAsync(httpContext, task);
}

/// <summary>Answers 200 with a list of tasks.</summary>
internal sealed class TaskListResult(IReadOnlyList<TaskSnapshot> tasks) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) =>
        httpContext.RequestServices.GetRequiredService<ResponseWriter>().WriteListAsync(httpContext, tasks);
}

/// <summary>Answers 200 with nothing (Contract D5).</summary>
internal sealed class EmptyResult : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentLength = 0;
        return Task.CompletedTask;
    }
}
