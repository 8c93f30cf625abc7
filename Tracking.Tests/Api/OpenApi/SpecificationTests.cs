using System.Text.Json.Nodes;

namespace Tracking.Tests.Api.OpenApi;

public sealed class SpecificationTests
{
    [Fact]
    public async Task Swagger_DefaultSettings_SaysWhatTheSpecificationSays()
    {
        var document = await Documents.SwaggerAsync();

        SpecificationComparison.Differences(Documents.Specification(), document).Should().BeEmpty();
    }

    [Fact]
    public async Task OpenApi_DefaultSettings_SaysWhatTheSpecificationSays()
    {
        var document = await Documents.OpenApiAsync();

        // What OpenAPI 3.1 says elsewhere, or nowhere: the server's address is relative, and so has the scheme of the caller.
        var specification = Documents.Specification();
        specification.Remove("swagger").Should().BeTrue();
        specification.Remove("schemes").Should().BeTrue();
        SpecificationComparison.Differences(specification, SwaggerView.Of(document)).Should().BeEmpty();
        document["openapi"]!.GetValue<string>().Should().StartWith("3.1.");
    }

    [Fact]
    public async Task Swagger_DefaultSettings_HasNoHost()
    {
        var document = await Documents.SwaggerAsync();

        document.ContainsKey("host").Should().BeFalse();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Paths_OwnEndpointsAndFallbacks_AreLeftOut(bool swagger)
    {
        var document = swagger ? await Documents.SwaggerAsync() : await Documents.OpenApiAsync();

        document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => $"{operation.Key} {path.Key}"))
            .Should().BeEquivalentTo(
                "post /task",
                "get /task/{taskId}", "put /task/{taskId}", "delete /task/{taskId}",
                "get /task/{taskId}/next", "put /task/{taskId}/next", "delete /task/{taskId}/next",
                "get /task/{taskId}/previous", "put /task/{taskId}/previous", "delete /task/{taskId}/previous",
                "get /{jobId}/task/roots");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Integers_Everywhere_ArePlain(bool swagger)
    {
        var document = swagger ? await Documents.SwaggerAsync() : await Documents.OpenApiAsync();

        var integers = Objects(document).Where(schema => schema["format"] is JsonValue format && format.GetValue<string>().StartsWith("int", StringComparison.Ordinal)).ToList();
        integers.Should().HaveCount(9 + 3 + 1, "nine task ids of the path, three fields of tasks, and the status of problems are integers");
        integers.Should().OnlyContain(
            schema => schema["type"] is JsonValue && schema["type"]!.GetValue<string>() == "integer" && !schema.ContainsKey("pattern"));
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject parent => parent.SelectMany(member => Objects(member.Value)).Prepend(parent),
        JsonArray elements => elements.SelectMany(Objects),
        _ => [],
    };
}
