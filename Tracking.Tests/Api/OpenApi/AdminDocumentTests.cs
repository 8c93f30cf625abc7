using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Tracking.Api.OpenApi.Admin;

namespace Tracking.Tests.Api.OpenApi;

/// <summary>The document of <c>/__admin</c> as a whole.</summary>
public sealed class AdminDocumentTests
{
    private static readonly string[][] Settings = [[], ["Admin:Key=secret", "Isolation=Token"], ["Contract:Dialect=Moxy", "Contract:ErrorBody=Empty"]];

    public static TheoryData<string[]> AllSettings => [.. Settings];

    [Theory]
    [MemberData(nameof(AllSettings))]
    public async Task Document_AnySettings_IsValid(string[] settings)
    {
        var reading = OpenApiDocument.Parse(
            await Documents.TextAsync(Documents.AdminPath, settings),
            OpenApiConstants.Json,
            new OpenApiReaderSettings { RuleSet = ValidationRuleSet.GetDefaultRuleSet() });

        reading.Diagnostic!.Errors.Should().BeEmpty();
        reading.Diagnostic.Warnings.Should().BeEmpty();
        reading.Diagnostic.SpecificationVersion.Should().Be(OpenApiSpecVersion.OpenApi3_1);
    }

    [Fact]
    [Trait("Server", "InProcess")]
    public async Task Paths_EveryEndpoint_AreThereAndNoOther()
    {
        await using var host = await TrackingHost.StartAsync();
        var mapped = host.Service<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/__admin", StringComparison.Ordinal))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
                .Where(method => method != "HEAD")
                .Select(method => $"{method} {endpoint.RoutePattern.RawText!.Replace(":long", "", StringComparison.Ordinal).TrimEnd('/')}"));

        var document = JsonNode.Parse(await host.Client.GetStringAsync(new Uri(Documents.AdminPath, UriKind.Relative)))!;

        mapped.Should().HaveCountGreaterThan(25);
        Operations(document).Select(operation => $"{operation.Method} {operation.Path}").Should().BeEquivalentTo(mapped);
    }

    [Fact]
    public async Task Operations_All_HaveNameSummaryParametersAndProblem()
    {
        var document = await Documents.AdminAsync();

        Operations(document).Select(operation => operation.Node["operationId"]!.GetValue<string>()).Should().OnlyHaveUniqueItems()
            .And.Contain(AdminParameters.Operations);
        foreach (var (method, path, node) in Operations(document))
        {
            node["summary"]!.GetValue<string>().Should().NotBeEmpty();
            node["parameters"]!.AsArray().Select(parameter => parameter!["$ref"]?.GetValue<string>())
                .Should().Contain("#/components/parameters/token").And.NotContain("#/components/parameters/key", method + path);
            node["parameters"]!.AsArray().Where(parameter => parameter!["in"]?.GetValue<string>() == "path")
                .Select(parameter => $"{{{parameter!["name"]}}}").Should().Equal(path.Split('/').Where(part => part.StartsWith('{')));
            node["responses"]!["403"]!["content"]!["application/problem+json"]!["schema"]!["$ref"]!.GetValue<string>()
                .Should().Be("#/components/schemas/problem");
        }
    }

    [Fact]
    public async Task Key_IsSet_IsAParameterOfAll()
    {
        var document = await Documents.AdminAsync("Admin:Key=secret", "Isolation=Token");

        document["components"]!["parameters"]!["key"]!["name"]!.GetValue<string>().Should().Be("X-Admin-Key");
        foreach (var (_, _, node) in Operations(document))
        {
            node["parameters"]!.AsArray().Select(parameter => parameter!["$ref"]?.GetValue<string>()).Should().Contain("#/components/parameters/key");
            node["responses"]!.AsObject().Select(response => response.Key).Should().Contain("503");
        }

        document.ToJsonString().Should().NotContain("secret");
    }

    [Fact]
    public async Task Requests_All_RefuseUnknownMembers()
    {
        var document = await Documents.AdminAsync();
        var schemas = document["components"]!["schemas"]!.AsObject();
        var names = new Queue<string>(Operations(document).SelectMany(operation => References(operation.Node["requestBody"])));
        var seen = new HashSet<string>();
        while (names.TryDequeue(out var name))
        {
            if (seen.Add(name))
            {
                References(schemas[name]).ToList().ForEach(names.Enqueue);
            }
        }

        seen.Should().HaveCountGreaterThan(15);
        seen.Select(name => (Name: name, Schema: schemas[name]!)).Where(schema => schema.Schema["properties"] is not null)
            .Should().OnlyContain(schema => schema.Schema["additionalProperties"]!.GetValueKind() == JsonValueKind.False);
    }

    [Fact]
    public async Task Schemas_All_SayWhatTheyAre()
    {
        var schemas = (await Documents.AdminAsync())["components"]!["schemas"]!.AsObject();

        schemas.Where(schema => schema.Value!["properties"] is not null && schema.Key is not ("GraphTask" or "FoundTask"))
            .Should().OnlyContain(schema => schema.Value!["description"] != null);
        schemas["AdvanceRequest"]!["properties"]!["milliseconds"]!["description"]!.GetValue<string>().Should().Be("By how much, back if negative.");
        schemas["FaultEffect"]!["properties"]!["status"]!["description"]!.GetValue<string>().Should().Be("The status to answer, from 200 to 599.");
    }

    [Theory]
    [InlineData(Documents.OpenApiPath)]
    [InlineData(Documents.SwaggerPath)]
    public async Task Documents_OfTheApi_KnowNothingOfIt(string path)
    {
        var text = await Documents.TextAsync(path);

        text.Should().NotContain("__admin").And.NotContain("X-Admin-Key").And.NotContain("FaultView");
    }

    [Fact]
    public async Task Document_AdminIsOff_IsNotThere()
    {
        await using var host = await TrackingHost.StartAsync("Admin:Enabled=false");

        using var answer = await host.Client.GetAsync(new Uri(Documents.AdminPath, UriKind.Relative));
        using var other = await host.Client.GetAsync(new Uri(Documents.OpenApiPath, UriKind.Relative));

        ((int)answer.StatusCode).Should().Be(404);
        ((int)other.StatusCode).Should().Be(200);
    }

    private static IEnumerable<(string Method, string Path, JsonNode Node)> Operations(JsonNode document) =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select (operation.Key.ToUpperInvariant(), path.Key, operation.Value!);

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => member.Key == "$ref"
            ? [member.Value!.GetValue<string>().Split('/')[^1]]
            : References(member.Value)),
        JsonArray items => items.SelectMany(References),
        _ => [],
    };
}
