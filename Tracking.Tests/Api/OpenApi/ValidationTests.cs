using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Tracking.Tests.Api.OpenApi;

/// <summary>Both documents pass the reader and the rules of Microsoft.OpenApi, under settings that change them.</summary>
public sealed class ValidationTests
{
    public static TheoryData<string[]> Settings =>
    [
        Array.Empty<string>(),
        new[] { "Contract:Dialect=Moxy" },
        new[] { "Contract:Dialect=Jackson" },
        new[] { "Auth:Enforce=All", "Contract:UnknownTaskOnGet=NoContent", "Contract:PostBody=Empty", "Contract:ErrorBody=Text" },
        new[] { "Contract:DefaultMedia=Json", "Contract:ErrorBody=Empty", "Contract:JsonType=Grouped", "Contract:JsonRoot=true" },
    ];

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task OpenApi_AnySettings_IsValid(string[] settings) =>
        ShouldBeValid(await Documents.TextAsync(Documents.OpenApiPath, settings), OpenApiSpecVersion.OpenApi3_1);

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task Swagger_AnySettings_IsValid(string[] settings) =>
        ShouldBeValid(await Documents.TextAsync(Documents.SwaggerPath, settings), OpenApiSpecVersion.OpenApi2_0);

    [Fact]
    public void Parse_BrokenDocument_IsFoundOut()
    {
        var specification = Documents.Specification();
        specification["info"]!.AsObject().Remove("title");
        specification["paths"]!["/task"]!["post"]!.AsObject().Remove("responses");

        var reading = Read(specification.ToJsonString());

        reading.Diagnostic!.Errors.Should().NotBeEmpty();
    }

    private static void ShouldBeValid(string text, OpenApiSpecVersion version)
    {
        var reading = Read(text);

        reading.Diagnostic!.Errors.Should().BeEmpty();
        reading.Diagnostic.Warnings.Should().BeEmpty();
        reading.Diagnostic.SpecificationVersion.Should().Be(version);
        reading.Document!.Paths.Should().HaveCount(5);
    }

    private static ReadResult Read(string text) => OpenApiDocument.Parse(
        text, OpenApiConstants.Json, new OpenApiReaderSettings { RuleSet = ValidationRuleSet.GetDefaultRuleSet() });
}
