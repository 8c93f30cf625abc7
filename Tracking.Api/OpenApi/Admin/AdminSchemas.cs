using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.OpenApi;
using Tracking.Api.Control;
using Tracking.Api.Wire.Values;

namespace Tracking.Api.OpenApi.Admin;

/// <summary>The schemas of bodies, from what the serializers know of their types; each object is a component.</summary>
internal static class AdminSchemas
{
    /// <summary>The name of the schema of refusals.</summary>
    public const string Problem = ProblemSchema.Name;

    private static readonly Dictionary<Type, FieldType> Values = new()
    {
        [typeof(string)] = FieldTypes.Text,
        [typeof(bool)] = FieldTypes.Boolean,
        [typeof(int)] = FieldTypes.Int32,
        [typeof(long)] = FieldTypes.Int64,
        [typeof(DateTimeOffset)] = FieldTypes.Timestamp,
    };

    public static IOpenApiSchema OfRequest(Type type, OpenApiDocument document) => Of(type, isAnswer: false, document);

    /// <summary>The schema of an answer that is one of these types.</summary>
    public static IOpenApiSchema OfAnswer(IReadOnlyList<Type> types, OpenApiDocument document)
    {
        var schemas = types.Select(type => Of(type, isAnswer: true, document)).ToList();
        return schemas is [var only] ? only : new OpenApiSchema { OneOf = schemas };
    }

    private static IOpenApiSchema Of(Type type, bool isAnswer, OpenApiDocument document)
    {
        if (AdminFixedSchemas.Find(type) is { } create)
        {
            return create(each => Of(each, isAnswer, document), document);
        }

        return Of(AdminJson.Default.Options.GetTypeInfo(type), isAnswer, document);
    }

    private static IOpenApiSchema Of(JsonTypeInfo info, bool isAnswer, OpenApiDocument document) => info.Kind switch
    {
        JsonTypeInfoKind.Object => Reference(info, isAnswer, document),
        JsonTypeInfoKind.Enumerable => new OpenApiSchema
        {
            Type = JsonSchemaType.Array,
            Items = Of(info.Options.GetTypeInfo(info.ElementType!), isAnswer, document),
        },
        JsonTypeInfoKind.Dictionary => new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            AdditionalProperties = Of(info.Options.GetTypeInfo(info.ElementType!), isAnswer, document),
        },
        _ => Value(info.Type),
    };

    private static OpenApiSchemaReference Reference(JsonTypeInfo info, bool isAnswer, OpenApiDocument document)
    {
        var name = info.Type.Name;
        if (document.Components?.Schemas?.ContainsKey(name) != true)
        {
            document.AddComponent(name, Members(info, isAnswer, document));
        }

        return new OpenApiSchemaReference(name, document);
    }

    private static OpenApiSchema Members(JsonTypeInfo info, bool isAnswer, OpenApiDocument document)
    {
        var schema = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = AdminWords.Of(info.Type.Name),
            Properties = new Dictionary<string, IOpenApiSchema>(),
            Required = new SortedSet<string>(StringComparer.Ordinal),

            // A misspelt member of a request is refused; an answer may grow.
            AdditionalPropertiesAllowed = isAnswer,
        };
        foreach (var member in info.Properties)
        {
            var place = $"{info.Type.Name}.{member.Name}";
            var value = Of(info.Options.GetTypeInfo(member.PropertyType), isAnswer, document);
            // Null is left out but where an attribute asks for it.
            var omitsNull = member.AttributeProvider?.IsDefined(typeof(JsonIgnoreAttribute), inherit: false) != true;
            if (value is OpenApiSchema own)
            {
                own.Description = AdminWords.Of(place);
                own.Type |= member.IsGetNullable && !omitsNull ? JsonSchemaType.Null : 0;
            }

            schema.Properties.Add(member.Name, value);
            if (member.IsRequired || AdminWords.IsRequired(place) || (isAnswer && !(member.IsGetNullable && omitsNull)))
            {
                schema.Required.Add(member.Name);
            }
        }

        return schema;
    }

    private static OpenApiSchema Value(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsEnum
            ? new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Enum = [.. Enum.GetNames(plain).Select(name => JsonValue.Create(JsonNamingPolicy.CamelCase.ConvertName(name)))],
            }
            : plain == typeof(double) ? new OpenApiSchema { Type = JsonSchemaType.Number, Format = "double" }
            : plain == typeof(JsonElement) ? new OpenApiSchema { Type = JsonSchemaType.Object }
            : FieldSchema.Of(Values[plain]);
    }
}
