using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Tracking.Api.Operations;

namespace Tracking.Api.OpenApi;

/// <summary>The documents, each made when it is first asked for: settings do not change while the server runs.</summary>
internal sealed class OpenApiDocuments(
    [FromKeyedServices(OpenApiDocuments.Name)] IOpenApiDocumentProvider api,
    [FromKeyedServices(OpenApiDocuments.AdminName)] IOpenApiDocumentProvider admin,
    SwaggerDocument swagger)
{
    /// <summary>The name under which the framework knows the document of the API.</summary>
    public const string Name = $"v{OperationTable.Version}";

    /// <summary>The name under which it knows the document of the control plane.</summary>
    public const string AdminName = "admin";

    /// <summary>The line end, the same on every system so that the bytes are too.</summary>
    public const string NewLine = "\n";

    private readonly Lazy<Task<(byte[] OpenApi, byte[] Swagger)>> _api = new(async () =>
    {
        var document = await api.GetOpenApiDocumentAsync();
        return (Bytes(document), swagger.Write(document));
    });

    private readonly Lazy<Task<byte[]>> _admin = new(async () => Bytes(await admin.GetOpenApiDocumentAsync()));

    /// <summary>The API as OpenAPI 3.1.</summary>
    public async Task<byte[]> OpenApiAsync() => (await _api.Value).OpenApi;

    /// <summary>The API as Swagger 2.0.</summary>
    public async Task<byte[]> SwaggerAsync() => (await _api.Value).Swagger;

    /// <summary>The control plane as OpenAPI 3.1.</summary>
    public Task<byte[]> AdminAsync() => _admin.Value;

    /// <summary>Writes a document as text.</summary>
    public static string Text(Action<IOpenApiWriter> serialize)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = NewLine };
        serialize(new OpenApiJsonWriter(text));
        return text.ToString();
    }

    private static byte[] Bytes(OpenApiDocument document) => Encoding.UTF8.GetBytes(Text(document.SerializeAsV31));
}
