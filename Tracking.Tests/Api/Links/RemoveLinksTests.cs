namespace Tracking.Tests.Api.Links;

/// <summary>Removing links, and links in a circle.</summary>
public sealed class RemoveLinksTests
{
    [Theory, BothMedia]
    [Trait("Contract", "G1")]
    public async Task Delete_Next_RemovesTheLinkAtBothEnds(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreatePlainAsync(1, 2, 3);
        await host.LinkAsync(media, 1, 2, 3);

        var answer = await host.DeleteAsync("/task/1/next?nextTaskId=2", media);

        answer.ShouldBeNoContent();
        answer.ContentHeaders.Should().BeEmpty();
        (await host.NextAsync(media, 1)).ShouldListIds(3);
        (await host.PreviousAsync(media, 2)).ShouldListIds();
    }

    [Theory, BothMedia]
    [Trait("Contract", "G1")]
    public async Task Delete_Previous_RemovesTheLinkAtBothEnds(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreatePlainAsync(1, 2, 3);
        await host.LinkAsync(media, 1, 3);
        await host.LinkAsync(media, 2, 3);

        (await host.DeleteAsync("/task/3/previous?prevTaskId=1&prevTaskId=2", media)).ShouldBeNoContent();

        (await host.PreviousAsync(media, 3)).ShouldListIds();
        (await host.NextAsync(media, 1)).ShouldListIds();
        (await host.NextAsync(media, 2)).ShouldListIds();
    }

    [Theory, BothMedia]
    [Trait("Contract", "G6")]
    public async Task Delete_AbsentLinks_ChangesNothing(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreatePlainAsync(1, 2, 3);
        await host.LinkAsync(media, 1, 2);
        var before = await host.ImageAsync(1, 2, 3);

        (await host.DeleteAsync("/task/1/next?nextTaskId=3&nextTaskId=3&nextTaskId=1", media)).ShouldBeNoContent();
        (await host.DeleteAsync("/task/1/previous?prevTaskId=2", media)).ShouldBeNoContent();

        (await host.ImageAsync(1, 2, 3)).Should().Be(before);
    }

    [Theory, BothMedia]
    [Trait("Contract", "G6")]
    public async Task Delete_PresentAndAbsentLinks_RemovesThePresentOnes(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreatePlainAsync(1, 2, 3);
        await host.LinkAsync(media, 1, 2);

        (await host.UnlinkAsync(media, 1, 3, 2)).ShouldBeNoContent();

        (await host.NextAsync(media, 1)).ShouldListIds();
        host.Graph.Size.Links.Should().Be(0);
    }

    [Theory, BothMedia]
    [Trait("Contract", "G8")]
    public async Task Put_Cycle_IsAccepted(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreatePlainAsync(1, 2, 3);

        (await host.LinkAsync(media, 1, 2)).ShouldListIds(2);
        (await host.LinkAsync(media, 2, 3)).ShouldListIds(3);
        (await host.LinkAsync(media, 3, 1)).ShouldListIds(1);

        (await host.PreviousAsync(media, 1)).ShouldListIds(3);
        (await host.JobAsync(media, "j")).Values("root").Should().AllBe("false");
        (await host.JobAsync(media, "j", "?root=false")).ShouldListIds(1, 2, 3);
    }
}
