namespace Tracking.Tests.Api.Control.Faults;

[Trait("Contract", "B13")]
public sealed class FaultStatusTests
{
    private const string WellFormedMany = "Bad request, check input parameters. Are they well formed?";
    private const string WellFormedOne = "Bad request, check input parameters. Is it well formed?";

    /// <summary>The eleven operations with their documented statuses, as the specification prints them.</summary>
    private static readonly (string Name, string Method, string Path, int[] Statuses, string BadRequest)[] Operations =
    [
        ("createTasks", "POST", "/task", [200, 400, 403, 404, 500], WellFormedMany),
        ("deleteTask", "DELETE", "/task/7", [204, 400, 403, 404, 500], WellFormedMany),
        ("getTask", "GET", "/task/7", [200, 400, 500], WellFormedMany),
        ("updateTask", "PUT", "/task/7", [200, 400, 403, 404, 500], WellFormedOne),
        ("removeNextTasks", "DELETE", "/task/7/next", [204, 400, 403, 404, 500], WellFormedMany),
        ("getNextTasks", "GET", "/task/7/next", [200, 400, 500], WellFormedMany),
        ("addNextTasks", "PUT", "/task/7/next", [200, 400, 403, 404, 500], WellFormedOne),
        ("removePreviousTasks", "DELETE", "/task/7/previous", [204, 400, 403, 404, 500], WellFormedMany),
        ("getPreviousTasks", "GET", "/task/7/previous", [200, 400, 500], WellFormedMany),
        ("addPreviousTasks", "PUT", "/task/7/previous", [200, 400, 403, 404, 500], WellFormedOne),
        ("getJobTasks", "GET", "/job-1/task/roots", [200, 400, 500], WellFormedMany),
    ];

    public static TheoryData<string, int, string> DocumentedStatuses()
    {
        var data = new TheoryData<string, int, string>();
        foreach (var operation in Operations)
        {
            foreach (var status in operation.Statuses)
            {
                data.Add(operation.Name, status, TrackingHost.Json);
                data.Add(operation.Name, status, TrackingHost.Xml);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(DocumentedStatuses))]
    [Trait("Contract", "B10")]
    public async Task Status_Documented_CanBeProvokedForEveryOperation(string name, int status, string media)
    {
        var operation = Operations.Single(operation => operation.Name == name);
        await using var host = await TrackingHost.StartAsync();
        await host.AddFaultAsync($$$"""{"match":{"operations":["{{{name}}}"]},"what":{"status":{{{status}}}}}""");

        var answer = await host.SendAsync(new HttpMethod(operation.Method), operation.Path, accept: media);

        answer.Status.Should().Be(status);
        if (status < 400)
        {
            (answer.Body, answer.ContentType).Should().Be(("", null));
            return;
        }

        var title = status switch
        {
            400 => operation.BadRequest,
            403 => "Authentication error. Is token missing?",
            404 => "Not Found",
            _ => "Internal server error",
        };
        answer.Body.Should().Be(ProblemBody(media, title, status));
        answer.ContentType.Should().Be(media == TrackingHost.Json ? "application/problem+json" : "application/problem+xml");
    }

    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    [InlineData(204)]
    [InlineData(205)]
    [InlineData(302)]
    [InlineData(304)]
    [InlineData(401)]
    [InlineData(418)]
    [InlineData(429)]
    [InlineData(499)]
    [InlineData(503)]
    [InlineData(599)]
    public async Task Status_AnyOther_IsAnsweredAndTheConnectionGoesOn(int status)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.StoreTaskAsync(7);
        await host.AddFaultAsync($$$"""{"what":{"status":{{{status}}}},"when":{"first":1}}""");
        using var connection = await RawConnection.OpenAsync(host);

        await connection.SendAsync("HEAD", "/task/7");
        await connection.SendAsync("GET", "/task/7");

        var text = await connection.ReadUntilAsync(text => text.EndsWith('}'));
        text.Should().StartWith($"HTTP/1.1 {status} ").And.Contain("HTTP/1.1 200 OK");
    }

    [Fact]
    public async Task Status_BodyThatWasNotRead_DoesNotSpoilTheConnection()
    {
        await using var host = await TrackingHost.StartAsync();
        await host.StoreTaskAsync(7);
        await host.AddFaultAsync("""{"what":{"status":503},"when":{"first":1}}""");
        using var connection = await RawConnection.OpenAsync(host);

        var reading = connection.ReadUntilAsync(text => text.Contains("\"name\"", StringComparison.Ordinal));
        await connection.SendAsync("POST", "/task", new string(' ', 8 * 1024 * 1024));
        await connection.SendAsync("GET", "/task/7");

        (await reading).Should().StartWith("HTTP/1.1 503 ").And.Contain("HTTP/1.1 200 OK");
    }

