using System.Globalization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;
using Tracking.Api.Options;
using Tracking.Api.Wire.Media;

namespace Tracking.Api.OpenApi.Admin;

/// <summary>Makes an operation say what its endpoint's metadata and the table of parameters say.</summary>
internal sealed class AdminOperationTransformer(TrackingSettings settings) : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var document = context.Document!;
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        operation.OperationId = metadata.OfType<IEndpointNameMetadata>().Last().EndpointName;
        operation.Summary = metadata.OfType<IEndpointSummaryMetadata>().Last().Summary;
        operation.Tags = new HashSet<OpenApiTagReference>
        {
            new(AdminDocumentTransformer.TagOf("/" + context.Description.RelativePath), document),
        };
        var parameters = AdminParameters.Of(operation.OperationId);
        operation.Parameters = [.. parameters, .. SharedParameters(document)];
        operation.RequestBody = metadata.OfType<IAcceptsMetadata>().LastOrDefault() is { } accepts ? RequestBody(accepts, document) : null;
        operation.Responses = Responses(metadata, Refusals(parameters, operation.RequestBody is not null), document);
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

    private static OpenApiRequestBody RequestBody(IAcceptsMetadata accepts, OpenApiDocument document) => new()
    {
        Required = !accepts.IsOptional,
        Content = new Dictionary<string, OpenApiMediaType>
        {
            [MediaTypes.Json] = new OpenApiMediaType { Schema = AdminSchemas.OfRequest(accepts.RequestType!, document) },
        },
    };

    private static OpenApiResponses Responses(IEnumerable<object> metadata, IEnumerable<int> refusals, OpenApiDocument document)
    {
        var answers = metadata.OfType<IProducesResponseTypeMetadata>().ToLookup(answer => answer.StatusCode);
        var responses = new OpenApiResponses();
        foreach (var status in answers.Select(answer => answer.Key).Union(refusals).Order())
        {
            responses[status.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = ReasonPhrases.GetReasonPhrase(status),
                Content = answers.Contains(status) ? Content([.. answers[status]], document) : ProblemContent(document),
            };
        }

        return responses;
    }

    private static Dictionary<string, OpenApiMediaType>? Content(IReadOnlyList<IProducesResponseTypeMetadata> answers, OpenApiDocument document)
    {
        var media = answers.SelectMany(answer => answer.ContentTypes).Distinct().ToList();
        if (media.Contains(MediaTypes.ProblemJson))
        {
            return ProblemContent(document);
        }

        var types = answers.Select(answer => answer.Type).OfType<Type>().Where(type => type != typeof(void)).Distinct().ToList();
        return media.Count == 0 ? null : media.ToDictionary(each => each, each => new OpenApiMediaType
        {
            Schema = each == MediaTypes.Json
                ? AdminSchemas.OfAnswer(types, document)
                : new OpenApiSchema { Type = JsonSchemaType.String },
        });
    }

    private static Dictionary<string, OpenApiMediaType> ProblemContent(OpenApiDocument document) => new()
    {
        [MediaTypes.ProblemJson] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(AdminSchemas.Problem, document) },
    };

    private IEnumerable<int> Refusals(IReadOnlyList<OpenApiParameter> parameters, bool hasBody)
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
