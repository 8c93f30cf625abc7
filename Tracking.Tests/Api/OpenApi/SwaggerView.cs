using System.Text.Json.Nodes;

namespace Tracking.Tests.Api.OpenApi;

/// <summary>Says in the words of Swagger 2.0 what a document in OpenAPI 3.1 says, to hold both against the specification.</summary>
internal static class SwaggerView
{
    private static readonly string[] OperationMembers = ["tags", "summary", "description", "operationId", SpecificationComparison.Mark];

    public static JsonObject Of(JsonObject openApi)
    {
        var document = JsonNode.Parse(openApi.ToJsonString().Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal))!.AsObject();
        return new JsonObject
        {
            ["info"] = document["info"]!.DeepClone(),
            ["basePath"] = document["servers"]!.AsArray().Single()!["url"]!.DeepClone(),
            ["tags"] = document["tags"]!.DeepClone(),
            ["paths"] = Map(document["paths"]!, path => Map(path, Operation)),
            ["definitions"] = document["components"]!["schemas"]!.DeepClone(),
        };
    }

    private static JsonObject Operation(JsonNode operation)
    {
        var view = Pick(operation, OperationMembers);
        view["parameters"] = Parameters(operation);
        view["responses"] = Map(operation["responses"]!, Response);
        if (operation["requestBody"] is { } body)
        {
            view["consumes"] = MediaTypes(body);
        }

        if (operation["responses"]!["200"]?["content"] is not null)
        {
            view["produces"] = MediaTypes(operation["responses"]!["200"]!);
        }

        return view;
    }

    private static JsonArray Parameters(JsonNode operation)
    {
        var parameters = new JsonArray();
        if (operation["requestBody"] is { } body)
        {
            parameters.Add(new JsonObject
            {
                ["in"] = "body",
                ["name"] = "body",
                ["description"] = body["description"]!.DeepClone(),
                ["required"] = body["required"]?.GetValue<bool>() ?? false,
                ["schema"] = Schema(body),
            });
        }

        foreach (var parameter in operation["parameters"]!.AsArray())
        {
            var view = Pick(parameter!, "name", "in", "description");
            view["required"] = parameter!["required"]?.GetValue<bool>() ?? false;
            foreach (var (name, value) in parameter["schema"]!.AsObject())
            {
                view[name] = value!.DeepClone();
            }

            // Arrays in the query are exploded unless something else is said.
            if (view["type"]!.GetValue<string>() == "array")
            {
                parameter.AsObject().ContainsKey("style").Should().BeFalse();
                view["collectionFormat"] = parameter["explode"]?.GetValue<bool>() ?? true ? "multi" : "csv";
            }

            parameters.Add(view);
        }

        return parameters;
    }

    private static JsonObject Response(JsonNode response)
    {
        var view = Pick(response, "description", SpecificationComparison.Mark);
        if (response["content"] is not null)
        {
            view["schema"] = Schema(response);
        }

        if (view[SpecificationComparison.Mark] is JsonArray members && members.Single()!.GetValue<string>() == "content")
        {
            members[0] = "schema";
        }

        return view;
    }

    // One schema for all media types, or the view would hide a difference.
    private static JsonNode Schema(JsonNode holder)
    {
        var schemas = holder["content"]!.AsObject().Select(media => media.Value!["schema"]!.ToJsonString());
        return JsonNode.Parse(schemas.Distinct().Should().ContainSingle().Subject)!;
    }

    private static JsonArray MediaTypes(JsonNode holder) =>
        new([.. holder["content"]!.AsObject().Select(media => JsonValue.Create(media.Key))]);

    private static JsonObject Map(JsonNode members, Func<JsonNode, JsonNode> view) =>
        new(members.AsObject().Select(member => KeyValuePair.Create<string, JsonNode?>(member.Key, view(member.Value!))));

    private static JsonObject Pick(JsonNode node, params IEnumerable<string> names) => new(node.AsObject()
        .Where(member => names.Contains(member.Key))
        .Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
}
