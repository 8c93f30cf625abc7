namespace Tracking.Tests.Api.Dialects;

/// <summary>The switch <c>Contract:Put</c>.</summary>
public sealed class BehaviourPutTests
{
    [Theory]
    [BothMedia("Merge", "execution-task id=7 status=DONE job-id=j root=false name=n workflow=w")]
    [BothMedia("Replace", "execution-task id=7 status=DONE root=true")]
    [Trait("Contract", "E1")]
    public async Task Put_AbsentFields_AreTreatedByTheSwitch(string media, string policy, string expected)
    {
        await using var host = await TrackingHost.StartAsync($"Contract:Put={policy}");
        await host.CreateAsync(media, """{"type":"execution-task","id":7,"status":"NEW","job-id":"j","root":false,"name":"n","workflow":"w"}""");

        (await host.UpdateAsync(media, 7, """{"status":"DONE"}""")).ShouldShow(expected);
    }

    [Theory, BothMedia]
    [Trait("Contract", "E1")]
    public async Task Put_UnderReplace_KeepsIdKindTimestampsAndLinks(string media)
    {
        await using var host = await TrackingHost.StartAsync("Contract:Put=Replace");
        await host.CreateAsync(
            media, """{"type":"navigable-execution-task-list","id":1,"job-id":"j","definition-id":"d","nexts":{"tasks":[{"id":2}]}}""");
        host.Clock.Advance(TimeSpan.FromSeconds(5));

        var answer = await host.UpdateAsync(media, 1, """{"name":"n"}""");

        answer.ShouldShow("navigable-execution-task-list id=1 root=true name=n nexts=[execution-task id=2 job-id=j root=false]");
        SeenTask.One(answer)["creation-timestamp"].Should().Be("2017-03-01T10:00:00.000Z");
        SeenTask.One(answer)["update-timestamp"].Should().Be("2017-03-01T10:00:05.000Z");
        (await host.JobAsync(media, "j")).ShouldListIds(2);
    }

    [Theory]
    [BothMedia("""{"type":"task"}""")]
    [BothMedia("""{"type":"execution-task"}""")]
    [BothMedia("""{"id":7,"status":null}""")]
    [Trait("Contract", "E1")]
    [Trait("Contract", "E10")]
    public async Task Put_NothingUnderReplace_ClearsAll(string media, string change)
    {
        await using var host = await TrackingHost.StartAsync("Contract:Put=Replace");
        await host.CreateAsync(media, """{"type":"execution-task","id":7,"status":"NEW","name":"n","number-of-retries":3}""");

        (await host.UpdateAsync(media, 7, change)).ShouldShow("execution-task id=7 root=true");
    }

    [Theory, BothMedia]
    [Trait("Contract", "E1")]
    [Trait("Contract", "I4")]
    public async Task Put_WhatAReadAnsweredUnderReplace_ChangesNothingAndPinsNothing(string media)
    {
        await using var host = await TrackingHost.StartAsync("Contract:Put=Replace");
        await host.CreateAsync(
            media, """{"id":1}""",
            """{"type":"execution-task","id":2,"job-id":"j","status":"NEW","number-of-retries":3,"start-time":"2017-03-01T10:00:00Z"}""");
        await host.LinkAsync(media, 1, 2);
        var read = await host.GetTaskAsync(media, 2);

        var answer = await host.PutAsync("/task/2", read.Body, media);

        answer.Body.Should().Be(read.Body);
        answer.Status.Should().Be(200);
        await host.UnlinkAsync(media, 1, 2);
        SeenTask.One(await host.GetTaskAsync(media, 2))["root"].Should().Be("true");
    }

    [Theory, BothMedia]
    [Trait("Contract", "E1")]
    [Trait("Contract", "E4")]
    public async Task Put_OtherFamilyUnderReplace_IsRefused(string media)
    {
        await using var host = await TrackingHost.StartAsync("Contract:Put=Replace");
        await host.CreateAsync(media, """{"type":"execution-task","id":7,"name":"n"}""");

        (await host.UpdateAsync(media, 7, """{"type":"execution-task-list"}"""))
            .ShouldRefuse(400, "type", "must be the kind of task 7 or be left out: a task keeps its kind");
        (await host.GetTaskAsync(media, 7)).ShouldShow("execution-task id=7 root=true name=n");
    }
}
