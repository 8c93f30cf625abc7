using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Tracking.Api.Dialects;
using Tracking.Api.Operations;

namespace Tracking.Api.OpenApi;

/// <summary>
/// Makes an operation say what the specification says. The framework knows little of it: arguments bind themselves,
/// and answers are results without a type.
/// </summary>
internal sealed class OperationTransformer(DocumentProfile profile, OperationResponses responses) : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var tracking = context.Description.ActionDescriptor.EndpointMetadata.OfType<TrackingOperation>().Single();
        var document = context.Document!;
        operation.Tags = new HashSet<OpenApiTagReference> { new(OperationTable.Tag, document) };
        operation.Summary = tracking.Summary;
        operation.Description = tracking.Summary;
        operation.OperationId = tracking.Name;
        operation.Parameters = [.. tracking.Parameters.Select(Parameter)];
        operation.RequestBody = tracking.RequestSchema is { } schema ? RequestBody(tracking, schema, document) : null;
        operation.Responses = responses.Of(tracking, document);
        operation.Extensions = Addition.Members("operationId");
        return Task.CompletedTask;
    }

    private static OpenApiParameter Parameter(OperationParameter parameter)
    {
        var result = new OpenApiParameter
        {
            Name = parameter.Name,
            In = parameter.Place switch
            {
                ParameterPlace.Path => ParameterLocation.Path,
                ParameterPlace.Header => ParameterLocation.Header,
                _ => ParameterLocation.Query,
            },
            Description = parameter.Description,
            Required = parameter.Place == ParameterPlace.Path,
            Schema = TaskSchemas.OfValue(parameter.Type),
        };
        if (parameter.IsRepeated)
        {
            result.Explode = true;
            result.Schema = new OpenApiSchema { Type = JsonSchemaType.Array, Items = result.Schema };
        }

        return result;
    }

    private OpenApiRequestBody RequestBody(TrackingOperation tracking, string schema, OpenApiDocument document) => new()
    {
        Description = tracking.RequestDescription,
        Content = profile.Media.ToDictionary(
            media => media, _ => new OpenApiMediaType { Schema = new OpenApiSchemaReference(schema, document) }),
    };
}
