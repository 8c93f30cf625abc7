using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Tracking.Api.Control.Faults;
using Tracking.Api.Control.Graphs;
using Tracking.Api.Control.Journal;
using Tracking.Api.Control.Watching;
using Tracking.Api.Wire;
using Tracking.Api.Wire.Values;
using Tracking.Api.Worlds.Faults;
using Tracking.Core;

namespace Tracking.Api.OpenApi.Admin;

/// <summary>The schemas of bodies that no serializer knows, since they are read or written by hand.</summary>
internal static class AdminFixedSchemas
{
    private const string GraphTask = "GraphTask";

    private static readonly Dictionary<Type, Func<Func<Type, IOpenApiSchema>, OpenApiDocument, IOpenApiSchema>> ByType = new()
    {
        [typeof(GraphState)] = (_, document) => Graph(document),
        [typeof(WaitFinding)] = Finding,
        [typeof(FaultSubmission)] = (of, _) => new OpenApiSchema
        {
            OneOf = [of(typeof(FaultDefinition)), ListOf(of(typeof(FaultDefinition)))],
        },
    };

    /// <summary>What makes the schema of a type, given what makes those of others; null where it is none of ours.</summary>
    public static Func<Func<Type, IOpenApiSchema>, OpenApiDocument, IOpenApiSchema>? Find(Type type) => ByType.GetValueOrDefault(type);

    private static OpenApiSchemaReference Graph(OpenApiDocument document)
    {
        document.AddComponent(GraphTask, Task([GraphStateNames.Of(LinkDirection.Next), GraphStateNames.Of(LinkDirection.Previous)]));
        return Component(nameof(GraphState), document, new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = "A whole graph, the same in every dialect.",
            AdditionalPropertiesAllowed = false,
            Required = Names(GraphStateNames.LastAssignedId, GraphStateNames.RemovedIds, WireNames.Tasks),
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                [GraphStateNames.LastAssignedId] = Described(FieldTypes.Int64, "The id that the server assigned last; 0 where it assigned none."),
                [GraphStateNames.RemovedIds] = ListOf(FieldSchema.Of(FieldTypes.Int64)),
                [WireNames.Tasks] = ListOf(new OpenApiSchemaReference(GraphTask, document)),
            },
        });
    }

    // What was waited for decides which of its members an answer has.
    private static OpenApiSchemaReference Finding(Func<Type, IOpenApiSchema> of, OpenApiDocument document)
    {
        document.AddComponent("FoundTask", Task([]));
        return Component(nameof(WaitFinding), document, new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = "What matched, or what there was instead: tasks, or requests.",
            Required = Names("met"),
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["met"] = Described(FieldTypes.Boolean, "Whether it is what was waited for."),
                [WireNames.Tasks] = ListOf(new OpenApiSchemaReference("FoundTask", document)),
                ["matched"] = Described(FieldTypes.Int32, "How many requests match."),
                ["dropped"] = Described(FieldTypes.Int64, "How many requests the journal no longer has."),
                ["requests"] = ListOf(of(typeof(JournalEntry))),
            },
        });
    }

    // Links are members only where a whole graph is shown.
    private static OpenApiSchema Task(string[] links)
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
            properties.Add(field.Name, FieldSchema.Of(field.Type));
        }

        if (links.Length > 0)
        {
            properties.Add(GraphStateNames.DerivedRoot, Described(FieldTypes.Boolean, "In the place of root where nobody gave it."));
        }

        foreach (var link in links)
        {
            properties.Add(link, ListOf(FieldSchema.Of(FieldTypes.Int64)));
        }

        return new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Required = Names([WireNames.Type, .. FieldTable.All.Where(field => FieldTable.ServerManaged.Contains(field.Field)).Select(field => field.Name), .. links]),
            Properties = properties,
            AdditionalPropertiesAllowed = links.Length == 0,
        };
    }

    private static OpenApiSchemaReference Component(string name, OpenApiDocument document, OpenApiSchema schema)
    {
        document.AddComponent(name, schema);
        return new OpenApiSchemaReference(name, document);
    }

    private static OpenApiSchema ListOf(IOpenApiSchema items) => new() { Type = JsonSchemaType.Array, Items = items };

    private static OpenApiSchema Described(FieldType type, string description)
    {
        var schema = FieldSchema.Of(type);
        schema.Description = description;
        return schema;
    }

    private static SortedSet<string> Names(params string[] names) => new(names, StringComparer.Ordinal);
}
