using System.Text.Json;

namespace Tracking.Tests.Api.Http;

public sealed class ProblemTests
{
    private const string Many = "Bad request, check input parameters. Are they well formed?";
    private const string One = "Bad request, check input parameters. Is it well formed?";
    private const string NoToken = "Authentication error. Is token missing?";
    private const string NotAnId = "must be a whole number from -9223372036854775808 to 9223372036854775807, not ";

    // Method, path, body, status, title, detail, errors key; a body of null means none.
    public static TheoryData<string, string, string?, int, string, string, string?> Refusals => new()
    {
        { "POST", "/task", "{\"tasks\":[{},{\"number-of-retries\":\"x\"}]}", 400, Many, "tasks[1].number-of-retries ", "tasks[1].number-of-retries" },
        { "POST", "/task", "{\"foo\":1}", 400, Many, "body ", "body" },
        { "POST", "/task", "{", 400, Many, "body ", "body" },
        { "POST", "/task", null, 400, Many, "body must not be empty.", "body" },
        { "PUT", "/task/abc", "{}", 400, One, $"taskId {NotAnId}\"abc\".", "taskId" },
        { "PUT", "/task/1", "{\"root\":7}", 400, One, "root ", "root" },
        { "PUT", "/task/1", "{\"id\":2}", 400, One, "id must be 1 like the path's or be left out, not 2.", "id" },
        { "PUT", "/task/1", "{\"type\":\"execution-task-list\"}", 400, One, "type ", "type" },
        { "PUT", "/task/99", "{}", 404, "Not Found", "taskId 99 is the id of no task.", null },
        { "GET", "/task/abc", null, 400, Many, $"taskId {NotAnId}\"abc\".", "taskId" },
        { "GET", "/task/99", null, 404, "Not Found", "taskId 99 is the id of no task.", null },
        { "DELETE", "/task/abc", null, 400, Many, $"taskId {NotAnId}\"abc\".", "taskId" },
        { "DELETE", "/task/99", null, 404, "Not Found", "taskId 99 is the id of no task.", null },
        { "GET", "/task/x/next", null, 400, Many, $"taskId {NotAnId}\"x\".", "taskId" },
        { "GET", "/task/x/previous", null, 400, Many, $"taskId {NotAnId}\"x\".", "taskId" },
        { "PUT", "/task/1/next", null, 400, One, "nextTaskId must be given at least once.", "nextTaskId" },
        { "PUT", "/task/1/previous", null, 400, One, "prevTaskId must be given at least once.", "prevTaskId" },
        { "DELETE", "/task/1/next", null, 400, Many, "nextTaskId must be given at least once.", "nextTaskId" },
        { "DELETE", "/task/1/previous", null, 400, Many, "prevTaskId must be given at least once.", "prevTaskId" },
        { "PUT", "/task/1/next?nextTaskId=y", null, 400, One, $"nextTaskId {NotAnId}\"y\".", "nextTaskId" },
        { "DELETE", "/task/1/previous?prevTaskId=y", null, 400, Many, $"prevTaskId {NotAnId}\"y\".", "prevTaskId" },
        { "PUT", "/task/1/next?nextTaskId=1", null, 400, One, "nextTaskId ", "nextTaskId" },
        { "PUT", "/task/1/next?nextTaskId=98", null, 404, "Not Found", "nextTaskId 98 is the id of no task.", "nextTaskId" },
        { "DELETE", "/task/1/previous?prevTaskId=98", null, 404, "Not Found", "prevTaskId 98 is the id of no task.", "prevTaskId" },
        { "GET", "/j/task/roots?root=abc", null, 400, Many, "root must be true or false, not \"abc\".", "root" },
        { "GET", "/nothing", null, 404, "Not Found", "There is nothing at /tracking/nothing.", null },
    };

    [Theory]
    [Trait("Contract", "B10")]
    [MemberData(nameof(Refusals))]
    public async Task Send_WhatIsRefused_AnswersProblemInJson(
        string method, string path, string? body, int status, string title, string detail, string? key)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.SeedAsync();
        var before = await host.DumpAsync();

