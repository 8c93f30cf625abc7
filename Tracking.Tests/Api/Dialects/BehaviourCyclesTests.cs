using Tracking.Core;

namespace Tracking.Tests.Api.Dialects;

/// <summary>The switch <c>Contract:RejectCycles</c>.</summary>
public sealed class BehaviourCyclesTests
{
    [Theory, BothMedia]
    [Trait("Contract", "G8")]
    public async Task Put_CycleUnderFalse_IsAccepted(string media)
    {
        await using var host = await StartAsync(rejects: false);

        (await host.LinkAsync(media, 3, 1)).ShouldListIds(1);
    }

    [Theory, BothMedia]
    [Trait("Contract", "G8")]
    public async Task Put_LinkThatClosesACycle_AppliesNothing(string media)
    {
        await using var host = await StartAsync(rejects: true);

        (await host.LinkAsync(media, 3, 4, 1)).ShouldRefuse(400, "nextTaskId", "1 would close a cycle");
        (await host.PutAsync("/task/1/previous?prevTaskId=4&prevTaskId=3", media: media)).ShouldRefuse(400, "prevTaskId", "3 would close a cycle");
        (await host.LinkAsync(media, 2, 1)).ShouldRefuse(400, "nextTaskId", "1 would close a cycle");

        host.Graph.Size.Should().Be(new GraphSize(4, 2));
        (await host.NextAsync(media, 3)).ShouldListIds();
    }

    [Theory, BothMedia]
    [Trait("Contract", "G8")]
    public async Task Put_LinksWithoutCycle_AreAccepted(string media)
    {
        await using var host = await StartAsync(rejects: true);

        (await host.LinkAsync(media, 1, 2, 3, 4)).ShouldListIds(2, 3, 4);
        (await host.LinkAsync(media, 4, 2, 3)).ShouldListIds(2, 3);

        await host.UnlinkAsync(media, 1, 4);
        (await host.LinkAsync(media, 4, 1)).ShouldListIds(2, 3, 1);
    }

    [Theory, BothMedia]
    [Trait("Contract", "G7")]
    [Trait("Contract", "G8")]
    public async Task Put_LinkToItself_IsRefusedAsSuch(string media)
    {
        await using var host = await StartAsync(rejects: true);

        (await host.LinkAsync(media, 4, 4)).ShouldRefuse(400, "nextTaskId", "4 would link the task to itself");
    }

    [Theory, BothMedia]
    [Trait("Contract", "G8")]
    [Trait("Contract", "N3")]
    [Trait("Contract", "D7")]
    public async Task Post_CycleInTheBody_CreatesNothing(string media)
    {
        await using var host = await StartAsync(rejects: true);

        var answer = await host.CreateAsync(
            media,
            """{"id":9}""",
            """{"type":"navigable-execution-task","id":5,"nexts":{"tasks":[{"type":"navigable-execution-task","id":6,"nexts":{"tasks":[{"id":7},{"id":5}]}}]}}""");

        answer.ShouldRefuse(400, "tasks[1].nexts.tasks[0].nexts.tasks[1]", "would close a cycle through task 5");
        host.Graph.Size.Should().Be(new GraphSize(4, 2));
    }

    [Theory, BothMedia]
    [Trait("Contract", "G8")]
    [Trait("Contract", "N3")]
    public async Task Post_CycleWithStoredLinks_CreatesNothing(string media)
    {
        await using var host = await StartAsync(rejects: true);

        var answer = await host.CreateAsync(
            media, """{"type":"navigable-execution-task","id":3,"nexts":{"tasks":[{"type":"navigable-execution-task","id":8,"nexts":{"tasks":[{"id":1}]}}]}}""");

        answer.ShouldRefuse(400, "tasks[0].nexts.tasks[0].nexts.tasks[0]", "would close a cycle through task 1");
        host.Graph.Size.Should().Be(new GraphSize(4, 2));
    }

    [Theory, BothMedia]
    [Trait("Contract", "G8")]
    [Trait("Contract", "N3")]
    public async Task Post_JoinInTheBody_IsNoCycle(string media)
    {
        await using var host = await StartAsync(rejects: true);

        (await host.CreateAsync(
            media,
            """{"type":"navigable-execution-task","id":5,"nexts":{"tasks":[{"type":"navigable-execution-task","id":6,"nexts":{"tasks":[{"id":7}]}},{"id":7},{"id":1}]}}"""))
            .ShouldListIds(5);
        (await host.PreviousAsync(media, 7)).ShouldListIds(6, 5);
    }

    // 1 leads to 2, and 2 to 3; 4 stands alone.
    private static async Task<TrackingHost> StartAsync(bool rejects)
    {
        var host = await TrackingHost.StartAsync($"Contract:RejectCycles={rejects}");
        await host.CreatePlainAsync(1, 2, 3, 4);
        (await host.LinkAsync(TrackingHost.Json, 1, 2)).ShouldListIds(2);
        (await host.LinkAsync(TrackingHost.Json, 2, 3)).ShouldListIds(3);
        return host;
    }
}
