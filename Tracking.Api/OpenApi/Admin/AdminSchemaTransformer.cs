using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Tracking.Api.Control.Faults;
using Tracking.Api.Control.Watching;
using Tracking.Api.Worlds.Faults;
using Tracking.Api.Worlds.Journal;
using Tracking.Core;

namespace Tracking.Api.OpenApi.Admin;

/// <summary>Says of a body what the framework cannot know: what is left out, what converters write, and what no serializer knows.</summary>
internal sealed class AdminSchemaTransformer : IOpenApiSchemaTransformer
{
    // The framework's own mark of a member that may be null.
    private const string NullableMark = "x-is-nullable-property";

    public async Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var info = context.JsonTypeInfo;
        var type = Nullable.GetUnderlyingType(info.Type) ?? info.Type;
        if (type.IsEnum)
        {
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. Enum.GetNames(type).Select(name => JsonValue.Create(JsonNamingPolicy.CamelCase.ConvertName(name)))];
        }
        else if (type == typeof(JsonElement))
        {
            schema.Type = JsonSchemaType.Object;
        }
        else if (type == typeof(FaultSubmission))
        {
            var fault = await context.GetOrCreateSchemaAsync(typeof(FaultDefinition), null, cancellationToken);
            schema.OneOf = [fault, new OpenApiSchema { Type = JsonSchemaType.Array, Items = fault }];
        }
        else if (type == typeof(GraphExport))
        {
            GraphSchemas.DescribeGraph(schema);
        }
        else if (type == typeof(WaitFinding))
        {
            GraphSchemas.DescribeFinding(schema, await context.GetOrCreateSchemaAsync(typeof(JournalEntry), null, cancellationToken));
        }
        else if (info.Kind == JsonTypeInfoKind.Object)
        {
            RequireMembers(schema, info);
        }

        if (context.JsonPropertyInfo is { } member && OmitsNull(member))
        {
            schema.Type &= ~JsonSchemaType.Null;
            schema.Metadata?.Remove(NullableMark);
        }
    }

    // A request must have what its type says; an answer has all that is not left out for being null.
    private static void RequireMembers(OpenApiSchema schema, JsonTypeInfo info)
    {
        if (info.UnmappedMemberHandling == JsonUnmappedMemberHandling.Disallow)
        {
            return;
        }

        schema.Required = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var member in info.Properties.Where(member => !(member.IsGetNullable && OmitsNull(member))))
        {
            schema.Required.Add(member.Name);
        }
    }

    private static bool OmitsNull(JsonPropertyInfo member) =>
        member.AttributeProvider?.IsDefined(typeof(JsonIgnoreAttribute), inherit: false) != true;
}
