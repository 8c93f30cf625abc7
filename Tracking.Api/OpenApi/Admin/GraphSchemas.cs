using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Tracking.Api.Control.Graphs;
using Tracking.Api.Wire;
using Tracking.Api.Wire.Values;
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
        schema.Required = Names(GraphStateNames.LastAssignedId, GraphStateNames.RemovedIds, WireNames.Tasks);
        schema.Properties = new Dictionary<string, IOpenApiSchema>
        {
            [GraphStateNames.LastAssignedId] = Described(FieldTypes.Int64, "The id that the server assigned last; 0 where it assigned none."),
            [GraphStateNames.RemovedIds] = ListOf(TaskSchemas.OfValue(FieldTypes.Int64)),
            [WireNames.Tasks] = ListOf(Task(GraphTask, GraphStateNames.Of(LinkDirection.Next), GraphStateNames.Of(LinkDirection.Previous))),
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
            ["met"] = Described(FieldTypes.Boolean, "Whether it is what was waited for."),
            [WireNames.Tasks] = ListOf(Task(FoundTask)),
            ["matched"] = Described(FieldTypes.Int32, "How many requests match."),
            ["dropped"] = Described(FieldTypes.Int64, "How many requests the journal no longer has."),
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
        foreach (var field in FieldTable.All)
        {
            properties.Add(field.Name, TaskSchemas.OfValue(field.Type));
        }

        if (links.Length > 0)
        {
            properties.Add(GraphStateNames.DerivedRoot, Described(FieldTypes.Boolean, "In the place of root where nobody gave it."));
        }

        foreach (var link in links)
        {
            properties.Add(link, ListOf(TaskSchemas.OfValue(FieldTypes.Int64)));
        }

        var managed = FieldTable.All.Where(field => FieldTable.ServerManaged.Contains(field.Field)).Select(field => field.Name);
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
