namespace Tracking.Tests.Api.Http;

public sealed class ContentTypeTests
{
    private const string JsonTask = """{"tasks":[{"id":7,"name":"n"}]}""";
    private const string XmlTask = "<tasks><execution-task><id>7</id><name>n</name></execution-task></tasks>";

    [Theory]
    [Trait("Contract", "B7")]
    [InlineData("application/json")]
    [InlineData("Application/JSON")]
    [InlineData("application/json;charset=utf-8")]
    [InlineData("application/json; charset=\"UTF-8\"")]
    [InlineData("application/json;")]
    [InlineData("application/json;;")]
    [InlineData("application/json;x")]
    [InlineData("application/json; v=1; profile=\"a;b\"")]
    [InlineData("application/json;charset=")]
    public async Task Post_JsonWithAnyParameters_IsRead(string contentType)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.SendAsync(HttpMethod.Post, "/task", JsonTask, contentType: contentType);

        answer.Body.Should().StartWith("""{"tasks":[{"type":"execution-task","id":7,""");
        answer.Status.Should().Be(200);
    }

    [Theory]
    [Trait("Contract", "B7")]
    [InlineData("application/xml")]
    [InlineData("APPLICATION/XML")]
    [InlineData("application/xml;charset=UTF-8")]
    [InlineData("application/xml; version=1.0")]
    [InlineData("application/xml;")]
    public async Task Put_XmlWithAnyParameters_IsRead(string contentType)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAsync(JsonTask);

        var answer = await host.SendAsync(
            HttpMethod.Put, "/task/7", "<execution-task><name>new</name></execution-task>", contentType: contentType);

        answer.Body.Should().Contain("\"name\":\"new\"");
        answer.Status.Should().Be(200);
    }

    [Theory]
    [Trait("Contract", "B7")]
    [Trait("Contract", "B10")]
    [InlineData("")]
    [InlineData("text/xml")]
    [InlineData("text/json")]
    [InlineData("text/plain")]
    [InlineData("application/hal+json")]
    [InlineData("application/soap+xml")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/*")]
    [InlineData("*/*")]
    [InlineData("application/jsonx")]
    [InlineData("application/json, application/xml")]
    [InlineData("garbage")]
    [InlineData(";charset=utf-8")]
    public async Task Send_OtherMediaOrNone_IsUnsupported(string contentType)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.SeedAsync();
        var before = await host.DumpAsync();

        foreach (var (method, path, body) in new[] { (HttpMethod.Post, "/task", JsonTask), (HttpMethod.Put, "/task/1", """{"name":"n"}""") })
        {
            var answer = await host.SendAsync(method, path, body, contentType: contentType);

            answer.Body.Should().Be(
                "{\"type\":\"about:blank\",\"title\":\"Unsupported Media Type\",\"status\":415,\"detail\":\"Content-Type must be application/xml or application/json"
                + (contentType.Length == 0 ? ".\"}" : $", not \\\"{contentType}\\\".\"}}"));
            answer.Status.Should().Be(415);
            answer.ContentType.Should().Be("application/problem+json");
        }

        await host.ShouldBeAsync(before);
    }

    [Theory]
    [Trait("Contract", "B7")]
    [Trait("Contract", "D9")]
    [InlineData("POST", "/task")]
    [InlineData("PUT", "/task/1")]
    public async Task Send_NeitherBodyNorContentType_IsBadRequest(string method, string path)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.SeedAsync();

        var answer = await host.SendAsync(new HttpMethod(method), path);

        answer.Body.Should().Contain("\"errors\":{\"body\":[\"must not be empty\"]}");
        answer.Status.Should().Be(400);
    }

    [Theory]
    [Trait("Contract", "B7")]
    [InlineData("PUT", "/task/1/next?nextTaskId=3", 200)]
    [InlineData("PUT", "/task/3/previous?prevTaskId=1", 200)]
    [InlineData("DELETE", "/task/1/next?nextTaskId=2", 204)]
    [InlineData("DELETE", "/task/1", 204)]
    [InlineData("GET", "/task/1", 200)]
    [InlineData("GET", "/task/1/next", 200)]
    public async Task Send_BodyWhereNoneIsConsumed_IsIgnored(string method, string path, int status)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.SeedAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), "/tracking" + path);
        request.Headers.Add("X-Auth-Token", TrackingHost.Token);
        request.Content = new StringContent("<<< nothing of anything");
        request.Content.Headers.TryAddWithoutValidation("Content-Encoding", "gzip");

        var answer = await host.SendAsync(request);

        answer.Body.Should().NotContain("about:blank");
        answer.Status.Should().Be(status);
        (await host.GetAsync("/task/2")).Status.Should().Be(200);
    }

    [Theory]
    [Trait("Contract", "B7")]
    [InlineData("application/json", XmlTask)]
    [InlineData("application/xml", JsonTask)]
    public async Task Post_BodyOfTheOtherFormat_IsBadRequest(string contentType, string body)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.SendAsync(HttpMethod.Post, "/task", body, contentType: contentType);

        answer.Body.Should().Contain("\"detail\":\"body is not well-formed");
        answer.Status.Should().Be(400);
        host.Graph.Size.Tasks.Should().Be(0);
    }
}
