using Microsoft.AspNetCore.Mvc.ApiExplorer;

namespace Tracking.Api.OpenApi.Admin;

/// <summary>
/// Takes from the endpoints of <c>/__admin</c> the types that the framework would make schemas of: it would need them all
/// in one serializer, which a program without reflection does not have. <see cref="AdminSchemas"/> makes them.
/// </summary>
internal sealed class AdminDescriptions : IApiDescriptionProvider
{
    /// <summary>After the framework's own.</summary>
    public int Order => 0;

    public void OnProvidersExecuting(ApiDescriptionProviderContext context)
    {
        foreach (var description in context.Results.Where(AdminDocument.IsAdmin))
        {
            description.ParameterDescriptions.Clear();
            description.SupportedRequestFormats.Clear();
            description.SupportedResponseTypes.Clear();
        }
    }

    public void OnProvidersExecuted(ApiDescriptionProviderContext context)
    {
        // All is done once the descriptions are there.
    }
}
