using Tracking.Api.Operations;
using Tracking.Api.Routing;

namespace Tracking.Api.Endpoints.Arguments;

/// <summary>The job id of the path: any text (Contract M9).</summary>
internal sealed record JobIdArgument(string Value)
{
    public static ValueTask<JobIdArgument?> BindAsync(HttpContext context) =>
        new(new JobIdArgument(RouteText.Get(context, OperationTable.JobIdParameter)));
}
