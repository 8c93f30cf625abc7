namespace Tracking.Tests.Api.Dialects;

/// <summary>The switch <c>Contract:DefaultMedia</c>.</summary>
public sealed class BehaviourDefaultMediaTests
{
    [Theory]
    [InlineData("")]
    [InlineData("*/*")]
    [InlineData("application/*")]
    [InlineData("application/json, application/xml")]
    [InlineData("application/xml;q=0.5, application/json;q=0.5")]
    [InlineData("text/html, */*;q=0.1")]
    [Trait("Contract", "B6")]
    public async Task Get_NoPreference_TakesTheDefault(string accept)
    {
        await using var xml = await TrackingHost.StartAsync("Contract:DefaultMedia=Xml");
        await using var json = await TrackingHost.StartAsync("Contract:DefaultMedia=Json");

        var inXml = await xml.GetAsync("/j/task/roots", accept);
        var inJson = await json.GetAsync("/j/task/roots", accept);

        inXml.Body.Should().Be("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><tasks/>""");
        inXml.ContentType.Should().Be(TrackingHost.Xml);
        inXml.Status.Should().Be(200);
        inJson.Body.Should().Be("""{"tasks":[]}""");
        inJson.ContentType.Should().Be(TrackingHost.Json);
        inJson.Status.Should().Be(200);
    }

    [Theory]
    [InlineData("application/xml", TrackingHost.Xml)]
    [InlineData("application/json", TrackingHost.Json)]
    [InlineData("application/json;q=0.4, application/xml;q=0.5", TrackingHost.Xml)]
    [InlineData("application/xml;q=0, */*", TrackingHost.Json)]
    [InlineData("application/json;q=0, */*", TrackingHost.Xml)]
    [Trait("Contract", "B6")]
    public async Task Get_Preference_WinsOverTheDefault(string accept, string expected)
    {
        foreach (var media in (string[])["Xml", "Json"])
        {
            await using var host = await TrackingHost.StartAsync($"Contract:DefaultMedia={media}");

            (await host.GetAsync("/j/task/roots", accept)).ContentType.Should().Be(expected);
        }
    }

    [Theory]
    [InlineData("Xml", "", 404, "application/problem+xml")]
    [InlineData("Json", "", 404, "application/problem+json")]
    [InlineData("Xml", "*/*", 404, "application/problem+xml")]
    [InlineData("Json", "*/*", 404, "application/problem+json")]
    [InlineData("Xml", "text/html", 406, "application/problem+xml")]
    [InlineData("Json", "text/html", 406, "application/problem+json")]
    [InlineData("Xml", "application/json", 404, "application/problem+json")]
    [InlineData("Json", "application/xml", 404, "application/problem+xml")]
    [Trait("Contract", "B6")]
    [Trait("Contract", "B10")]
    public async Task Refusal_NoPreference_TakesTheDefault(string media, string accept, int status, string expected)
    {
        await using var host = await TrackingHost.StartAsync($"Contract:DefaultMedia={media}");

        var answer = await host.GetAsync("/task/99", accept);

        answer.ShouldHaveStatus(status);
        answer.ContentType.Should().Be(expected);
        SeenProblem.Of(answer).Status.Should().Be($"{status}");
    }

    [Theory]
    [InlineData("Xml", TrackingHost.Json)]
    [InlineData("Json", TrackingHost.Xml)]
    [Trait("Contract", "B6")]
    [Trait("Contract", "B7")]
    public async Task Post_BodyOfTheOtherMedia_IsReadByItsContentType(string defaultMedia, string media)
    {
        await using var host = await TrackingHost.StartAsync($"Contract:DefaultMedia={defaultMedia}");

        var answer = await host.SendAsync(HttpMethod.Post, "/task", BodyIn.Tasks(media, """{"id":1}"""), "", media);

        answer.ShouldList("execution-task id=1 root=true");
        answer.ContentType.Should().NotBe(media);
    }
}
