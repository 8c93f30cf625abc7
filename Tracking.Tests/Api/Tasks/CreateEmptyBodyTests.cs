using Tracking.Core;

namespace Tracking.Tests.Api.Tasks;

/// <summary>Bodies of a creation that hold nothing, or nothing that is known.</summary>
public sealed class CreateEmptyBodyTests
{
    private const string EmptyXml = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?><tasks/>""";

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"tasks":[]}""")]
    [InlineData("""{"tasks":null}""")]
    [InlineData("""{"tasks":{}}""")]
    [InlineData("""{"tasks":{"tasks":[]}}""")]
    [InlineData("""{"tasks":{"tasks":null}}""")]
    [InlineData("""{"task":null}""")]
    [InlineData("""{"task":[]}""")]
    [InlineData("""{"execution-task":[]}""")]
    [InlineData("""{"tasks":[],"foo":1}""")]
    [InlineData("""{"foo":{"tasks":[{"id":1}]},"tasks":null}""")]
    [Trait("Contract", "D9")]
    public async Task Post_EmptyJsonList_CreatesNothing(string body)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostAsync(body);

        answer.Body.Should().Be("""{"tasks":[]}""");
        answer.Status.Should().Be(200);
        host.Graph.Size.Tasks.Should().Be(0);
    }

    [Theory]
    [InlineData("<tasks/>")]
    [InlineData("<tasks></tasks>")]
    [InlineData("<?xml version='1.0'?>\n<tasks>\n  <!-- nothing -->\n</tasks>")]
    [InlineData("<tasks><foo><execution-task/></foo></tasks>")]
    [Trait("Contract", "D9")]
    public async Task Post_EmptyXmlList_CreatesNothing(string body)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostAsync(body, TrackingHost.Xml);

        answer.Body.Should().Be(EmptyXml);
        answer.Status.Should().Be(200);
        host.Graph.Size.Tasks.Should().Be(0);
    }

    [Theory]
    [InlineData(TrackingHost.Json, "")]
    [InlineData(TrackingHost.Json, "   ")]
    [InlineData(TrackingHost.Json, "null")]
    [InlineData(TrackingHost.Json, "1")]
    [InlineData(TrackingHost.Json, "true")]
    [InlineData(TrackingHost.Json, "\"tasks\"")]
    [InlineData(TrackingHost.Json, """{"foo":1}""")]
    [InlineData(TrackingHost.Json, """{"Tasks":[{"id":1}]}""")]
    [InlineData(TrackingHost.Xml, "")]
    [InlineData(TrackingHost.Xml, "   ")]
    [InlineData(TrackingHost.Xml, "<foo/>")]
    [InlineData(TrackingHost.Xml, "<Tasks/>")]
    [Trait("Contract", "D9")]
    public async Task Post_NothingRecognised_IsRefused(string media, string body)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostAsync(body, media);

        answer.ShouldHaveStatus(400);
        SeenProblem.Of(answer).Errors.Should().ContainSingle().Which.Should().StartWith("body: ");
        host.Graph.Size.Should().Be(new GraphSize(0, 0));
    }

    [Theory, BothMedia]
    [Trait("Contract", "D9")]
    public async Task Post_NoBodyAtAll_IsRefused(string media)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.SendAsync(HttpMethod.Post, "/task", accept: media);

        answer.ShouldRefuse(400, "body", "must not be empty");
    }

    [Theory]
    [InlineData(TrackingHost.Json, """{"id":1,"name":"a"}""")]
    [InlineData(TrackingHost.Json, """{"type":"execution-task","name":"a"}""")]
    [InlineData(TrackingHost.Json, """[{"id":1}]""")]
    [InlineData(TrackingHost.Json, """[]""")]
    [InlineData(TrackingHost.Xml, "<execution-task><id>1</id></execution-task>")]
    [InlineData(TrackingHost.Xml, "<execution-task/>")]
    [InlineData(TrackingHost.Xml, "<task><id>1</id></task>")]
    [Trait("Contract", "D11")]
    public async Task Post_BareTaskAtTheTop_IsRefused(string media, string body)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostAsync(body, media);

        answer.ShouldHaveStatus(400);
        SeenProblem.Of(answer).Errors.Should().ContainSingle().Which.Should().StartWith("body: ").And.Contain("\"tasks\"");
        host.Graph.Size.Tasks.Should().Be(0);
    }

    [Theory]
    [InlineData(TrackingHost.Json, """{"foo":1,"task":{"id":1,"bar":2}}""")]
    [InlineData(TrackingHost.Xml, "<tasks><foo/><task><id>1</id><bar/></task></tasks>")]
    [Trait("Contract", "D9")]
    public async Task Post_UnknownBesideKnown_IsIgnored(string media, string body)
    {
        await using var host = await TrackingHost.StartAsync();

        (await host.PostAsync(body, media)).ShouldList("execution-task id=1 root=true");
    }
}
