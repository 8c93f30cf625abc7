using System.Text.Json.Nodes;

namespace Tracking.Tests.Api.OpenApi;

/// <summary>The comparison finds what it is there to find; otherwise its silence would prove nothing.</summary>
public sealed class SpecificationComparisonTests
{
    private static readonly Dictionary<string, Action<JsonObject>> Changes = new()
    {
        ["$.info.title is \"x\""] = document => document["info"]!["title"] = "x",
        ["$.basePath is missing"] = document => document.Remove("basePath"),
        ["$.host is an addition"] = document => document["host"] = "localhost",
        ["$.paths./task.post.summary is missing"] = document => Operation(document).Remove("summary"),
        ["$.paths./task.post.produces[0] is"] = document => Operation(document)["produces"]![0] = "text/xml",
        ["$.paths./task.post.parameters has 1 elements"] = document => Operation(document)["parameters"]!.AsArray().RemoveAt(0),
        ["$.paths./task.post.responses.409 is an addition"] = document => Operation(document)["responses"]!["409"] = new JsonObject(),
        ["$.paths./task.post.responses.200.schema is an addition"] = document => Operation(document)["responses"]!["200"]!["schema"] = new JsonObject(),
        ["$.definitions.Task.properties is out of order"] = document => MoveToEnd(document["definitions"]!["Task"]!["properties"]!.AsObject(), "id"),
        ["$.definitions.Task.properties.id.type is [\"integer\",\"string\"]"] =
            document => document["definitions"]!["Task"]!["properties"]!["id"]!["type"] = new JsonArray("integer", "string"),
    };

    public static TheoryData<string> Expectations => [.. Changes.Keys];

    [Theory]
    [MemberData(nameof(Expectations))]
    public void Differences_ChangedDocument_NamesTheChange(string expected)
    {
        var document = Documents.Specification();
        Changes[expected](document);

        SpecificationComparison.Differences(Documents.Specification(), document).Should().ContainSingle().Which.Should().StartWith(expected);
    }

    [Fact]
    public void Differences_MarkedAdditions_PassesThemOver()
    {
        var document = Documents.Specification();
        var responses = Operation(document)["responses"]!;
        responses["409"] = new JsonObject { [SpecificationComparison.Mark] = true };
        responses["200"]!["schema"] = new JsonObject();
        responses["200"]![SpecificationComparison.Mark] = new JsonArray("schema");

        SpecificationComparison.Differences(Documents.Specification(), document).Should().BeEmpty();
    }

    private static JsonObject Operation(JsonObject document) => document["paths"]!["/task"]!["post"]!.AsObject();

    private static void MoveToEnd(JsonObject members, string name)
    {
        var member = members[name];
        members.Remove(name);
        members.Add(name, member);
    }
}
