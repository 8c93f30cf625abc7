using System.Text.Json.Nodes;

namespace Tracking.Tests.Api.OpenApi;

/// <summary>The documents say what the server does under its settings.</summary>
public sealed class SettingsTests
{
    [Theory]
    [InlineData("Xml", "application/xml", "application/json")]
    [InlineData("Json", "application/json", "application/xml")]
    [Trait("Contract", "B6")]
    public async Task DefaultMedia_AnyValue_StandsFirst(string value, params string[] expected)
    {
        var swagger = await Documents.SwaggerAsync($"Contract:DefaultMedia={value}");
        var openApi = await Documents.OpenApiAsync($"Contract:DefaultMedia={value}");

        Texts(Put(swagger)["produces"]).Should().Equal(expected);
        Texts(Put(swagger)["consumes"]).Should().Equal(expected);
        Keys(Put(openApi)["requestBody"]!["content"]).Should().Equal(expected);
        Keys(Put(openApi)["responses"]!["200"]!["content"]).Should().Equal(expected);
        Keys(Put(openApi)["responses"]!["400"]!["content"])
            .Should().Equal(expected.Select(media => media.Replace("/", "/problem+", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Problem", """{"$ref":"#/definitions/problem"}""", "application/problem+xml", "application/problem+json")]
    [InlineData("Text", """{"type":"string"}""", "text/plain")]
    [InlineData("Empty", null)]
    [Trait("Contract", "B10")]
    public async Task ErrorBody_AnyValue_IsTheSchemaOfRefusals(string value, string? schema, params string[] media)
    {
        var swagger = await Documents.SwaggerAsync($"Contract:ErrorBody={value}");
        var openApi = await Documents.OpenApiAsync($"Contract:ErrorBody={value}");

        foreach (var status in new[] { "400", "403", "404", "406", "413", "414", "415", "500" })
        {
            var response = Put(swagger)["responses"]![status]!.AsObject();
            response["schema"]?.ToJsonString().Should().Be(schema);
            Texts(response["x-tracking-produces"]).Should().Equal(media);
            Keys(Put(openApi)["responses"]![status]!["content"]).Should().Equal(media);
        }

        swagger["definitions"]!.AsObject().ContainsKey("problem").Should().Be(value == "Problem");
        openApi["components"]!["schemas"]!.AsObject().ContainsKey("problem").Should().Be(value == "Problem");
    }

    [Theory]
    [InlineData("get /task/{taskId}", "", "200 400 404 406 414 500")]
    [InlineData("get /task/{taskId}", "Contract:UnknownTaskOnGet=BadRequest", "200 400 406 414 500")]
    [InlineData("get /task/{taskId}", "Contract:UnknownTaskOnGet=NoContent", "200 204 400 406 414 500")]
    [InlineData("get /task/{taskId}", "Auth:Enforce=All", "200 400 403 404 406 414 500")]
    [InlineData("get /task/{taskId}/next", "Contract:UnknownTaskOnGet=BadRequest,Contract:MalformedTaskId=NotFound", "200 400 404 406 414 500")]
    [InlineData("get /task/{taskId}/previous", "", "200 400 404 406 414 500")]
    [InlineData("get /{jobId}/task/roots", "", "200 400 406 414 500")]
    [InlineData("get /{jobId}/task/roots", "Contract:MalformedTaskId=NotFound", "200 400 406 414 500")]
    [InlineData("get /{jobId}/task/roots", "Auth:Enforce=All", "200 400 403 406 414 500")]
    [InlineData("post /task", "", "200 400 403 404 406 413 414 415 500")]
    [InlineData("post /task", "Auth:Enforce=None", "200 400 403 404 406 413 414 415 500")]
    [InlineData("put /task/{taskId}", "", "200 400 403 404 406 413 414 415 500")]
    [InlineData("put /task/{taskId}/previous", "", "200 400 403 404 406 414 500")]
    [InlineData("delete /task/{taskId}/next", "", "204 400 403 404 414 500")]
    [Trait("Contract", "B10")]
    [Trait("Contract", "B11")]
    [Trait("Contract", "B12")]
    [Trait("Contract", "C2")]
    public async Task Statuses_AnySettings_AreThoseThatAreSent(string operation, string settings, string expected)
    {
        var parts = operation.Split(' ');
        var document = await Documents.OpenApiAsync(settings.Split(',', StringSplitOptions.RemoveEmptyEntries));

        Keys(document["paths"]![parts[1]]![parts[0]]!["responses"]).Should().Equal(expected.Split(' '));
    }

    [Theory]
    [InlineData("Tasks", true)]
    [InlineData("Created", true)]
    [InlineData("Empty", false)]
    [Trait("Contract", "D5")]
    public async Task PostBody_AnyValue_DecidesTheSchemaOfTheAnswer(string value, bool hasSchema)
    {
        var document = await Documents.SwaggerAsync($"Contract:PostBody={value}");

        var post = document["paths"]!["/task"]!["post"]!;
        post["responses"]!["200"]!["schema"]?.ToJsonString().Should().Be(hasSchema ? """{"$ref":"#/definitions/tasks"}""" : null);
        post["responses"]!["200"]!["x-tracking-addition"]?.ToJsonString().Should().Be(hasSchema ? """["schema"]""" : null);
        Texts(post["produces"]).Should().Equal("application/xml", "application/json");
    }

    private static JsonNode Put(JsonObject document) => document["paths"]!["/task/{taskId}"]!["put"]!;

    private static IEnumerable<string> Keys(JsonNode? node) => node?.AsObject().Select(member => member.Key) ?? [];

    private static IEnumerable<string> Texts(JsonNode? node) => node?.AsArray().Select(element => element!.GetValue<string>()) ?? [];
}
