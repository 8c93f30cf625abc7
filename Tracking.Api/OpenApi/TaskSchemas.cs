using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Tracking.Api.Dialects;
using Tracking.Api.Operations;
using Tracking.Api.Wire;
using Tracking.Api.Wire.Values;
using Tracking.Core;

namespace Tracking.Api.OpenApi;

/// <summary>The six schemas of the specification, from the one table of fields.</summary>
internal sealed class TaskSchemas(DocumentProfile profile)
{
    /// <summary>The schema of one value: plain integers, never "integer or string".</summary>
    public static OpenApiSchema OfValue(FieldType type) => new()
    {
        Type = FieldFormat.Of(type).SchemaType.ToJsonSchemaType(),
        Format = FieldFormat.Of(type).SchemaFormat,
    };

    public void AddTo(OpenApiDocument document)
    {
        foreach (var kind in Enum.GetValues<TaskKind>())
        {
            document.AddComponent(KindNames.Kebab(kind), Kind(kind, document));
        }

        document.AddComponent(OperationTable.TaskSchema, Task());
        document.AddComponent(WireNames.Tasks, List(document));
    }

    // The specification gives navigable kinds only their next tasks, though they have the fields of the plain kind too (Contract N2).
    private OpenApiSchema Kind(TaskKind kind, OpenApiDocument document) => new()
    {
        AllOf =
        [
            new OpenApiSchemaReference(OperationTable.TaskSchema, document),
            new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Properties = kind.IsNavigable()
                    ? new Dictionary<string, IOpenApiSchema> { [WireNames.Nexts] = new OpenApiSchemaReference(WireNames.Tasks, document) }
                    : Fields(kind.Fields() - TaskKinds.Common),
            },
        ],
    };

    private OpenApiSchema Task()
    {
        var properties = Fields(TaskKinds.Common);
        if (profile.TypeNames.Count > 0)
        {
            properties.Insert(0, WireNames.Type, new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Description = "The kind, in JSON only.",
                Enum = [.. profile.TypeNames.Select(name => JsonValue.Create(name))],
                Extensions = Addition.Whole(),
            });
        }

        return new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = profile.TaskForm,
            Properties = properties,
            Extensions = Addition.Members("description"),
        };
    }

    private OpenApiSchema List(OpenApiDocument document) => new()
    {
        Type = JsonSchemaType.Object,
        Description = profile.ListForm,
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            [WireNames.Tasks] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Items = new OpenApiSchemaReference(OperationTable.TaskSchema, document),
            },
        },
        Extensions = Addition.Members("description"),
    };

    private OrderedDictionary<string, IOpenApiSchema> Fields(FieldSet fields) =>
        new(TaskField.All.Where(definition => fields.Contains(definition))
            .Select(definition => KeyValuePair.Create<string, IOpenApiSchema>(definition.WireName, Field(definition))));

    private OpenApiSchema Field(TaskField definition)
    {
        var schema = OfValue(definition.Type);
        if (definition.Type == FieldType.Timestamp && profile.DateType != FieldType.Timestamp)
        {
            schema = OfValue(profile.DateType);
            schema.Extensions = Addition.Members("type", "format");
        }

        if (profile.WritesNulls && !TaskSnapshot.AlwaysShown.Contains(definition))
        {
            schema.Type |= JsonSchemaType.Null;
            schema.Extensions ??= Addition.Members("type");
        }

        return schema;
    }
}
