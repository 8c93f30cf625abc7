using System.Globalization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;
using Tracking.Api.Options;
using Tracking.Api.Wire.Media;

namespace Tracking.Api.OpenApi.Admin;

/// <summary>Adds to what the framework says of an operation its parameters in queries and headers, and what is refused.</summary>
internal sealed class AdminOperationTransformer(TrackingSettings settings) : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var document = context.Document!;
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        operation.Tags = new HashSet<OpenApiTagReference>
        {
            new(AdminDocumentTransformer.TagOf("/" + context.Description.RelativePath), document),
        };
        List<IOpenApiParameter> parameters = [.. operation.Parameters ?? [], .. AdminParameters.Of(operation.OperationId!)];
        operation.Parameters = [.. parameters, .. SharedParameters(document)];
        if (operation.RequestBody is OpenApiRequestBody body)
        {
            body.Required = !metadata.OfType<IAcceptsMetadata>().Last().IsOptional;
            body.Content = body.Content!.Where(content => content.Key == MediaTypes.Json).ToDictionary();
        }

        var answers = metadata.OfType<IProducesResponseTypeMetadata>().ToLookup(answer => answer.StatusCode, answer => answer.Type);
        operation.Responses = Responses(operation.Responses!, answers, Refusals(parameters, operation.RequestBody is not null), document);
        return Task.CompletedTask;
    }

    private IEnumerable<IOpenApiParameter> SharedParameters(OpenApiDocument document)
    {
        yield return new OpenApiParameterReference(AdminDocumentTransformer.Token, document);
        if (settings.Admin.Key.Length > 0)
        {
            yield return new OpenApiParameterReference(AdminDocumentTransformer.Key, document);
        }
    }

    private static OpenApiResponses Responses(
        OpenApiResponses answers, ILookup<int, Type?> types, IEnumerable<int> refusals, OpenApiDocument document)
    {
        var responses = new OpenApiResponses();
        foreach (var (status, answer) in answers)
        {
            responses[status] = answer;
            // The framework takes one type for all media types, and the last of several.
            var several = types[int.Parse(status, CultureInfo.InvariantCulture)].OfType<Type>().Distinct().ToList();
            foreach (var (media, content) in answer.Content ?? new Dictionary<string, OpenApiMediaType>())
            {
                if (media is not (MediaTypes.Json or MediaTypes.ProblemJson))
                {
                    content.Schema = new OpenApiSchema { Type = JsonSchemaType.String };
                }
                else if (several.Count > 1)
                {
                    content.Schema = new OpenApiSchema
                    {
                        OneOf = [.. several.Select(type => new OpenApiSchemaReference(type.Name, document))],
                    };
                }
            }
        }

        foreach (var status in refusals)
        {
            responses.TryAdd(status.ToString(CultureInfo.InvariantCulture), new OpenApiResponse
            {
                Description = ReasonPhrases.GetReasonPhrase(status),
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    [MediaTypes.ProblemJson] = new() { Schema = new OpenApiSchemaReference(ProblemSchema.Name, document) },
                },
            });
        }

        var ordered = new OpenApiResponses();
        foreach (var (status, response) in responses.OrderBy(response => response.Key, StringComparer.Ordinal))
        {
            ordered[status] = response;
        }

        return ordered;
    }

    private IEnumerable<int> Refusals(IReadOnlyList<IOpenApiParameter> parameters, bool hasBody)
    {
        yield return StatusCodes.Status403Forbidden;
        if (hasBody || parameters.Any(parameter => parameter.In == ParameterLocation.Query))
        {
            yield return StatusCodes.Status400BadRequest;
        }

        if (parameters.Any(parameter => parameter.In == ParameterLocation.Path))
        {
            yield return StatusCodes.Status404NotFound;
        }

        if (hasBody)
        {
            yield return StatusCodes.Status413PayloadTooLarge;
        }

        // Where each token has its world there may be none left for another.
        if (settings.Isolation == Isolation.Token)
        {
            yield return StatusCodes.Status503ServiceUnavailable;
        }
    }
}
