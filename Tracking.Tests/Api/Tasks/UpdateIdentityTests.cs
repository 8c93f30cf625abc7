using Tracking.Core;

namespace Tracking.Tests.Api.Tasks;

/// <summary>Which task an update means, and bodies that mean nothing.</summary>
public sealed class UpdateIdentityTests
{
    [Theory]
    [BothMedia("""{"name":"n"}""")]
    [BothMedia("""{"id":null,"name":"n"}""")]
    [BothMedia("""{"id":"","name":"n"}""")]
    [BothMedia("""{"id":0,"name":"n"}""")]
    [BothMedia("""{"id":-7,"name":"n"}""")]
    [BothMedia("""{"id":7,"name":"n"}""")]
    [BothMedia("""{"id":"007","name":"n"}""")]
    [Trait("Contract", "E2")]
    public async Task Put_IdThatDoesNotContradict_IsFine(string media, string change)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreateAsync(media, """{"id":7}""");

        (await host.UpdateAsync(media, 7, change)).ShouldShow("execution-task id=7 root=true name=n");
    }

    [Theory, BothMedia]
    [Trait("Contract", "E2")]
    public async Task Put_IdOfThePathInAnotherSpelling_IsFine(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreateAsync(media, """{"id":7}""");

        (await host.PutAsync("/task/+007", BodyIn.Task(media, """{"id":7,"name":"n"}"""), media)).ShouldShow("execution-task id=7 root=true name=n");
    }

    [Theory]
    [BothMedia(7L)]
    [BothMedia(99L)]
    [Trait("Contract", "E2")]
    [Trait("Contract", "B9")]
    public async Task Put_AnotherId_IsRefusedBeforeExistence(string media, long pathId)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreatePlainAsync(7, 8);
        var before = await host.ImageAsync(7, 8, 99);

        var answer = await host.UpdateAsync(media, pathId, """{"id":8,"name":"n"}""");

        answer.ShouldRefuse(400, "id", $"must be {pathId} like the path's or be left out, not 8");
        SeenProblem.Of(answer).Title.Should().Be("Bad request, check input parameters. Is it well formed?");
        (await host.ImageAsync(7, 8, 99)).Should().Be(before);
    }

    [Theory, BothMedia]
    [Trait("Contract", "E3")]
    public async Task Put_UnknownTask_CreatesNothing(string media)
    {
        await using var host = await TrackingHost.StartAsync();

        (await host.UpdateAsync(media, 1, """{"id":1,"name":"n"}""")).ShouldMissTask(1);

        host.Graph.Size.Should().Be(new GraphSize(0, 0));
        (await host.CreateAsync(media, """{"name":"a"}""")).ShouldListIds(1);
    }

    [Theory]
    [InlineData(TrackingHost.Json, "")]
    [InlineData(TrackingHost.Json, "null")]
    [InlineData(TrackingHost.Json, "1")]
    [InlineData(TrackingHost.Json, "\"x\"")]
    [InlineData(TrackingHost.Json, "[]")]
    [InlineData(TrackingHost.Json, """[{"name":"n"}]""")]
    [InlineData(TrackingHost.Json, """{"tasks":[{"name":"n"}]}""")]
    [InlineData(TrackingHost.Json, """{"tasks":[]}""")]
    [InlineData(TrackingHost.Json, """{"tasks":{"name":"n"}}""")]
    [InlineData(TrackingHost.Json, """{"foo":1}""")]
    [InlineData(TrackingHost.Json, """{"Name":"n"}""")]
    [InlineData(TrackingHost.Xml, "")]
    [InlineData(TrackingHost.Xml, "<tasks/>")]
    [InlineData(TrackingHost.Xml, "<tasks><execution-task><name>n</name></execution-task></tasks>")]
    [InlineData(TrackingHost.Xml, "<foo/>")]
    [Trait("Contract", "E10")]
    [Trait("Contract", "J6")]
    public async Task Put_NothingRecognised_ChangesNothing(string media, string body)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreatePlainAsync(7);
        var before = await host.ImageAsync(7);
        host.Clock.Advance(TimeSpan.FromSeconds(5));

        var answer = await host.PutAsync("/task/7", body, media);

        answer.ShouldHaveStatus(400);
        SeenProblem.Of(answer).Errors.Should().ContainSingle().Which.Should().StartWith("body: ");
        (await host.ImageAsync(7)).Should().Be(before);
    }

    [Theory]
    [InlineData(TrackingHost.Json, "{}")]
    [InlineData(TrackingHost.Json, """{"id":7}""")]
    [InlineData(TrackingHost.Json, """{"type":"execution-task"}""")]
    [InlineData(TrackingHost.Json, """{"nexts":null}""")]
    [InlineData(TrackingHost.Json, """{"foo":1,"id":null}""")]
    [InlineData(TrackingHost.Json, """{"execution-task":{}}""")]
    [InlineData(TrackingHost.Xml, "<execution-task/>")]
    [InlineData(TrackingHost.Xml, "<task></task>")]
    [InlineData(TrackingHost.Xml, "<Task><foo/></Task>")]
    [Trait("Contract", "E10")]
    public async Task Put_NothingToChange_MovesOnlyUpdateTimestamp(string media, string body)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreateAsync(media, """{"id":7,"status":"NEW"}""");
        host.Clock.Advance(TimeSpan.FromSeconds(5));

        var answer = await host.PutAsync("/task/7", body, media);

        answer.ShouldShow("execution-task id=7 status=NEW root=true");
        SeenTask.One(answer)["creation-timestamp"].Should().Be("2017-03-01T10:00:00.000Z");
        SeenTask.One(answer)["update-timestamp"].Should().Be("2017-03-01T10:00:05.000Z");
    }
}
