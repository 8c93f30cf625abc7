using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Tracking.Api.Control;
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
    public const string AdminDocumentPath = $"/openapi/{OpenApiDocuments.AdminName}.json";

    public static void AddOpenApiDocuments(this IServiceCollection services)
    {
        services.AddSingleton<OperationResponses>();
        services.AddSingleton<TaskSchemas>();
        services.AddSingleton<SwaggerDocument>();
        services.AddSingleton<OpenApiDocuments>();
        services.AddApiDocument();
        services.AddAdminDocument();
    }

    public static void MapOpenApiDocuments(this WebApplication app)
    {
        app.MapMethods(OpenApiPath, MethodFallbacks.Reading, async (OpenApiDocuments documents) => Answer(await documents.OpenApiAsync()));
        app.MapMethods(SwaggerPath, MethodFallbacks.Reading, async (OpenApiDocuments documents) => Answer(await documents.SwaggerAsync()));
        if (app.Services.GetRequiredService<TrackingSettings>().Admin.Enabled)
        {
            app.MapMethods(
                AdminDocumentPath, MethodFallbacks.Reading, async (OpenApiDocuments documents) => Answer(await documents.AdminAsync()));
        }
    }

    // HEAD is answered wherever GET is, but is no operation of the specification (Contract B5).
    private static void AddApiDocument(this IServiceCollection services) => services.AddOpenApi(OpenApiDocuments.Name, options =>
    {
        options.ShouldInclude = description => description.ActionDescriptor.EndpointMetadata
            .OfType<TrackingOperation>().Any(operation => operation.Method == description.HttpMethod);
        options.AddOperationTransformer<OperationTransformer>();
        options.AddDocumentTransformer<DocumentTransformer>();
    });

    private static void AddAdminDocument(this IServiceCollection services)
    {
        // The framework makes its schemas of what this serializer knows; it must know the bodies just as AdminJson does.
        services.ConfigureHttpJsonOptions(json =>
        {
            var options = json.SerializerOptions;
            var admin = AdminJson.Default.Options;
            options.TypeInfoResolverChain.Insert(0, AdminJson.Default);
            options.TypeInfoResolverChain.Insert(1, new UnserializedBodies());
            options.NumberHandling = admin.NumberHandling;
            foreach (var converter in admin.Converters)
            {
                options.Converters.Add(converter);
            }
        });
        services.AddOpenApi(OpenApiDocuments.AdminName, options =>
        {
            // HEAD is answered where GET is, and needs no words of its own.
            options.ShouldInclude = description => IsAdmin(description) && !HttpMethods.IsHead(description.HttpMethod ?? "");
            options.CreateSchemaReferenceId = type => type.Type == typeof(ProblemDetails) ? ProblemSchema.Name
                : type.Type == typeof(JsonElement) ? null
                : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
            options.AddSchemaTransformer<AdminSchemaTransformer>();
            options.AddOperationTransformer<AdminOperationTransformer>();
            options.AddDocumentTransformer<AdminDocumentTransformer>();
        });
    }

    private static bool IsAdmin(ApiDescription description) =>
        description.RelativePath?.StartsWith(AdminPath.Base[1..] + "/", StringComparison.Ordinal) == true;

    private static FileContentHttpResult Answer(byte[] document) => TypedResults.Bytes(document, MediaTypes.Json);
}
