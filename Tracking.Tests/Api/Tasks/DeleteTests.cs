using Tracking.Core;

namespace Tracking.Tests.Api.Tasks;

/// <summary>Deleting a task.</summary>
public sealed class DeleteTests
{
    [Theory, BothMedia]
    [Trait("Contract", "F1")]
    [Trait("Contract", "I4")]
    [Trait("Contract", "G12")]
    public async Task Delete_TaskWithLinks_TakesItsLinksAndNoNeighbour(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreatePlainAsync(1, 2, 3, 4);
        await host.LinkAsync(media, 1, 2);
        await host.LinkAsync(media, 2, 3);
        await host.LinkAsync(media, 4, 2, 3);
        host.Clock.Advance(TimeSpan.FromSeconds(5));

        (await host.DeleteAsync("/task/2", media)).ShouldBeNoContent();

        (await host.NextAsync(media, 1)).ShouldListIds();
        (await host.NextAsync(media, 4)).ShouldListIds(3);
        (await host.PreviousAsync(media, 3)).ShouldListIds(4);
        (await host.GetTaskAsync(media, 2)).ShouldMissTask(2);
        var job = await host.JobAsync(media, "j");
        job.ShouldListIds(1, 3, 4);
        job.Values("root").Should().Equal("true", "false", "true");
        job.Values("update-timestamp").Should().AllBe("2017-03-01T10:00:00.000Z");
        host.Graph.Size.Should().Be(new GraphSize(3, 1));
    }

    [Theory, BothMedia]
    [Trait("Contract", "F1")]
    [Trait("Contract", "N4")]
    public async Task Delete_NextOfANavigableTask_LeavesItsView(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreateAsync(media, """{"type":"navigable-execution-task","id":1,"nexts":{"tasks":[{"id":2},{"id":3}]}}""");

        (await host.DeleteAsync("/task/2", media)).ShouldBeNoContent();

        (await host.GetTaskAsync(media, 1)).ShouldShow("navigable-execution-task id=1 root=true nexts=[execution-task id=3 root=false]");
    }

    [Theory, BothMedia]
    [Trait("Contract", "F2")]
    public async Task Delete_Again_IsRefused(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreatePlainAsync(1);
        await host.DeleteAsync("/task/1", media);

        (await host.DeleteAsync("/task/1", media)).ShouldMissTask(1);
        (await host.UpdateAsync(media, 1, """{"name":"n"}""")).ShouldMissTask(1);
    }

    [Theory, BothMedia]
    [Trait("Contract", "F3")]
    public async Task Post_AfterDelete_MakesANewTask(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreateAsync(media, """{"type":"execution-task-list","id":1,"job-id":"old","root":false,"status":"DONE"}""", """{"id":2}""");
        await host.LinkAsync(media, 1, 2);
        await host.DeleteAsync("/task/1", media);
        host.Clock.Advance(TimeSpan.FromSeconds(5));

        var answer = await host.CreateAsync(media, """{"type":"execution-task","id":1,"name":"new"}""");

        answer.ShouldList("execution-task id=1 root=true name=new");
        answer.Values("creation-timestamp").Should().Equal("2017-03-01T10:00:05.000Z");
        answer.Values("update-timestamp").Should().Equal("2017-03-01T10:00:05.000Z");
        (await host.NextAsync(media, 1)).ShouldList();
        (await host.JobAsync(media, "old")).ShouldList();
    }

    [Theory]
    [InlineData(TrackingHost.Json)]
    [InlineData(TrackingHost.Xml)]
    [InlineData("text/plain")]
    [InlineData("")]
    [Trait("Contract", "F4")]
    public async Task Delete_Task_AnswersNothingAtAll(string accept)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreatePlainAsync(1);

        var answer = await host.DeleteAsync("/task/1", accept);

        answer.ShouldBeNoContent();
        answer.ContentHeaders.Should().BeEmpty();
    }
}
