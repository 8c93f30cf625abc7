using System.Text;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Tracking.Api.Routing;

namespace Tracking.Api.OpenApi.Admin;

/// <summary>The document of <c>/__admin</c>, made when it is first asked for; the documents of the API know nothing of it.</summary>
internal sealed class AdminDocument([FromKeyedServices(AdminDocument.Name)] IOpenApiDocumentProvider provider)
{
    /// <summary>The name under which the framework knows the document.</summary>
    public const string Name = "admin";

    public const string Path = $"/openapi/{Name}.json";

    private readonly Lazy<Task<byte[]>> _text = new(() => WriteAsync(provider));

    /// <summary>The document as OpenAPI 3.1.</summary>
    public Task<byte[]> OpenApiAsync() => _text.Value;

    public static void AddTo(IServiceCollection services)
    {
        services.AddSingleton<AdminDocument>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IApiDescriptionProvider, AdminDescriptions>());
        services.AddOpenApi(Name, options =>
        {
            // HEAD is answered where GET is, and needs no words of its own.
            options.ShouldInclude = description => IsAdmin(description) && !HttpMethods.IsHead(description.HttpMethod ?? "");
            options.AddOperationTransformer<AdminOperationTransformer>();
            options.AddDocumentTransformer<AdminDocumentTransformer>();
        });
    }

    /// <summary>Whether an endpoint is one of <c>/__admin</c>.</summary>
    public static bool IsAdmin(ApiDescription description) =>
        description.RelativePath?.StartsWith(AdminPath.Base[1..] + "/", StringComparison.Ordinal) == true;

    private static async Task<byte[]> WriteAsync(IOpenApiDocumentProvider provider)
    {
        var document = await provider.GetOpenApiDocumentAsync();
        return Encoding.UTF8.GetBytes(DocumentText.Of(document.SerializeAsV31));
    }
}
