using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;
using Tracking.Api.Dialects;
using Tracking.Api.Operations;
using Tracking.Api.Security;
using Tracking.Api.Wire.Media;

namespace Tracking.Api.OpenApi;

/// <summary>The responses of an operation: those of the specification in its words, and what this server adds under its settings.</summary>
internal sealed class OperationResponses(DocumentProfile profile, TokenStore tokens)
{
    public OpenApiResponses Of(TrackingOperation operation, OpenApiDocument document)
    {
        var responses = new OpenApiResponses();
        foreach (var status in operation.Responses.Keys.Union(Undocumented(operation)).Order())
        {
            responses[status.ToString(CultureInfo.InvariantCulture)] = operation.Responses.TryGetValue(status, out var description)
                ? Documented(operation, status, description, document)
                : Added(status, document);
        }

        return responses;
    }

    private OpenApiResponse Documented(TrackingOperation operation, int status, string description, OpenApiDocument document)
    {
        var schema = status == StatusCodes.Status200OK ? SuccessSchema(operation) : null;
        var content = schema is null ? ErrorContent(status, document) : Content(schema, document);
        var isSpecified = schema is not null && schema == operation.ResponseSchema;
        return new OpenApiResponse
        {
            Description = description,
            Content = content,
            Extensions = content is null || isSpecified ? null : Addition.Body(),
        };
    }

    private OpenApiResponse Added(int status, OpenApiDocument document) => new()
    {
        Description = ReasonPhrases.GetReasonPhrase(status),
        Content = ErrorContent(status, document),
        Extensions = Addition.Whole(),
    };

    // The specification names no schema for a creation's answer (Contract D5).
    private string? SuccessSchema(TrackingOperation operation) => operation.ResponseSchema
        ?? (operation.Method == HttpMethods.Post && profile.AnswersCreation ? operation.RequestSchema : null);

    private Dictionary<string, OpenApiMediaType> Content(string schema, OpenApiDocument document) =>
        profile.Media.ToDictionary(media => media, _ => new OpenApiMediaType { Schema = new OpenApiSchemaReference(schema, document) });

    private Dictionary<string, OpenApiMediaType>? ErrorContent(int status, OpenApiDocument document) =>
        status < StatusCodes.Status400BadRequest || profile.ErrorMedia.Count == 0
            ? null
            : profile.ErrorMedia.ToDictionary(media => media, media => new OpenApiMediaType
            {
                Schema = media == MediaTypes.PlainText
                    ? new OpenApiSchema { Type = JsonSchemaType.String }
                    : new OpenApiSchemaReference(ProblemSchema.Name, document),
            });

    // No operation answers 405: that is what methods without an operation get (Contract B5).
    private IEnumerable<int> Undocumented(TrackingOperation operation)
    {
        yield return StatusCodes.Status414UriTooLong;
        if (tokens.Protects(operation))
        {
            yield return StatusCodes.Status403Forbidden;
        }

        if (operation.Parameters.Contains(ParameterTable.TaskId))
        {
            yield return profile.MalformedTaskIdStatus;
            if (!operation.Writes)
            {
                yield return profile.UnknownTaskStatus;
            }
        }

        if (operation.Produces)
        {
            yield return StatusCodes.Status406NotAcceptable;
        }

        if (operation.RequestSchema is not null)
        {
            yield return StatusCodes.Status413PayloadTooLarge;
            yield return StatusCodes.Status415UnsupportedMediaType;
        }
    }
}
