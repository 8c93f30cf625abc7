using Tracking.Core;

namespace Tracking.Tests.Api.Tasks;

/// <summary>Whole graphs in one body: tasks nested in <c>nexts</c>.</summary>
public sealed class NestedTasksTests
{
    [Theory, BothMedia]
    [Trait("Contract", "N3")]
    [Trait("Contract", "D6")]
    public async Task Post_ForkAndJoin_FitsInOneBody(string media)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.CreateAsync(
            media,
            """{"type":"navigable-execution-task","id":1,"job-id":"j","nexts":{"tasks":[{"type":"navigable-execution-task","id":2,"nexts":{"tasks":[{"id":4,"name":"join"}]}},{"type":"navigable-execution-task","id":3,"nexts":{"tasks":[{"id":4,"name":"other"}]}}]}}""");

        answer.ShouldListIds(1);
        (await host.NextAsync(media, 1)).ShouldListIds(2, 3);
        (await host.PreviousAsync(media, 4)).ShouldListIds(2, 3);
        (await host.GetTaskAsync(media, 4)).ShouldShow("execution-task id=4 job-id=j root=false name=join");
        host.Graph.Size.Should().Be(new GraphSize(4, 4));
    }

    [Theory, BothMedia]
    [Trait("Contract", "N3")]
    [Trait("Contract", "G11")]
    public async Task Post_NestedTasks_AreCreatedDepthFirst(string media)
    {
        await using var host = await TrackingHost.StartAsync();

        await host.CreateAsync(
            media,
            """{"type":"navigable-execution-task","name":"a","job-id":"j","nexts":{"tasks":[{"type":"navigable-execution-task","name":"b","nexts":{"tasks":[{"name":"c"}]}},{"name":"d"}]}}""",
            """{"name":"e","job-id":"j"}""");

        var job = await host.JobAsync(media, "j");
        job.ShouldListIds(1, 2, 3, 4, 5);
        job.Values("name").Should().Equal("a", "b", "c", "d", "e");
    }

    [Theory]
    [BothMedia("""{"id":2}""", "execution-task id=2 job-id=j root=false")]
    [BothMedia("""{"id":2,"job-id":null}""", "execution-task id=2 job-id=j root=false")]
    [BothMedia("""{"id":2,"job-id":"k"}""", "execution-task id=2 job-id=k root=false")]
    [BothMedia("""{"id":2,"job-id":""}""", "execution-task id=2 job-id= root=false")]
    [BothMedia("""{"id":0,"name":"n"}""", "execution-task id=2 job-id=j root=false name=n")]
    [Trait("Contract", "N3")]
    public async Task Post_NestedTaskWithoutJob_InheritsIt(string media, string nested, string expected)
    {
        await using var host = await TrackingHost.StartAsync();

        await host.CreateAsync(media, $$$"""{"type":"navigable-execution-task","id":1,"job-id":"j","nexts":{"tasks":[{{{nested}}}]}}""");

        (await host.NextAsync(media, 1)).ShouldList(expected);
    }

    [Theory, BothMedia]
    [Trait("Contract", "N3")]
    public async Task Post_JobOverSeveralLevels_IsInheritedFromTheStoredParent(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreateAsync(media, """{"id":9,"job-id":"stored"}""", """{"id":8}""");

        await host.CreateAsync(
            media,
            """{"type":"navigable-execution-task","id":1,"job-id":"j","nexts":{"tasks":[{"type":"navigable-execution-task","id":2,"nexts":{"tasks":[{"id":3},{"id":8}]}},{"type":"navigable-execution-task","id":9,"job-id":"sent","nexts":{"tasks":[{"id":4}]}}]}}""");

        (await host.JobAsync(media, "j")).ShouldListIds(1, 2, 3);
        (await host.JobAsync(media, "stored")).ShouldListIds(9, 4);
        (await host.GetTaskAsync(media, 8)).ShouldShow("execution-task id=8 root=false");
    }

    [Theory, BothMedia]
    [Trait("Contract", "N3")]
    [Trait("Contract", "D1")]
    public async Task Post_NestedTaskThatExists_IsAReference(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreateAsync(media, """{"type":"execution-task-list","id":2,"status":"RUNNING"}""");
        host.Clock.Advance(TimeSpan.FromSeconds(5));

        await host.CreateAsync(media, """{"type":"navigable-execution-task","id":1,"job-id":"j","nexts":{"tasks":[{"type":"execution-task","id":2,"status":"DONE"}]}}""");

        var next = await host.NextAsync(media, 1);
        next.ShouldList("execution-task-list id=2 status=RUNNING root=false");
        next.Values("update-timestamp").Should().Equal("2017-03-01T10:00:00.000Z");
    }

    [Theory, BothMedia]
    [Trait("Contract", "N3")]
    [Trait("Contract", "G8")]
    public async Task Post_CycleInOneBody_IsAccepted(string media)
    {
        await using var host = await TrackingHost.StartAsync();

        await host.CreateAsync(
            media,
            """{"type":"navigable-execution-task","id":1,"nexts":{"tasks":[{"type":"navigable-execution-task","id":2,"nexts":{"tasks":[{"id":1}]}}]}}""");

        (await host.NextAsync(media, 2)).ShouldList("navigable-execution-task id=1 root=false nexts=[execution-task id=2 root=false]");
    }

    [Theory, BothMedia]
    [Trait("Contract", "N3")]
    public async Task Post_DeepTree_IsCreatedWhole(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        const int depth = 150;
        var task = $$"""{"id":{{depth}}}""";
        for (var id = depth - 1; id > 0; id--)
        {
            task = $$$"""{"type":"navigable-execution-task","id":{{{id}}},"nexts":{"tasks":[{{{task}}}]}}""";
        }

        (await host.CreateAsync(media, task)).ShouldListIds(1);

        host.Graph.Size.Should().Be(new GraphSize(depth, depth - 1));
        (await host.PreviousAsync(media, depth)).ShouldListIds(depth - 1);
    }
}
