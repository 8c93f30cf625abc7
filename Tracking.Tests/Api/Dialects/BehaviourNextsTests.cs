namespace Tracking.Tests.Api.Dialects;

/// <summary>The switch <c>Contract:Nexts</c>.</summary>
public sealed class BehaviourNextsTests
{
    private const string Chain =
        """{"type":"navigable-execution-task","id":1,"nexts":{"tasks":[{"type":"execution-task-list","id":2},{"type":"navigable-execution-task","id":3,"nexts":{"tasks":[{"id":4}]}}]}}""";

    [Theory]
    [BothMedia("OneLevel", "navigable-execution-task id=1 root=true nexts=[execution-task-list id=2 root=false, execution-task id=3 root=false]")]
    [BothMedia("None", "navigable-execution-task id=1 root=true")]
    [BothMedia(
        "Tree",
        "navigable-execution-task id=1 root=true nexts=[navigable-execution-task-list id=2 root=false nexts=[], navigable-execution-task id=3 root=false nexts=[navigable-execution-task id=4 root=false nexts=[]]]")]
    [Trait("Contract", "N4")]
    public async Task Read_NavigableTask_ShowsNextsByTheSwitch(string media, string nexts, string expected)
    {
        await using var host = await TrackingHost.StartAsync($"Contract:Nexts={nexts}");

        (await host.CreateAsync(media, Chain)).ShouldList(expected);
        (await host.GetTaskAsync(media, 1)).ShouldShow(expected);
        (await host.PreviousAsync(media, 2)).ShouldList(expected);
        (await host.UpdateAsync(media, 1, """{"id":1}""")).ShouldShow(expected);
    }

    [Theory]
    [BothMedia("OneLevel")]
    [BothMedia("None")]
    [BothMedia("Tree")]
    [Trait("Contract", "N4")]
    public async Task Read_PlainTaskWithNext_ShowsNoNextsUnderAny(string media, string nexts)
    {
        await using var host = await TrackingHost.StartAsync($"Contract:Nexts={nexts}");
        await host.CreatePlainAsync(1, 2);

        await host.LinkAsync(media, 1, 2);

        (await host.GetTaskAsync(media, 1)).ShouldShow("execution-task id=1 job-id=j root=true");
    }

    [Theory, BothMedia]
    [Trait("Contract", "N4")]
    public async Task Read_TreeThroughPlainTasks_GoesOn(string media)
    {
        await using var host = await TrackingHost.StartAsync("Contract:Nexts=Tree");
        await host.CreateAsync(media, """{"type":"navigable-execution-task","id":1}""", """{"id":2}""", """{"id":3}""");
        await host.LinkAsync(media, 1, 2);
        await host.LinkAsync(media, 2, 3);

        (await host.GetTaskAsync(media, 1)).ShouldShow(
            "navigable-execution-task id=1 root=true nexts=[navigable-execution-task id=2 root=false nexts=[navigable-execution-task id=3 root=false nexts=[]]]");
    }

    [Theory, BothMedia]
    [Trait("Contract", "N4")]
    [Trait("Contract", "G8")]
    public async Task Read_TreeWithACycle_EndsWhereItWouldRepeat(string media)
    {
        await using var host = await TrackingHost.StartAsync("Contract:Nexts=Tree");
        await host.CreateAsync(media, """{"type":"navigable-execution-task","id":1}""", """{"id":2}""");
        await host.LinkAsync(media, 1, 2);
        await host.LinkAsync(media, 2, 1);

        (await host.GetTaskAsync(media, 1)).ShouldShow(
            "navigable-execution-task id=1 root=false nexts=[navigable-execution-task id=2 root=false nexts=[navigable-execution-task id=1 root=false]]");
    }

    [Theory, BothMedia]
    [Trait("Contract", "N4")]
    public async Task Read_TreeWithAJoin_ShowsItOnEachWay(string media)
    {
        await using var host = await TrackingHost.StartAsync("Contract:Nexts=Tree");
        await host.CreateAsync(media, """{"type":"navigable-execution-task","id":1,"nexts":{"tasks":[{"id":2},{"id":3}]}}""", """{"id":4}""");
        await host.LinkAsync(media, 2, 4);
        await host.LinkAsync(media, 3, 4);

        const string join = "navigable-execution-task id=4 root=false nexts=[]";
        (await host.GetTaskAsync(media, 1)).ShouldShow(
            $"navigable-execution-task id=1 root=true nexts=[navigable-execution-task id=2 root=false nexts=[{join}], navigable-execution-task id=3 root=false nexts=[{join}]]");
    }

    [Theory, BothMedia]
    [Trait("Contract", "N4")]
    public async Task Read_TreeOfManyLevels_EndsAfter64(string media)
    {
        await using var host = await TrackingHost.StartAsync("Contract:Nexts=Tree");
        await host.CreateAsync(media, """{"type":"navigable-execution-task","id":1}""");
        await host.CreatePlainAsync([.. Enumerable.Range(2, 99).Select(id => (long)id)]);
        for (var id = 1; id < 100; id++)
        {
            await host.LinkAsync(media, id, id + 1);
        }

        var answer = await host.GetTaskAsync(media, 1);

        answer.ShouldHaveStatus(200);
        var levels = SeenTask.One(answer).ToString();
        levels.Split("nexts=[").Should().HaveCount(65);
        levels.Should().Contain("id=65").And.NotContain("id=66").And.NotContain("nexts=[]");
    }
}
