using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tracking.Tests.Api.OpenApi;

/// <summary>Holds a JSON value against a schema of a document, as far as our documents use schemas.</summary>
internal static class SchemaFit
{
    /// <summary>Every place where the value is not as the schema says.</summary>
    public static IEnumerable<string> Misfits(JsonObject document, JsonNode schema, JsonNode? value, string place = "$")
    {
        if (schema["$ref"]?.GetValue<string>() is { } reference)
        {
            return Misfits(document, document["components"]!["schemas"]![reference.Split('/')[^1]]!, value, place);
        }

        if (schema["oneOf"] is JsonArray choices)
        {
            var fitting = choices.Count(choice => !Misfits(document, choice!, value, place).Any());
            return fitting == 1 ? [] : [$"{place} fits {fitting} choices"];
        }

        string[] types = schema["type"] is JsonArray several
            ? [.. several.Select(type => type!.GetValue<string>())] : [schema["type"]!.GetValue<string>()];
        if (!types.Any(type => IsOf(type, value)))
        {
            return [$"{place} is no {string.Join(" or ", types)}"];
        }

        return value switch
        {
            JsonObject members => OfMembers(document, schema, members, place),
            JsonArray items => items.SelectMany((item, index) => Misfits(document, schema["items"]!, item, $"{place}[{index}]")),
            JsonValue text when schema["enum"] is JsonArray names
                && !names.Any(name => JsonNode.DeepEquals(name, text)) => [$"{place} is not one of {names.ToJsonString()}"],
            _ => [],
        };
    }

    private static IEnumerable<string> OfMembers(JsonObject document, JsonNode schema, JsonObject members, string place)
    {
        var missing = (schema["required"]?.AsArray() ?? []).Select(name => name!.GetValue<string>())
            .Where(name => !members.ContainsKey(name)).Select(name => $"{place}.{name} is missing");
        if (schema["properties"] is not JsonObject properties)
        {
            return schema["additionalProperties"] is { } values
                ? missing.Concat(members.SelectMany(member => Misfits(document, values, member.Value, $"{place}.{member.Key}")))
                : missing;
        }

        // Stricter than the schema: an answer must not have members that nobody described.
        return missing.Concat(members.SelectMany(member => properties[member.Key] is { } property
            ? Misfits(document, property, member.Value, $"{place}.{member.Key}")
            : [$"{place}.{member.Key} is unknown"]));
    }

    private static bool IsOf(string type, JsonNode? value) => (type, value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        ("null", JsonValueKind.Null) or ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) => true,
        ("number", JsonValueKind.Number) or ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("integer", JsonValueKind.Number) => long.TryParse(value!.ToJsonString(), out _),
        _ => false,
    };
}
