namespace Tracking.Tests.Api.Dialects;

/// <summary>What a server answers it takes back, under every dialect.</summary>
public sealed class BehaviourRoundTripTests
{
    [Theory]
    [BothMedia("Contract:Dialect=Contract")]
    [BothMedia("Contract:Dialect=Moxy")]
    [BothMedia("Contract:Dialect=Jackson")]
    [BothMedia("Contract:XmlList=XsiTypeTask")]
    [BothMedia("Contract:TypeNames=Camel")]
    [BothMedia("Contract:JsonType=Wrapper")]
    [BothMedia("Contract:JsonType=Grouped")]
    [BothMedia("Contract:JsonRoot=true")]
    [BothMedia("Contract:JsonDates=EpochMillis")]
    [BothMedia("Contract:JsonUnknownMembers=Reject")]
    [BothMedia("Contract:Nexts=Tree")]
    [BothMedia("Contract:Nexts=None")]
    [BothMedia("Contract:Put=Replace")]
    [Trait("Contract", "E1")]
    [Trait("Contract", "E5")]
    [Trait("Contract", "I4")]
    public async Task Put_WhatAReadAnswered_ChangesNothing(string media, string setting)
    {
        await using var host = await StartAsync(setting);
        var before = await host.ImageAsync(1, 2, 3, 4);

        for (var id = 1; id <= 4; id++)
        {
            var read = await host.GetTaskAsync(media, id);
            var answer = await host.PutAsync($"/task/{id}", read.Body, media);

            answer.Body.Should().Be(read.Body);
            answer.Status.Should().Be(200);
        }

        (await host.ImageAsync(1, 2, 3, 4)).Should().Be(before);
        await host.DeleteAsync("/task/1");
        (await host.GetTaskAsync(media, 2)).Body.Should().MatchRegex("root(\":|>)true", "nothing pinned it");
    }

    [Theory]
    [BothMedia("Contract:Dialect=Contract")]
    [BothMedia("Contract:Dialect=Moxy")]
    [BothMedia("Contract:Dialect=Jackson")]
    [BothMedia("Contract:XmlList=XsiTypeTask")]
    [BothMedia("Contract:JsonType=Wrapper")]
    [BothMedia("Contract:JsonType=Grouped")]
    [BothMedia("Contract:JsonRoot=true")]
    [BothMedia("Contract:JsonUnknownMembers=Reject")]
    [BothMedia("Contract:Nexts=Tree")]
    [BothMedia("Contract:PostExisting=Update")]
    [Trait("Contract", "D1")]
    [Trait("Contract", "N3")]
    public async Task Post_WhatAListAnswered_ChangesNothing(string media, string setting)
    {
        await using var host = await StartAsync(setting);
        var before = await host.ImageAsync(1, 2, 3, 4);
        var read = await host.JobAsync(media, "j");
        read.Body.Should().Contain("4");

        var answer = await host.PostAsync(read.Body, media);

        answer.Body.Should().Be(read.Body);
        answer.Status.Should().Be(200);
        (await host.ImageAsync(1, 2, 3, 4)).Should().Be(before);
    }

    // One task of each kind: 1 leads to 2 and 3, and 2 to 4.
    private static async Task<TrackingHost> StartAsync(string setting)
    {
        var host = await TrackingHost.StartAsync(setting);
        var answer = await host.CreateAsync(
            TrackingHost.Json,
            """{"type":"navigable-execution-task","id":1,"job-id":"j","workflow":"w","start-time":"2017-03-01T09:59:59.123Z"}""",
            """{"type":"navigable-execution-task-list","id":2,"job-id":"j","definition-id":"d"}""",
            """{"type":"execution-task","id":3,"job-id":"j","status":"NEW","number-of-retries":3}""",
            """{"type":"execution-task-list","id":4,"job-id":"j","name":""}""");
        answer.ShouldHaveStatus(200);
        (await host.LinkAsync(TrackingHost.Json, 1, 2, 3)).ShouldHaveStatus(200);
        (await host.LinkAsync(TrackingHost.Json, 2, 4)).ShouldHaveStatus(200);
        return host;
    }
}
