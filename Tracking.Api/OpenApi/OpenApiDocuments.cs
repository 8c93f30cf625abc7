using System.Text;
using Microsoft.AspNetCore.OpenApi;
using Tracking.Api.Operations;

namespace Tracking.Api.OpenApi;

/// <summary>The two documents, made when one is first asked for: settings do not change while the server runs.</summary>
internal sealed class OpenApiDocuments([FromKeyedServices(OpenApiDocuments.Name)] IOpenApiDocumentProvider provider, SwaggerDocument swagger)
{
    /// <summary>The name under which the framework knows the document.</summary>
    public const string Name = $"v{OperationTable.Version}";

    private readonly Lazy<Task<Texts>> _texts = new(() => WriteAsync(provider, swagger));

    /// <summary>The document as OpenAPI 3.1.</summary>
    public async Task<byte[]> OpenApiAsync() => (await _texts.Value).OpenApi;

    /// <summary>The same document as Swagger 2.0.</summary>
    public async Task<byte[]> SwaggerAsync() => (await _texts.Value).Swagger;

    private static async Task<Texts> WriteAsync(IOpenApiDocumentProvider provider, SwaggerDocument swagger)
    {
        var document = await provider.GetOpenApiDocumentAsync();
        return new Texts(Encoding.UTF8.GetBytes(DocumentText.Of(document.SerializeAsV31)), swagger.Write(document));
    }

    private sealed record Texts(byte[] OpenApi, byte[] Swagger);
}
