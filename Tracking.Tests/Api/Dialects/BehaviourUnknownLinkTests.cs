namespace Tracking.Tests.Api.Dialects;

/// <summary>The switch <c>Contract:UnknownLink</c>.</summary>
public sealed class BehaviourUnknownLinkTests
{
    [Theory]
    [BothMedia("NotFound", 404)]
    [BothMedia("BadRequest", 400)]
    [Trait("Contract", "G3")]
    public async Task UnknownIds_UnderARefusal_ApplyNothing(string media, string policy, int status)
    {
        await using var host = await StartAsync($"Contract:UnknownLink={policy}");

        (await host.LinkAsync(media, 1, 4, 99)).ShouldRefuse(status, "nextTaskId", "99 is the id of no task");
        (await host.UnlinkAsync(media, 1, 2, 99)).ShouldRefuse(status, "nextTaskId", "99 is the id of no task");
        (await host.PutAsync("/task/1/previous?prevTaskId=2&prevTaskId=99", media: media))
            .ShouldRefuse(status, "prevTaskId", "99 is the id of no task");
        (await host.DeleteAsync("/task/1/previous?prevTaskId=4&prevTaskId=99", media)).ShouldRefuse(status, "prevTaskId", "99 is the id of no task");

        (await host.NextAsync(media, 1)).ShouldListIds(2, 3);
        (await host.PreviousAsync(media, 1)).ShouldListIds(4, 5);
    }

    [Theory, BothMedia]
    [Trait("Contract", "G3")]
    public async Task UnknownIds_UnderIgnore_ArePassedOver(string media)
    {
        await using var host = await StartAsync("Contract:UnknownLink=Ignore");

        (await host.LinkAsync(media, 1, 99, 4)).ShouldListIds(2, 3, 4);
        (await host.UnlinkAsync(media, 1, 99, 2)).ShouldBeNoContent();
        (await host.PutAsync("/task/1/previous?prevTaskId=99&prevTaskId=2", media: media)).ShouldListIds(4, 5, 2);
        (await host.DeleteAsync("/task/1/previous?prevTaskId=99&prevTaskId=4", media)).ShouldBeNoContent();

        (await host.NextAsync(media, 1)).ShouldListIds(3, 4);
        (await host.PreviousAsync(media, 1)).ShouldListIds(5, 2);
    }

    [Theory]
    [BothMedia("Reject")]
    [BothMedia("DeleteAll")]
    [Trait("Contract", "G3")]
    public async Task UnknownIdsOnly_UnderIgnore_ChangeNothing(string media, string emptyList)
    {
        await using var host = await StartAsync("Contract:UnknownLink=Ignore", $"Contract:EmptyLinkList={emptyList}");

        (await host.LinkAsync(media, 1, 98, 99)).ShouldListIds(2, 3);
        (await host.UnlinkAsync(media, 1, 98, 99)).ShouldBeNoContent();

        (await host.NextAsync(media, 1)).ShouldListIds(2, 3);
    }

    [Theory]
    [BothMedia("BadRequest")]
    [BothMedia("Ignore")]
    [Trait("Contract", "G3")]
    public async Task UnknownTaskOfThePath_UnderAnyPolicy_IsNotFound(string media, string policy)
    {
        await using var host = await StartAsync($"Contract:UnknownLink={policy}");

        (await host.LinkAsync(media, 99, 2)).ShouldMissTask(99);
        (await host.UnlinkAsync(media, 99, 2)).ShouldMissTask(99);
        (await host.LinkAsync(media, 99, 98)).ShouldMissTask(99);
        (await host.DeleteAsync("/task/99/previous?prevTaskId=98", media)).ShouldMissTask(99);
    }

    [Theory, BothMedia]
    [Trait("Contract", "G3")]
    [Trait("Contract", "G7")]
    public async Task LinkToItself_UnderIgnore_IsRefused(string media)
    {
        await using var host = await StartAsync("Contract:UnknownLink=Ignore");

        (await host.LinkAsync(media, 1, 99, 1)).ShouldRefuse(400, "nextTaskId", "1 would link the task to itself");
    }

    // 4 and 5 lead to 1, and 1 leads to 2 and 3.
    private static async Task<TrackingHost> StartAsync(params string[] settings)
    {
        var host = await TrackingHost.StartAsync(settings);
        await host.CreatePlainAsync(1, 2, 3, 4, 5);
        (await host.LinkAsync(TrackingHost.Json, 1, 2, 3)).ShouldListIds(2, 3);
        (await host.PutAsync("/task/1/previous?prevTaskId=4&prevTaskId=5")).ShouldListIds(4, 5);
        return host;
    }
}
