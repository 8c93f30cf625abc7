namespace Tracking.Tests.Api.Dialects;

/// <summary>The switch <c>Contract:EmptyLinkList</c>.</summary>
public sealed class BehaviourEmptyLinkListTests
{
    [Theory]
    [BothMedia("next", "nextTaskId")]
    [BothMedia("previous", "prevTaskId")]
    [Trait("Contract", "G4")]
    public async Task NoIds_UnderReject_AreRefused(string media, string side, string parameter)
    {
        await using var host = await StartAsync("Contract:EmptyLinkList=Reject");

        (await host.PutAsync($"/task/1/{side}", media: media)).ShouldRefuse(400, parameter, "must be given at least once");
        (await host.DeleteAsync($"/task/1/{side}", media)).ShouldRefuse(400, parameter, "must be given at least once");

        host.Graph.Size.Links.Should().Be(4);
    }

    [Theory]
    [BothMedia("next", "?nextTaskId=")]
    [BothMedia("next", "")]
    [BothMedia("previous", "?prevTaskId")]
    [BothMedia("previous", "")]
    [Trait("Contract", "G4")]
    public async Task NoIds_UnderNoOp_ChangeNothing(string media, string side, string query)
    {
        await using var host = await StartAsync("Contract:EmptyLinkList=NoOp");
        var before = await host.ImageAsync(1, 2, 3, 4, 5);

        (await host.PutAsync($"/task/1/{side}{query}", media: media)).ShouldListIds(side == "next" ? [2, 3] : [4, 5]);
        (await host.DeleteAsync($"/task/1/{side}{query}", media)).ShouldBeNoContent();

        (await host.ImageAsync(1, 2, 3, 4, 5)).Should().Be(before);
    }

    [Theory]
    [BothMedia("next", "?nextTaskId=&nextTaskId=", new long[0], new long[] { 4, 5 })]
    [BothMedia("next", "", new long[0], new long[] { 4, 5 })]
    [BothMedia("previous", "?nextTaskId=4", new long[] { 2, 3 }, new long[0])]
    [Trait("Contract", "G4")]
    public async Task NoIds_UnderDeleteAll_UnlinkAllOfThatSide(string media, string side, string query, long[] next, long[] previous)
    {
        await using var host = await StartAsync("Contract:EmptyLinkList=DeleteAll");

        (await host.PutAsync($"/task/1/{side}{query}", media: media)).ShouldListIds(side == "next" ? [2, 3] : [4, 5]);
        (await host.DeleteAsync($"/task/1/{side}{query}", media)).ShouldBeNoContent();

        (await host.NextAsync(media, 1)).ShouldListIds(next);
        (await host.PreviousAsync(media, 1)).ShouldListIds(previous);
        host.Graph.Size.Links.Should().Be(2);
    }

    [Theory, BothMedia]
    [Trait("Contract", "G4")]
    public async Task Delete_IdsUnderDeleteAll_RemovesOnlyThose(string media)
    {
        await using var host = await StartAsync("Contract:EmptyLinkList=DeleteAll");

        (await host.DeleteAsync("/task/1/next?nextTaskId=&nextTaskId=3", media)).ShouldBeNoContent();

        (await host.NextAsync(media, 1)).ShouldListIds(2);
    }

    [Theory]
    [BothMedia("NoOp")]
    [BothMedia("DeleteAll")]
    [Trait("Contract", "G4")]
    [Trait("Contract", "G2")]
    public async Task NoIds_OfUnknownOrMalformed_AreRefusedAllTheSame(string media, string policy)
    {
        await using var host = await StartAsync($"Contract:EmptyLinkList={policy}");

        (await host.PutAsync("/task/99/next", media: media)).ShouldMissTask(99);
        (await host.DeleteAsync("/task/99/next", media)).ShouldMissTask(99);
        (await host.DeleteAsync("/task/1/next?nextTaskId=x", media)).ShouldHaveStatus(400);
        host.Graph.Size.Links.Should().Be(4);
    }

    // 4 and 5 lead to 1, and 1 leads to 2 and 3.
    private static async Task<TrackingHost> StartAsync(string setting)
    {
        var host = await TrackingHost.StartAsync(setting);
        await host.CreatePlainAsync(1, 2, 3, 4, 5);
        (await host.LinkAsync(TrackingHost.Json, 1, 2, 3)).ShouldListIds(2, 3);
        (await host.PutAsync("/task/1/previous?prevTaskId=4&prevTaskId=5")).ShouldListIds(4, 5);
        return host;
    }
}
