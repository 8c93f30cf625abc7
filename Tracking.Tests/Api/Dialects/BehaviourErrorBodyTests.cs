namespace Tracking.Tests.Api.Dialects;

/// <summary>The switch <c>Contract:ErrorBody</c>.</summary>
public sealed class BehaviourErrorBodyTests
{
    private const string Detail = "root must be true or false, not \"abc\".";
    private const string BadRequest = "Bad request, check input parameters. Are they well formed?";

    [Theory]
    [InlineData(
        TrackingHost.Json, "application/problem+json",
        """{"type":"about:blank","title":"Bad request, check input parameters. Are they well formed?","status":400,"detail":"root must be true or false, not \"abc\".","errors":{"root":["must be true or false, not \"abc\""]}}""")]
    [InlineData(
        TrackingHost.Xml, "application/problem+xml",
        """<?xml version="1.0" encoding="UTF-8" standalone="yes"?><problem xmlns="urn:ietf:rfc:7807"><type>about:blank</type><title>Bad request, check input parameters. Are they well formed?</title><status>400</status><detail>root must be true or false, not "abc".</detail><errors><error name="root">must be true or false, not "abc"</error></errors></problem>""")]
    [Trait("Contract", "B10")]
    public async Task Refusal_UnderProblem_HasTheseBytes(string accept, string contentType, string expected)
    {
        await using var host = await TrackingHost.StartAsync("Contract:ErrorBody=Problem");

        var answer = await host.GetAsync("/j/task/roots?root=abc", accept);

        answer.Body.Replace("&quot;", "\"", StringComparison.Ordinal).Should().Be(expected);
        answer.Status.Should().Be(400);
        answer.ContentType.Should().Be(contentType);
    }

    [Theory]
    [InlineData(TrackingHost.Json)]
    [InlineData(TrackingHost.Xml)]
    [InlineData("")]
    [Trait("Contract", "B10")]
    public async Task Refusal_UnderText_IsTitleThenDetail(string accept)
    {
        await using var host = await TrackingHost.StartAsync("Contract:ErrorBody=Text");

        var answer = await host.GetAsync("/j/task/roots?root=abc", accept);

        answer.Body.Should().Be($"{BadRequest}\n{Detail}\n");
        answer.Status.Should().Be(400);
        answer.ContentType.Should().StartWith("text/plain");
    }

    [Theory]
    [InlineData("Text", 404, "GET", "/nothing/here", "")]
    [InlineData("Text", 404, "GET", "/task/99", TrackingHost.Xml)]
    [InlineData("Text", 405, "PATCH", "/task/99", TrackingHost.Json)]
    [InlineData("Text", 406, "GET", "/task/99", "text/html")]
    [InlineData("Text", 400, "DELETE", "/task/abc", TrackingHost.Xml)]
    [InlineData("Empty", 404, "GET", "/nothing/here", "")]
    [InlineData("Empty", 404, "GET", "/task/99", TrackingHost.Xml)]
    [InlineData("Empty", 405, "PATCH", "/task/99", TrackingHost.Json)]
    [InlineData("Empty", 406, "GET", "/task/99", "text/html")]
    [InlineData("Empty", 400, "DELETE", "/task/abc", TrackingHost.Xml)]
    [Trait("Contract", "B10")]
    public async Task EveryRefusal_OfAnyOrigin_HasTheFormOfTheSwitch(string form, int status, string method, string path, string accept)
    {
        await using var host = await TrackingHost.StartAsync($"Contract:ErrorBody={form}");

        var answer = await host.SendAsync(new HttpMethod(method), path, accept: accept);

        answer.ShouldHaveStatus(status);
        if (form == "Empty")
        {
            answer.Body.Should().BeEmpty();
            answer.ContentType.Should().BeNull();
            answer.ContentHeaders.ContentLength.Should().Be(0);
        }
        else
        {
            answer.Body.Should().MatchRegex("^[^\n]+\n[^\n]+\n$");
            answer.ContentType.Should().StartWith("text/plain");
        }
    }

    [Theory]
    [BothMedia("Text")]
    [BothMedia("Empty")]
    [Trait("Contract", "B10")]
    [Trait("Contract", "C1")]
    public async Task Refusal_OfTheToken_HasTheFormOfTheSwitch(string media, string form)
    {
        await using var host = await TrackingHost.StartAsync($"Contract:ErrorBody={form}");

        var answer = await host.SendAsync(HttpMethod.Delete, "/task/1", accept: media, token: "");

        answer.ShouldHaveStatus(403);
        answer.Body.Should().Be(form == "Empty" ? "" : "Authentication error. Is token missing?\nX-Auth-Token must be given and not be blank.\n");
    }

    [Theory]
    [BothMedia("Text")]
    [BothMedia("Empty")]
    [Trait("Contract", "B10")]
    public async Task Success_UnderAnyForm_StaysAsItIs(string media, string form)
    {
        await using var host = await TrackingHost.StartAsync($"Contract:ErrorBody={form}");

        (await host.CreateAsync(media, """{"id":1}""")).ShouldList("execution-task id=1 root=true");
    }
}
