namespace Tracking.Tests.Api.Http;

public sealed class AcceptTests
{
    private const string Xml = "application/xml";
    private const string Json = "application/json";

    [Theory]
    [Trait("Contract", "B6")]
    [InlineData("", Xml)]
    [InlineData("*/*", Xml)]
    [InlineData("application/*", Xml)]
    [InlineData("application/json", Json)]
    [InlineData("application/xml", Xml)]
    [InlineData("APPLICATION/JSON", Json)]
    [InlineData("application/json, application/xml", Xml)]
    [InlineData("application/json;q=0.5, application/xml;q=0.5", Xml)]
    [InlineData("application/json;q=0.51, application/xml;q=0.5", Json)]
    [InlineData("application/xml;q=0.9, application/json", Json)]
    [InlineData("application/json; q=.9", Json)]
    [InlineData("application/json;q=0.001", Json)]
    [InlineData("application/xml;q=0, */*", Json)]
    [InlineData("application/json;q=0, */*", Xml)]
    [InlineData("application/xml;q=0, application/*", Json)]
    [InlineData("application/*;q=0, application/json", Json)]
    [InlineData("*/*;q=0, application/json;q=0.1", Json)]
    [InlineData("*/*;q=0.1, application/json", Json)]
    [InlineData("*/*, application/json", Xml)]
    [InlineData("*/*;q=0.9, application/xml;q=0.1", Json)]
    [InlineData("application/*;q=0.9, application/xml;q=0.1", Json)]
    [InlineData("*/*, application/*;q=0.2, application/json;q=0.3", Json)]
    [InlineData("application/json;charset=utf-8", Json)]
    [InlineData("application/json; charset=\"utf-8\"; v=1; q=0.3, application/xml;q=0.2", Json)]
    [InlineData("text/html, application/json;q=0.1", Json)]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", Xml)]
    [InlineData("text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2", Xml)]
    [InlineData("application/json, */*; q=.2", Json)]
    [InlineData("application/json;q=0.5,application/xml;q=.4", Json)]
    [InlineData("application/problem+json, application/json", Json)]
    [InlineData("garbage, application/json", Json)]
    [InlineData("application/json,", Json)]
    public async Task Get_Accept_DecidesFormat(string accept, string contentType)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.SendTargetAsync("GET", "/tracking/x/task/roots", $"Accept: {accept}");

        answer.Body.Should().Be(contentType == Json ? "{\"tasks\":[]}" : "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><tasks/>");
        answer.Status.Should().Be(200);
        answer.Headers["Content-Type"].Should().Be(contentType);
    }

    [Fact]
    [Trait("Contract", "B6")]
    public async Task Get_NoAccept_AnswersXml()
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.SendTargetAsync("GET", "/tracking/x/task/roots");

        answer.Body.Should().Be("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><tasks/>");
        answer.Headers["Content-Type"].Should().Be(Xml);
    }

    [Theory]
    [Trait("Contract", "B6")]
    [InlineData("application/xml;q=0.1", "application/json;q=0.2", Json)]
    [InlineData("application/json", "application/xml", Xml)]
    [InlineData("text/html", "application/json", Json)]
    [InlineData("", "application/json", Json)]
    public async Task Get_SeveralAcceptHeaders_CountAsOne(string first, string second, string contentType)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.SendTargetAsync("GET", "/tracking/x/task/roots", $"Accept: {first}", $"Accept: {second}");

        answer.Body.Should().Contain("tasks");
        answer.Headers["Content-Type"].Should().Be(contentType);
    }

    [Theory]
    [Trait("Contract", "B6")]
    [Trait("Contract", "B10")]
    [InlineData("text/html")]
    [InlineData("text/xml")]
    [InlineData("text/plain, image/png")]
    [InlineData("application/problem+json")]
    [InlineData("application/problem+xml")]
    [InlineData("application/hal+json")]
    [InlineData("application/json;q=0")]
    [InlineData("application/json;q=0.0, application/xml;q=0.000")]
    [InlineData("*/*;q=0")]
    [InlineData("*/json")]
    [InlineData("garbage")]
    [InlineData("application")]
    [InlineData("/")]
    [InlineData(";;;q=1")]
    public async Task Send_AcceptOfNeither_IsRefusedBeforeAnyChange(string accept)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.SeedAsync();
        var before = await host.DumpAsync();
        (HttpMethod Method, string Path, string? Body)[] requests =
        [
            (HttpMethod.Get, "/task/1", null),
            (HttpMethod.Get, "/task/1/next", null),
            (HttpMethod.Get, "/job-1/task/roots", null),
            (HttpMethod.Post, "/task", """{"tasks":[{"id":77}]}"""),
            (HttpMethod.Put, "/task/1", """{"name":"changed"}"""),
            (HttpMethod.Put, "/task/1/next?nextTaskId=3", null),
            (HttpMethod.Put, "/task/1/previous?prevTaskId=3", null),
        ];

        foreach (var (method, path, body) in requests)
        {
            var answer = await host.SendAsync(method, path, body, accept);

            answer.Body.Should().Be(
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><problem xmlns=\"urn:ietf:rfc:7807\"><type>about:blank</type><title>Not Acceptable</title><status>406</status><detail>Accept must allow application/xml or application/json.</detail></problem>");
            answer.Status.Should().Be(406);
            answer.ContentType.Should().Be("application/problem+xml");
        }

        await host.ShouldBeAsync(before);
    }

    [Theory]
    [Trait("Contract", "B6")]
    [Trait("Contract", "F4")]
    [InlineData("/task/2/next?nextTaskId=3")]
    [InlineData("/task/3/previous?prevTaskId=2")]
    [InlineData("/task/3")]
    public async Task Delete_AnyAccept_AnswersNoContent(string path)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.SeedAsync();

        var answer = await host.DeleteAsync(path, "text/plain");

        answer.Body.Should().BeEmpty();
        answer.Status.Should().Be(204);
        answer.ContentType.Should().BeNull();
    }
}
