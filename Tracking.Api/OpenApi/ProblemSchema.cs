using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Tracking.Api.Problems;

namespace Tracking.Api.OpenApi;

/// <summary>The schema of problem details (Contract B10), which the specification does not have.</summary>
internal static class ProblemSchema
{
    public const string Name = "problem";

    public static OpenApiSchema Create() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "Problem details (RFC 9457).",
        Xml = new OpenApiXml { Name = Name, Namespace = new Uri(ProblemNames.Namespace) },
        Required = new SortedSet<string>(["type", "title", "status", "detail"], StringComparer.Ordinal),
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [JsonValue.Create(ProblemNames.Type)] },
            ["title"] = Text("The description of the status for this operation, else its reason phrase."),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" },
            ["detail"] = Text("The culprit and what was expected."),
            ["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "Messages by parameter or path into the body; in XML elements <error name=\"tasks[1].id\">message</error>.",
                AdditionalProperties = new OpenApiSchema
                {
                    Type = JsonSchemaType.Array,
                    Items = new OpenApiSchema { Type = JsonSchemaType.String },
                },
            },
        },
        Extensions = Addition.Whole(),
    };

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
}
