namespace Tracking.Tests.Api.Jobs;

/// <summary>The flag <c>root</c>: given by a client, else derived from the links.</summary>
public sealed class EffectiveRootTests
{
    [Theory, BothMedia]
    [Trait("Contract", "I4")]
    public async Task Get_NeverGiven_FollowsTheLinks(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreatePlainAsync(1, 2);
        await RootShouldBe(host, media, "true");

        await host.LinkAsync(media, 1, 2);
        await RootShouldBe(host, media, "false");

        await host.UnlinkAsync(media, 1, 2);
        await RootShouldBe(host, media, "true");

        await host.PutAsync("/task/2/previous?prevTaskId=1", media: media);
        await host.DeleteAsync("/task/1", media);
        await RootShouldBe(host, media, "true");
    }

    [Theory]
    [BothMedia("true")]
    [BothMedia("false")]
    [Trait("Contract", "I4")]
    public async Task Get_GivenAtCreation_WinsOverTheLinks(string media, string given)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreateAsync(media, """{"id":1}""", $$"""{"id":2,"root":{{given}}}""");
        await RootShouldBe(host, media, given);

        await host.LinkAsync(media, 1, 2);
        await RootShouldBe(host, media, given);
    }

    [Theory, BothMedia]
    [Trait("Contract", "I4")]
    public async Task Put_WhatAReadOfARootAnswered_PinsNothing(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreatePlainAsync(1, 2);

        await PutBackAsync(host, media);

        await host.LinkAsync(media, 1, 2);
        await RootShouldBe(host, media, "false");
    }

    [Theory, BothMedia]
    [Trait("Contract", "I4")]
    public async Task Put_WhatAReadOfALinkedTaskAnswered_PinsNothing(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreatePlainAsync(1, 2);
        await host.LinkAsync(media, 1, 2);

        await PutBackAsync(host, media);

        await host.UnlinkAsync(media, 1, 2);
        await RootShouldBe(host, media, "true");
    }

    [Theory, BothMedia]
    [Trait("Contract", "I4")]
    public async Task Put_TheOppositeOfTheLinks_PinsIt(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreatePlainAsync(1, 2);

        await host.UpdateAsync(media, 2, """{"root":false}""");
        await RootShouldBe(host, media, "false");

        // Both are what the links say by now, but the flag was given before and stays given.
        await host.LinkAsync(media, 1, 2);
        await PutBackAsync(host, media);
        await host.UnlinkAsync(media, 1, 2);
        await RootShouldBe(host, media, "false");
    }

    [Theory, BothMedia]
    [Trait("Contract", "I4")]
    [Trait("Contract", "E1")]
    public async Task Put_Null_DerivesItAgain(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreateAsync(media, """{"id":1}""", """{"id":2,"root":false}""");

        (await host.UpdateAsync(media, 2, """{"root":null}""")).ShouldShow("execution-task id=2 root=true");

        await host.LinkAsync(media, 1, 2);
        await RootShouldBe(host, media, "false");
    }

    [Theory, BothMedia]
    [Trait("Contract", "I4")]
    public async Task Read_EverywhereElse_ShowsTheSameFlag(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreateAsync(
            media, """{"type":"navigable-execution-task","id":1,"nexts":{"tasks":[{"id":2},{"id":3,"root":true}]}}""");

        (await host.GetTaskAsync(media, 1)).ShouldShow(
            "navigable-execution-task id=1 root=true nexts=[execution-task id=2 root=false, execution-task id=3 root=true]");
        (await host.NextAsync(media, 1)).Values("root").Should().Equal("false", "true");
        (await host.PreviousAsync(media, 2)).Values("root").Should().Equal("true");
    }

    private static async Task PutBackAsync(TrackingHost host, string media)
    {
        var read = await host.GetTaskAsync(media, 2);
        var answer = await host.PutAsync("/task/2", read.Body, media);
        answer.Body.Should().Be(read.Body);
        answer.Status.Should().Be(200);
    }

    private static async Task RootShouldBe(TrackingHost host, string media, string expected)
    {
        var answer = await host.GetTaskAsync(media, 2);
        answer.ShouldHaveStatus(200);
        SeenTask.One(answer)["root"].Should().Be(expected);
    }
}