    [Theory]
    [InlineData(429, "Too Many Requests")]
    [InlineData(503, "Service Unavailable")]
    [InlineData(599, "Status 599")]
    public async Task Status_Undocumented_HasAProblemWithATitle(int status, string title)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.AddFaultAsync($$$"""{"what":{"status":{{{status}}}}}""");

        var answer = await host.GetAsync("/task/7");

        (answer.Status, answer.Body).Should().Be((status, ProblemBody(TrackingHost.Json, title, status)));
    }

    [Theory]
    [InlineData("beforeChange")]
    [InlineData("afterChange")]
    public async Task Status_Moment_DecidesWhetherTheChangeIsMade(string moment)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.AddFaultAsync($$$"""{"what":{"status":500,"moment":"{{{moment}}}"},"when":{"first":1}}""");

        var answer = await host.PostAsync("""{"tasks":[{"id":7,"name":"first"}]}""");
        var retry = await host.PostAsync("""{"tasks":[{"id":7,"name":"second"}]}""");

        (answer.Status, answer.Body).Should().Be((500, ProblemBody(TrackingHost.Json, "Internal server error", 500)));
        answer.ContentHeaders.ContentLength.Should().Be(answer.Body.Length, "nothing of the real answer shows");
        retry.Status.Should().Be(200);
        retry.Body.Should().Contain(moment == "afterChange" ? "\"first\"" : "\"second\"");
    }

    [Theory]
    [InlineData("beforeChange")]
    [InlineData("afterChange")]
    public async Task Status_GivenBody_IsSentAsItIs(string moment)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.AddFaultAsync(
            $$$"""{"what":{"status":502,"body":"<html>Ünknown</html>","mediaType":"text/html; charset=utf-8","moment":"{{{moment}}}"}}""");

        var answer = await host.GetAsync("/task/7");

        (answer.Status, answer.ContentType, answer.Body).Should().Be((502, "text/html; charset=utf-8", "<html>Ünknown</html>"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("gateway down")]
    public async Task Status_GivenBodyWithoutType_IsPlainText(string body)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.AddFaultAsync($$$"""{"what":{"status":502,"body":"{{{body}}}"}}""");

        var answer = await host.GetAsync("/task/7");

        (answer.Status, answer.ContentType, answer.Body).Should().Be((502, "text/plain", body));
    }

    [Theory]
    [InlineData("Text", "text/plain", "Internal server error\nThis answer was injected by fault 1 of /__admin/faults.\n")]
    [InlineData("Empty", null, "")]
    public async Task Status_ErrorBodySwitch_IsObeyed(string form, string? media, string body)
    {
        await using var host = await TrackingHost.StartAsync($"Contract:ErrorBody={form}");
        await host.AddFaultAsync("""{"what":{"status":500}}""");

        var answer = await host.GetAsync("/task/7");

        (answer.Status, answer.ContentType, answer.Body).Should().Be((500, media, body));
    }

    [Theory]
    [Trait("Contract", "B9")]
    [InlineData("POST", "/task", "", "application/json", "no token")]
    [InlineData("POST", "/task", "a-token", "text/plain", "a body that is not read")]
    [InlineData("PUT", "/task/abc", "a-token", "application/json", "a malformed id")]
    [InlineData("GET", "/task/abc", "a-token", "application/json", "a malformed id")]
    public async Task Status_RequestThatWouldBeRefused_ComesFirst(
        string method, string path, string token, string contentType, string because)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.AddFaultAsync("""{"what":{"status":503}}""");

        var body = method == "GET" ? null : "{";
        var answer = await host.SendAsync(new HttpMethod(method), path, body, contentType: contentType, token: token);

        (answer.Status, answer.Body).Should().Be((503, ProblemBody(TrackingHost.Json, "Service Unavailable", 503)), because);
    }

    [Theory]
    [Trait("Contract", "B9")]
    [InlineData("GET", "/nothing", 404)]
    [InlineData("POST", "/task/7", 405)]
    [InlineData("OPTIONS", "/task/7", 200)]
    public async Task Status_RequestWithoutOperation_IsNotApplied(string method, string path, int status)
    {
        await using var host = await TrackingHost.StartAsync();
        var id = await host.AddFaultAsync("""{"what":{"status":503}}""");

        var answer = await host.SendAsync(new HttpMethod(method), path);

        answer.Status.Should().Be(status, answer.Body);
        (await host.HitsAsync(id)).Should().Be((0, 0));
    }

    private static string ProblemBody(string media, string title, int status, int fault = 1)
    {
        var detail = $"This answer was injected by fault {fault} of /__admin/faults.";
        return media == TrackingHost.Json
            ? $$"""{"type":"about:blank","title":"{{title}}","status":{{status}},"detail":"{{detail}}"}"""
            : """<?xml version="1.0" encoding="UTF-8" standalone="yes"?><problem xmlns="urn:ietf:rfc:7807"><type>about:blank</type>""" +
              $"<title>{title}</title><status>{status}</status><detail>{detail}</detail></problem>";
    }
}
