using Microsoft.AspNetCore.Http.HttpResults;
using Tracking.Api.Endpoints;
using Tracking.Api.OpenApi.Admin;
using Tracking.Api.Operations;
using Tracking.Api.Options;
using Tracking.Api.Wire.Media;

namespace Tracking.Api.OpenApi;

/// <summary>The OpenAPI documents, outside <c>/tracking</c> like all that is this server's own.</summary>
internal static class OpenApiEndpoints
{
    public const string OpenApiPath = $"/openapi/{OpenApiDocuments.Name}.json";
    public const string SwaggerPath = "/swagger.json";

    public static void AddOpenApiDocuments(this IServiceCollection services)
    {
        services.AddSingleton<OperationResponses>();
        services.AddSingleton<TaskSchemas>();
        services.AddSingleton<SwaggerDocument>();
        services.AddSingleton<OpenApiDocuments>();
        services.AddOpenApi(OpenApiDocuments.Name, options =>
        {
            // HEAD is answered wherever GET is, but is no operation of the specification (Contract B5).
            options.ShouldInclude = description => description.ActionDescriptor.EndpointMetadata
                .OfType<TrackingOperation>().Any(operation => operation.Method == description.HttpMethod);
            options.AddOperationTransformer<OperationTransformer>();
            options.AddDocumentTransformer<DocumentTransformer>();
        });
        AdminDocument.AddTo(services);
    }

    public static void MapOpenApiDocuments(this WebApplication app)
    {
        app.MapMethods(OpenApiPath, MethodTable.Reading, async (OpenApiDocuments documents) => Answer(await documents.OpenApiAsync()));
        app.MapMethods(SwaggerPath, MethodTable.Reading, async (OpenApiDocuments documents) => Answer(await documents.SwaggerAsync()));
        if (app.Services.GetRequiredService<TrackingSettings>().Admin.Enabled)
        {
            app.MapMethods(AdminDocument.Path, MethodTable.Reading, async (AdminDocument document) => Answer(await document.OpenApiAsync()));
        }
    }

    private static FileContentHttpResult Answer(byte[] document) => TypedResults.Bytes(document, MediaTypes.Json);
}
