namespace Tracking.Tests.Api.OpenApi;

public sealed class ServingTests
{
    [Theory]
    [InlineData(Documents.OpenApiPath)]
    [InlineData(Documents.SwaggerPath)]
    [InlineData(Documents.AdminPath)]
    public async Task Get_Document_IsJsonWhateverIsAccepted(string path)
    {
        await using var host = await TrackingHost.StartAsync("Auth:Enforce=All");
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept", TrackingHost.Xml);

        var answer = await host.SendAsync(request);

        answer.Body.Should().StartWith("{\n").And.EndWith("}");
        answer.Status.Should().Be(200);
        answer.ContentType.Should().Be("application/json");
    }

    [Theory]
    [InlineData(Documents.OpenApiPath)]
    [InlineData(Documents.SwaggerPath)]
    [InlineData(Documents.AdminPath)]
    [Trait("Contract", "B5")]
    public async Task Head_Document_HasTheHeadersOfGet(string path)
    {
        await using var host = await TrackingHost.StartAsync();
        using var get = new HttpRequestMessage(HttpMethod.Get, path);
        using var head = new HttpRequestMessage(HttpMethod.Head, path);

        var expected = await host.SendAsync(get);
        var answer = await host.SendAsync(head);

        answer.Body.Should().BeEmpty();
        answer.Status.Should().Be(200);
        answer.ContentType.Should().Be("application/json");
        answer.ContentHeaders.ContentLength.Should().Be(expected.ContentHeaders.ContentLength).And.BePositive();
    }

    [Theory]
    [InlineData(Documents.OpenApiPath)]
    [InlineData(Documents.SwaggerPath)]
    [InlineData(Documents.AdminPath)]
    public async Task Get_TwoServers_AnswerTheSameBytes(string path)
    {
        var first = await Documents.TextAsync(path);
        var second = await Documents.TextAsync(path);

        second.Should().Be(first);
        first.Should().NotContain("\r").And.NotContain("127.0.0.1");
    }

    [Theory]
    [InlineData("/OpenApi/v4.2.0.json")]
    [InlineData("/Swagger.json")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/openapi/Admin.json")]
    [InlineData("/tracking/swagger.json")]
    [Trait("Contract", "B2")]
    public async Task Get_OtherPath_IsNotFound(string path)
    {
        await using var host = await TrackingHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);

        var answer = await host.SendAsync(request);

        answer.Body.Should().Contain(path);
        answer.Status.Should().Be(404);
    }
}
