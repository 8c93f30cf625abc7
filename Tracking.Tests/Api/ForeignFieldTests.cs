namespace Tracking.Tests.Api;

public sealed class ForeignFieldTests
{
    [Fact]
    [Trait("Contract", "E4")]
    [Trait("Contract", "L5")]
    public async Task Put_ForeignFieldWithoutTypeWhereUnknownMembersAreRefused_Answers400AndChangesNothing()
    {
        await using var host = await StartAsync("Contract:JsonUnknownMembers=Reject");

        var answer = await host.PutAsync("/task/5", """{"definition-id":"x","status":"A"}""");

        answer.Body.Should().Be(
            """{"type":"about:blank","title":"Bad request, check input parameters. Is it well formed?","status":400,"detail":"definition-id is not a field of task 5's kind.","errors":{"definition-id":["is not a field of task 5's kind"]}}""");
        answer.Status.Should().Be(400);
        host.Graph.Find(5)!.Value.Task.Status.Should().BeNull();
    }

    [Theory]
    [InlineData(TrackingHost.Json, """{"definition-id":null,"status":"A"}""")]
    [InlineData(TrackingHost.Xml, "<execution-task><definition-id>x</definition-id><status>A</status></execution-task>")]
    [InlineData(TrackingHost.Xml, "<task><definition-id>x</definition-id><status>A</status></task>")]
    [Trait("Contract", "E4")]
    [Trait("Contract", "J7")]
    public async Task Put_ForeignNullOrElementWhereUnknownMembersAreRefused_PassesOverIt(string media, string body)
    {
        await using var host = await StartAsync("Contract:JsonUnknownMembers=Reject");

        var answer = await host.PutAsync("/task/5", body, media);

        answer.Body.Should().NotContain("definition-id").And.Contain("A");
        answer.Status.Should().Be(200);
    }

    [Fact]
    [Trait("Contract", "E4")]
    public async Task Put_ForeignField_IsIgnored()
    {
        await using var host = await StartAsync();

        var answer = await host.PutAsync("/task/5", """{"definition-id":"x","status":"A"}""");

        answer.Body.Should().Be(
            """{"type":"execution-task","id":5,"status":"A","creation-timestamp":"2017-03-01T10:00:00.000Z","update-timestamp":"2017-03-01T10:00:00.000Z","root":true}""");
        answer.Status.Should().Be(200);
    }

    private static async Task<TrackingHost> StartAsync(params string[] settings)
    {
        var host = await TrackingHost.StartAsync(settings);
        (await host.PostAsync("""{"tasks":[{"type":"execution-task","id":5}]}""")).Status.Should().Be(200);
        return host;
    }
}
