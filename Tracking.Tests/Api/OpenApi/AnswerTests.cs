using System.Text.Json.Nodes;

namespace Tracking.Tests.Api.OpenApi;

/// <summary>What the server answers is what its document says that it answers.</summary>
public sealed class AnswerTests
{
    [Theory]
    [InlineData("", "GET /task/{taskId}", "/task/9", 404, "application/problem+json")]
    [InlineData("Contract:UnknownTaskOnGet=NoContent", "GET /task/{taskId}", "/task/9", 204, null)]
    [InlineData("Contract:UnknownTaskOnGet=BadRequest", "GET /task/{taskId}", "/task/9", 400, "application/problem+json")]
    [InlineData("Contract:MalformedTaskId=NotFound", "GET /task/{taskId}/next", "/task/x/next", 404, "application/problem+json")]
    [InlineData("Contract:MalformedTaskId=NotFound", "DELETE /task/{taskId}", "/task/x", 404, "application/problem+json")]
    [InlineData("Contract:ErrorBody=Text", "GET /task/{taskId}/previous", "/task/9/previous", 404, "text/plain")]
    [InlineData("Contract:ErrorBody=Empty", "GET /task/{taskId}/previous", "/task/9/previous", 404, null)]
    [InlineData("", "GET /{jobId}/task/roots", "/job/task/roots", 200, "application/json")]
    [InlineData("", "GET /{jobId}/task/roots", "/job/task/roots?root=x", 400, "application/problem+json")]
    [InlineData("", "PUT /task/{taskId}/next", "/task/9/next?nextTaskId=8", 404, "application/problem+json")]
    [Trait("Contract", "B10")]
    [Trait("Contract", "B11")]
    [Trait("Contract", "B12")]
    public async Task Answer_WithoutBody_IsDocumented(string settings, string operation, string path, int status, string? media)
    {
        await using var host = await StartAsync(settings);

        var answer = await host.SendAsync(HttpMethod.Parse(operation.Split(' ')[0]), path);

        await ShouldBeDocumented(host, operation, answer, status, media);
    }

    [Theory]
    [InlineData("", TrackingHost.Json, TrackingHost.Json, 200, TrackingHost.Json)]
    [InlineData("", TrackingHost.Json, TrackingHost.Xml, 200, TrackingHost.Xml)]
    [InlineData("Contract:PostBody=Empty", TrackingHost.Json, TrackingHost.Json, 200, null)]
    [InlineData("", TrackingHost.Json, "text/plain", 406, "application/problem+xml")]
    [InlineData("Contract:DefaultMedia=Json", TrackingHost.Json, "text/plain", 406, "application/problem+json")]
    [InlineData("", "text/xml", TrackingHost.Json, 415, "application/problem+json")]
    [InlineData("", TrackingHost.Xml, TrackingHost.Json, 400, "application/problem+json")]
    [Trait("Contract", "B6")]
    [Trait("Contract", "B7")]
    [Trait("Contract", "D5")]
    public async Task Answer_ToCreation_IsDocumented(string settings, string contentType, string accept, int status, string? media)
    {
        await using var host = await StartAsync(settings);

        var answer = await host.SendAsync(HttpMethod.Post, "/task", """{"tasks":[]}""", accept, contentType);

        await ShouldBeDocumented(host, "POST /task", answer, status, media);
    }

    [Fact]
    [Trait("Contract", "C2")]
    public async Task Answer_ReadingWithoutNeededToken_IsDocumented()
    {
        await using var host = await TrackingHost.StartAsync("Auth:Enforce=All");

        var answer = await host.SendAsync(HttpMethod.Get, "/job/task/roots", token: "");

        await ShouldBeDocumented(host, "GET /{jobId}/task/roots", answer, 403, "application/problem+json");
    }

    private static Task<TrackingHost> StartAsync(string settings) =>
        TrackingHost.StartAsync(settings.Split(',', StringSplitOptions.RemoveEmptyEntries));

    private static async Task ShouldBeDocumented(TrackingHost host, string operation, Answer answer, int status, string? media)
    {
        answer.Status.Should().Be(status, answer.Body);
        answer.ContentType.Should().Be(media);

        var document = JsonNode.Parse(await host.Client.GetStringAsync(new Uri(Documents.OpenApiPath, UriKind.Relative)))!;
        var parts = operation.Split(' ');
        var responses = document["paths"]![parts[1]]![parts[0].ToLowerInvariant()]!["responses"]!.AsObject();
        responses.Select(response => response.Key).Should().Contain($"{status}");
        var content = responses[$"{status}"]!["content"]?.AsObject().Select(entry => entry.Key) ?? [];
        if (media is null)
        {
            content.Should().BeEmpty();
        }
        else
        {
            content.Should().Contain(media);
        }
    }
}
