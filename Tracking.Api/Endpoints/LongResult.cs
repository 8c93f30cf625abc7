using Tracking.Api.Scheduling;

namespace Tracking.Api.Endpoints;

/// <summary>A result that takes long to find: it is looked for on the pool.</summary>
internal sealed class LongResult(Func<IResult> find) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await LongWork.Begin;
        await find().ExecuteAsync(httpContext);
    }
}
