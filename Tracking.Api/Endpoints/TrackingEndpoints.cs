using Tracking.Api.Operations;
using Tracking.Api.Security;
using Tracking.Api.Validation;

namespace Tracking.Api.Endpoints;

/// <summary>The route table: everything below <c>/tracking</c>.</summary>
internal static class TrackingEndpoints
{
    public static void MapTracking(this WebApplication app)
    {
        var tracking = app.MapGroup(OperationTable.BasePath);
        tracking.MapMethodFallbacks();

        // The order of the filters is the order of the checks (Contract B9): token, media, then each endpoint's validation.
        var operations = tracking.MapGroup("");
        operations.AddEndpointFilter(app.Services.GetRequiredService<ApiKeyFilter>());
        operations.AddEndpointFilter(app.Services.GetRequiredService<MediaFilter>());
        operations.MapTasks(app.Services);
        operations.MapLinks(app.Services, OperationTable.Next);
        operations.MapLinks(app.Services, OperationTable.Previous);
        operations.MapJobs(app.Services);
    }

    /// <summary>Says which operation of the specification an endpoint is.</summary>
    public static RouteHandlerBuilder WithOperation(this RouteHandlerBuilder endpoint, TrackingOperation operation)
    {
        endpoint.WithName(operation.Name).WithMetadata(operation);
        return endpoint;
    }
}