        var answer = await host.SendAsync(new HttpMethod(method), path, body);

        var problem = JsonDocument.Parse(answer.Body).RootElement;
        problem.GetProperty("type").GetString().Should().Be("about:blank");
        problem.GetProperty("title").GetString().Should().Be(title);
        problem.GetProperty("status").GetInt32().Should().Be(status);
        problem.GetProperty("detail").GetString().Should().StartWith(detail).And.EndWith(".");
        problem.EnumerateObject().Select(member => member.Name).Should().Equal(key is null
            ? ["type", "title", "status", "detail"]
            : ["type", "title", "status", "detail", "errors"]);
        if (key is not null)
        {
            problem.GetProperty("errors").EnumerateObject().Should().ContainSingle().Which.Name.Should().Be(key);
        }

        answer.Status.Should().Be(status);
        answer.ContentType.Should().Be("application/problem+json");
        await host.ShouldBeAsync(before);
    }

    [Theory]
    [Trait("Contract", "B10")]
    [InlineData("")]
    [InlineData("*/*")]
    [InlineData("application/xml")]
    public async Task Get_MalformedId_AnswersProblemInXml(string accept)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.GetAsync("/task/a%3Cb", accept);

        answer.Body.Should().Be(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><problem xmlns=\"urn:ietf:rfc:7807\"><type>about:blank</type>"
            + $"<title>{Many}</title><status>400</status><detail>taskId {NotAnId}&quot;a&lt;b&quot;.</detail>"
            + $"<errors><error name=\"taskId\">{NotAnId}&quot;a&lt;b&quot;</error></errors></problem>");
        answer.Status.Should().Be(400);
        answer.ContentType.Should().Be("application/problem+xml");
    }

    [Fact]
    [Trait("Contract", "B10")]
    public async Task Get_MalformedId_AnswersProblemInJsonToTheByte()
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.GetAsync("/task/abc");

        answer.Body.Should().Be(
            $$$"""{"type":"about:blank","title":"{{{Many}}}","status":400,"detail":"taskId {{{NotAnId}}}\"abc\".","errors":{"taskId":["{{{NotAnId}}}\"abc\""]}}""");
        answer.Status.Should().Be(400);
    }

    [Fact]
    [Trait("Contract", "B10")]
    public async Task Post_SeveralFaults_AreAllListed()
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostAsync("""{"tasks":[{"id":"x"},{"number-of-retries":1.5,"root":"maybe"}]}""");

        var problem = JsonDocument.Parse(answer.Body).RootElement;
        problem.GetProperty("errors").EnumerateObject().Select(error => error.Name)
            .Should().Equal("tasks[0].id", "tasks[1].number-of-retries", "tasks[1].root");
        problem.GetProperty("detail").GetString().Should().EndWith("There are 3 errors in all.");
        answer.Status.Should().Be(400);
        host.Graph.Size.Tasks.Should().Be(0);
    }

    [Theory]
    [Trait("Contract", "B10")]
    [InlineData("POST", "/task")]
    [InlineData("PUT", "/task/1")]
    [InlineData("DELETE", "/task/1")]
    [InlineData("PUT", "/task/1/next?nextTaskId=1")]
    [InlineData("DELETE", "/task/1/next?nextTaskId=1")]
    [InlineData("PUT", "/task/1/previous?prevTaskId=1")]
    [InlineData("DELETE", "/task/1/previous?prevTaskId=1")]
    public async Task Write_WithoutToken_AnswersProblem(string method, string path)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.SendAsync(new HttpMethod(method), path, token: "");

        answer.Body.Should().Be(
            $$"""{"type":"about:blank","title":"{{NoToken}}","status":403,"detail":"X-Auth-Token must be given and not be blank."}""");
        answer.Status.Should().Be(403);
        answer.ContentType.Should().Be("application/problem+json");
        answer.Headers.WwwAuthenticate.Should().BeEmpty();
    }
}
