using Tracking.Core;

namespace Tracking.Tests.Api.Tasks;

/// <summary>Creating tasks some of which exist.</summary>
public sealed class CreateExistingTests
{
    [Theory, BothMedia]
    [Trait("Contract", "D1")]
    public async Task Post_ExistingTask_LeavesItUntouched(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreateAsync(media, """{"id":7,"status":"RUNNING","job-id":"j"}""");
        var before = await host.GetTaskAsync(media, 7);
        host.Clock.Advance(TimeSpan.FromSeconds(5));

        var answer = await host.CreateAsync(
            media, """{"type":"execution-task","id":7,"status":"DONE","job-id":"k","root":false,"name":"other"}""", """{"id":8,"job-id":"j"}""");

        answer.ShouldList("execution-task id=7 status=RUNNING job-id=j root=true", "execution-task id=8 job-id=j root=true");
        answer.Values("update-timestamp").Should().Equal("2017-03-01T10:00:00.000Z", "2017-03-01T10:00:05.000Z");
        (await host.GetTaskAsync(media, 7)).Body.Should().Be(before.Body);
        (await host.JobAsync(media, "k")).ShouldList();
    }

    [Theory, BothMedia]
    [Trait("Contract", "D1")]
    public async Task Post_ExistingTaskOfAnotherKind_AnswersTheStoredOne(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreateAsync(media, """{"type":"execution-task","id":7,"workflow":"w"}""");

        var answer = await host.CreateAsync(media, """{"type":"execution-task-list","id":7,"definition-id":"d"}""");

        answer.ShouldList("execution-task id=7 root=true workflow=w");
    }

    [Theory, BothMedia]
    [Trait("Contract", "D1")]
    [Trait("Contract", "N3")]
    public async Task Post_NextsOfExistingTask_AreCreatedAndLinked(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreateAsync(media, """{"id":1,"job-id":"j"}""", """{"id":3,"name":"kept"}""");
        var before = await host.GetTaskAsync(media, 1);
        host.Clock.Advance(TimeSpan.FromSeconds(5));

        var answer = await host.CreateAsync(
            media, """{"type":"navigable-execution-task","id":1,"job-id":"k","nexts":{"tasks":[{"id":2},{"id":3,"name":"lost"}]}}""");

        answer.ShouldList("execution-task id=1 job-id=j root=true");
        (await host.GetTaskAsync(media, 1)).Body.Should().Be(before.Body);
        (await host.NextAsync(media, 1)).ShouldList("execution-task id=2 job-id=j root=false", "execution-task id=3 root=false name=kept");
        (await host.NextAsync(media, 1)).Values("update-timestamp").Should().Equal("2017-03-01T10:00:05.000Z", "2017-03-01T10:00:00.000Z");
    }

    [Theory, BothMedia]
    [Trait("Contract", "D1")]
    public async Task Post_Retried_ChangesNothing(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        string[] tasks =
        [
            """{"type":"navigable-execution-task","id":1,"job-id":"j","nexts":{"tasks":[{"id":2},{"id":3}]}}""",
            """{"type":"execution-task-list","id":4,"status":"NEW","definition-id":"d"}""",
        ];
        var first = await host.CreateAsync(media, tasks);
        var before = await host.ImageAsync(1, 2, 3, 4);
        host.Clock.Advance(TimeSpan.FromSeconds(5));

        var second = await host.CreateAsync(media, tasks);

        second.Body.Should().Be(first.Body);
        second.Status.Should().Be(200);
        (await host.ImageAsync(1, 2, 3, 4)).Should().Be(before);
        host.Graph.Size.Should().Be(new GraphSize(4, 2));
    }

    [Theory, BothMedia]
    [Trait("Contract", "D2")]
    public async Task Post_SameNameJobAndMatchId_IsAnotherTask(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        const string task = """{"job-id":"j","name":"n","match-id":"m"}""";
        await host.CreateAsync(media, task);

        var answer = await host.CreateAsync(media, task, """{"id":9,"job-id":"j","name":"n","match-id":"m"}""");

        answer.ShouldListIds(2, 9);
        (await host.JobAsync(media, "j")).ShouldListIds(1, 2, 9);
    }
}
