using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Tracking.Api.Dialects;
using Tracking.Api.Operations;

namespace Tracking.Api.OpenApi;

/// <summary>Gives the document its head, its paths below the base path, and its schemas.</summary>
internal sealed class DocumentTransformer(DocumentProfile profile, TaskSchemas schemas) : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = OperationTable.Title,
            Version = OperationTable.Version,
            Description = Addition.Explanation,
            Extensions = Addition.Members("description"),
        };
        document.Servers = [new OpenApiServer { Url = OperationTable.BasePath }];
        document.Tags = new HashSet<OpenApiTag> { new() { Name = OperationTable.Tag } };
        document.Paths = BelowBasePath(document.Paths);
        document.Components = new OpenApiComponents();
        schemas.AddTo(document);
        if (profile.ErrorMedia.Count > 1)
        {
            document.AddComponent(ProblemSchema.Name, ProblemSchema.Create());
        }

        return Task.CompletedTask;
    }

    // In the order of the specification, whatever order the endpoints are mapped in.
    private static OpenApiPaths BelowBasePath(OpenApiPaths paths)
    {
        var below = new OpenApiPaths();
        foreach (var path in OperationTable.All.Select(operation => operation.Path).Distinct())
        {
            below[path] = paths[OperationTable.BasePath + path];
        }

        return below;
    }
}
