using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Tracking.Api.Control.Access;
using Tracking.Api.Operations;
using Tracking.Api.Options;

namespace Tracking.Api.OpenApi.Admin;

/// <summary>Gives the document its head, its paths in order, and what all operations share.</summary>
internal sealed class AdminDocumentTransformer(TrackingSettings settings) : IOpenApiDocumentTransformer
{
    /// <summary>The name of the shared parameter that picks the world.</summary>
    public const string Token = "token";

    /// <summary>The name of the shared parameter that lets the caller in.</summary>
    public const string Key = "key";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = $"Tracking: {AdminPath.Base}",
            Version = OperationTable.Version,
            Description = "The control plane of the server; no part of the API. HEAD is answered like GET, but for waiting and events. "
                + "Bodies are JSON whatever their Content-Type.",
        };
        document.Servers = [new OpenApiServer { Url = "/" }];
        var paths = new OpenApiPaths();
        foreach (var (path, item) in document.Paths.OrderBy(path => path.Key, StringComparer.Ordinal))
        {
            paths[path] = item;
        }

        document.Paths = paths;
        document.Tags = new HashSet<OpenApiTag>(paths.Keys.Select(TagOf).Distinct().Select(tag => new OpenApiTag { Name = tag }));
        document.Components!.Schemas![ProblemSchema.Name] = Problem();
        document.AddComponent(Token, AdminParameters.Header(
            OperationTable.TokenParameter, "Picks the world where Tracking:Isolation is Token; without meaning elsewhere."));
        if (settings.Admin.Key.Length > 0)
        {
            var key = AdminParameters.Header(AdminAccessFilter.KeyHeader, "The value of Tracking:Admin:Key.");
            key.Required = true;
            document.AddComponent(Key, key);
        }

        return Task.CompletedTask;
    }

    /// <summary>The tag of a path: the area that it belongs to.</summary>
    public static string TagOf(string path) => path[(AdminPath.Base.Length + 1)..].Split('/')[0];

    // The API's own, without what only XML and the specification need.
    private static OpenApiSchema Problem()
    {
        var problem = ProblemSchema.Create();
        problem.Xml = null;
        problem.Extensions = null;
        ((OpenApiSchema)problem.Properties!["title"]).Description = "The reason phrase of the status.";
        ((OpenApiSchema)problem.Properties["errors"]).Description = "Messages by parameter or path into the body.";
        return problem;
    }
}
