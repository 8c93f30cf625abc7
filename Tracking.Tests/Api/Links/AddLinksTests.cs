namespace Tracking.Tests.Api.Links;

/// <summary>Adding links: next and previous are the two ends of one relation.</summary>
public sealed class AddLinksTests
{
    [Theory, BothMedia]
    [Trait("Contract", "G1")]
    public async Task Put_Next_ShowsAsPreviousOfTheOther(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreatePlainAsync(1, 2);

        (await host.PutAsync("/task/1/next?nextTaskId=2", media: media)).ShouldList("execution-task id=2 job-id=j root=false");

        (await host.PreviousAsync(media, 2)).ShouldList("execution-task id=1 job-id=j root=true");
        (await host.PreviousAsync(media, 1)).ShouldList();
        (await host.NextAsync(media, 2)).ShouldList();
    }

    [Theory, BothMedia]
    [Trait("Contract", "G1")]
    public async Task Put_Previous_ShowsAsNextOfTheOther(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreatePlainAsync(1, 2);

        (await host.PutAsync("/task/2/previous?prevTaskId=1", media: media)).ShouldList("execution-task id=1 job-id=j root=true");

        (await host.NextAsync(media, 1)).ShouldList("execution-task id=2 job-id=j root=false");
        (await host.NextAsync(media, 2)).ShouldList();
        (await host.PreviousAsync(media, 1)).ShouldList();
    }

    [Theory]
    [BothMedia("next", "nextTaskId")]
    [BothMedia("previous", "prevTaskId")]
    [Trait("Contract", "G10")]
    [Trait("Contract", "G11")]
    public async Task Put_MoreLinks_AnswersAllInOrderOfLinking(string media, string side, string parameter)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreatePlainAsync(1, 2, 3, 4, 5);

        (await host.PutAsync($"/task/1/{side}?{parameter}=4", media: media)).ShouldListIds(4);
        var answer = await host.PutAsync($"/task/1/{side}?{parameter}=3&{parameter}=5&{parameter}=2", media: media);

        answer.ShouldListIds(4, 3, 5, 2);
        (await host.GetAsync($"/task/1/{side}", media)).Body.Should().Be(answer.Body);
    }

    [Theory]
    [BothMedia("next", "nextTaskId")]
    [BothMedia("previous", "prevTaskId")]
    [Trait("Contract", "G5")]
    public async Task Put_LinksThatExist_KeepsThemInTheirOrder(string media, string side, string parameter)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreatePlainAsync(1, 2, 3, 4);
        await host.PutAsync($"/task/1/{side}?{parameter}=3&{parameter}=2");

        var answer = await host.PutAsync($"/task/1/{side}?{parameter}=2&{parameter}=4&{parameter}=4&{parameter}=3", media: media);

        answer.ShouldListIds(3, 2, 4);
        host.Graph.Size.Links.Should().Be(3);
    }

    [Theory, BothMedia]
    [Trait("Contract", "G11")]
    public async Task Put_LinkRemovedAndAddedAgain_GoesToTheEnd(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreatePlainAsync(1, 2, 3, 4);
        await host.LinkAsync(media, 1, 2, 3, 4);
        await host.UnlinkAsync(media, 1, 2);

        (await host.LinkAsync(media, 1, 2)).ShouldListIds(3, 4, 2);
    }

    [Theory, BothMedia]
    [Trait("Contract", "G9")]
    public async Task Put_AcrossJobsAndFinishedTasks_IsAccepted(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreateAsync(
            media,
            """{"id":1,"job-id":"a","status":"FINISHED","finish-time":"2017-02-01T00:00:00Z"}""",
            """{"id":2,"job-id":"b"}""",
            """{"id":3,"status":"FINISHED"}""");

        (await host.LinkAsync(media, 1, 2, 3)).ShouldListIds(2, 3);
        (await host.LinkAsync(media, 3, 2)).ShouldListIds(2);
        (await host.JobAsync(media, "b")).ShouldList("execution-task id=2 job-id=b root=false");
    }

    [Theory, BothMedia]
    [Trait("Contract", "G12")]
    public async Task PutAndDelete_Links_TouchNoTimestamp(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreatePlainAsync(1, 2, 3);
        host.Clock.Advance(TimeSpan.FromSeconds(5));

        await host.LinkAsync(media, 1, 2, 3);
        await host.UnlinkAsync(media, 1, 3);

        (await host.JobAsync(media, "j")).Values("update-timestamp").Should().Equal(Enumerable.Repeat("2017-03-01T10:00:00.000Z", 3));
    }

    [Theory, BothMedia]
    [Trait("Contract", "B7")]
    public async Task Put_BodyBesideTheIds_IsIgnored(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreatePlainAsync(1, 2);

        var answer = await host.SendAsync(HttpMethod.Put, "/task/1/next?nextTaskId=2", "no body of ours", media, "text/plain");

        answer.ShouldListIds(2);
    }
}
