namespace Tracking.Tests.Api.Tasks;

/// <summary>Ids: the client's, and those that the server assigns.</summary>
public sealed class CreateIdentityTests
{
    [Theory]
    [BothMedia("""{"name":"a"}""")]
    [BothMedia("""{"id":null,"name":"a"}""")]
    [BothMedia("""{"id":"","name":"a"}""")]
    [BothMedia("""{"id":0,"name":"a"}""")]
    [BothMedia("""{"id":" 0 ","name":"a"}""")]
    [BothMedia("""{"id":-1,"name":"a"}""")]
    [BothMedia("""{"id":-9223372036854775808,"name":"a"}""")]
    [Trait("Contract", "D3")]
    public async Task Post_IdNotSet_AssignsOne(string media, string task)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.CreateAsync(media, task, task);

        answer.ShouldList("execution-task id=1 root=true name=a", "execution-task id=2 root=true name=a");
        (await host.GetTaskAsync(media, 2)).ShouldShow("execution-task id=2 root=true name=a");
    }

    [Theory]
    [BothMedia("1", 1L)]
    [BothMedia("9007199254740993", 9007199254740993L)]
    [BothMedia("9223372036854775807", long.MaxValue)]
    [BothMedia("\"0042\"", 42L)]
    [Trait("Contract", "D3")]
    public async Task Post_IdOfTheClient_IsKept(string media, string sent, long id)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.CreateAsync(media, $$"""{"id":{{sent}}}""");

        answer.ShouldList($"execution-task id={id} root=true");
        (await host.GetTaskAsync(media, id)).ShouldShow($"execution-task id={id} root=true");
    }

    [Theory, BothMedia]
    [Trait("Contract", "D3")]
    public async Task Post_IdBeyondInt64_IsRefused(string media)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.CreateAsync(media, """{"id":5}""", """{"id":9223372036854775808}""");

        answer.ShouldHaveStatus(400);
        SeenProblem.Of(answer).Errors.Should().ContainSingle().Which.Should().StartWith("tasks[1].id: ").And.Contain("9223372036854775808");
        (await host.GetTaskAsync(media, 5)).ShouldMissTask(5);
    }

    [Theory, BothMedia]
    [Trait("Contract", "D4")]
    public async Task Post_IdsInUse_AreSkipped(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreateAsync(media, """{"id":2}""", """{"id":3}""");

        (await host.CreateAsync(media, """{"name":"a"}""", """{"name":"b"}""")).ShouldListIds(1, 4);
    }

    [Theory, BothMedia]
    [Trait("Contract", "D4")]
    public async Task Post_AfterDelete_NeverReusesAnId(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreateAsync(media, """{"name":"a"}""", """{"id":3}""");
        await host.DeleteAsync("/task/1");
        await host.DeleteAsync("/task/3");

        (await host.CreateAsync(media, """{"name":"b"}""", """{"name":"c"}""")).ShouldListIds(2, 4);
    }

    [Theory, BothMedia]
    [Trait("Contract", "D4")]
    public async Task Post_AfterTheLargestId_StillCountsFromOne(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreateAsync(media, """{"id":9223372036854775807}""");

        (await host.CreateAsync(media, """{"name":"a"}""")).ShouldListIds(1);
    }

    [Theory, BothMedia]
    [Trait("Contract", "D4")]
    public async Task Post_IdsNamedAnywhereInTheBody_AreTakenFirst(string media)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.CreateAsync(
            media,
            """{"name":"a"}""",
            """{"type":"navigable-execution-task","name":"b","nexts":{"tasks":[{"name":"c"},{"id":2,"name":"d"}]}}""",
            """{"id":1,"name":"e"}""");

        answer.ShouldListIds(3, 4, 1);
        (await host.NextAsync(media, 4)).ShouldListIds(5, 2);
    }

    [Theory, BothMedia]
    [Trait("Contract", "D4")]
    [Trait("Contract", "D7")]
    public async Task Post_Refused_UsesNoId(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        (await host.CreateAsync(media, """{"name":"a"}""", """{"id":2}""", """{"type":"execution-task","number-of-retries":"many"}"""))
            .ShouldHaveStatus(400);

        (await host.CreateAsync(media, """{"name":"b"}""", """{"name":"c"}""")).ShouldListIds(1, 2);
    }
}
