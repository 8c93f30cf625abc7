using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Tracking.Api.Wire;
using Tracking.Api.Wire.Exports;
using Tracking.Core;

namespace Tracking.Api.OpenApi.Admin;

/// <summary>The schemas of bodies that hold tasks, from the one table of fields: they are the same in every dialect.</summary>
internal static class GraphSchemas
{
    // The framework's own mark of a schema that is a component: its name.
    private const string ComponentMark = "x-schema-id";
    private const string GraphTask = "GraphTask";
    private const string FoundTask = "FoundTask";

    public static void DescribeGraph(OpenApiSchema schema)
    {
        schema.Type = JsonSchemaType.Object;
        schema.Description = "A whole graph, the same in every dialect.";
        schema.AdditionalPropertiesAllowed = false;
        schema.Required = Names(GraphExportNames.LastAssignedId, GraphExportNames.RemovedIds, WireNames.Tasks);
        schema.Properties = new Dictionary<string, IOpenApiSchema>
        {
            [GraphExportNames.LastAssignedId] = Described(
                FieldType.LongNumber, "The id that the server assigned last; 0 where it assigned none."),
            [GraphExportNames.RemovedIds] = ListOf(TaskSchemas.OfValue(FieldType.LongNumber)),
            [WireNames.Tasks] = ListOf(
                Task(GraphTask, GraphExportNames.Of(LinkDirection.Next), GraphExportNames.Of(LinkDirection.Previous))),
        };
    }

    // What was waited for decides which of its members an answer has.
    public static void DescribeFinding(OpenApiSchema schema, IOpenApiSchema request)
    {
        schema.Type = JsonSchemaType.Object;
        schema.Description = "What matched, or what there was instead: tasks, or requests.";
        schema.Required = Names("met");
        schema.Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["met"] = Described(FieldType.Boolean, "Whether it is what was waited for."),
            [WireNames.Tasks] = ListOf(Task(FoundTask)),
            ["matched"] = Described(FieldType.Number, "How many requests match."),
            ["dropped"] = Described(FieldType.LongNumber, "How many requests the journal no longer has."),
            ["requests"] = ListOf(request),
        };
    }

    // Links are members only where a whole graph is shown.
    private static OpenApiSchema Task(string name, params string[] links)
    {
        var properties = new Dictionary<string, IOpenApiSchema>
        {
            [WireNames.Type] = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Enum = [.. Enum.GetValues<TaskKind>().Select(kind => JsonValue.Create(KindNames.Kebab(kind)))],
            },
        };
        foreach (var field in TaskField.All)
        {
            properties.Add(field.WireName, TaskSchemas.OfValue(field.Type));
        }

        if (links.Length > 0)
        {
            properties.Add(GraphExportNames.DerivedRoot, Described(FieldType.Boolean, "In the place of root where nobody gave it."));
        }

        foreach (var link in links)
        {
            properties.Add(link, ListOf(TaskSchemas.OfValue(FieldType.LongNumber)));
        }

        var managed = TaskField.All.Where(field => field.IsManaged).Select(field => field.WireName);
        return new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Required = Names([WireNames.Type, .. managed, .. links]),
            Properties = properties,
            AdditionalPropertiesAllowed = links.Length == 0,
            Metadata = new Dictionary<string, object> { [ComponentMark] = name },
        };
    }

    private static OpenApiSchema ListOf(IOpenApiSchema items) => new() { Type = JsonSchemaType.Array, Items = items };

    private static OpenApiSchema Described(FieldType type, string description)
    {
        var schema = TaskSchemas.OfValue(type);
        schema.Description = description;
        return schema;
    }

    private static SortedSet<string> Names(params string[] names) => new(names, StringComparer.Ordinal);
}
