namespace Tracking.Tests.Api.Control.Watching;

public sealed class EventTests
{
    [Fact]
    public async Task Events_Changes_ArriveInOrderWithIds()
    {
        await using var host = await TrackingHost.StartAsync();
        using var events = await host.OpenEventsAsync();

        await host.PostAsync("""{"tasks":[{"name":"a","job-id":"j"},{}]}""");
        await host.PutAsync("/task/1/next?nextTaskId=2");
        await host.PutAsync("/task/1", """{"status":"DONE"}""");
        await host.DeleteAsync("/task/1/next?nextTaskId=2");
        await host.DeleteAsync("/task/2");

        (await events.ReadEventsAsync(6)).Should().Equal(
            """id: 1|event: created|data: {"task":1,"kind":"execution-task","job":"j","name":"a"}""",
            """id: 2|event: created|data: {"task":2,"kind":"execution-task"}""",
            """id: 3|event: linked|data: {"task":1,"kind":"execution-task","job":"j","name":"a","next":2}""",
            """id: 4|event: updated|data: {"task":1,"kind":"execution-task","job":"j","name":"a","status":"DONE"}""",
            """id: 5|event: unlinked|data: {"task":1,"kind":"execution-task","job":"j","name":"a","status":"DONE","next":2}""",
            """id: 6|event: removed|data: {"task":2,"kind":"execution-task"}""");
    }

    [Fact]
    public async Task Events_LastEventId_ResumesAfterIt()
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAsync("""{"tasks":[{},{},{}]}""");

        using var events = await host.OpenEventsAsync(lastEventId: "1");

        (await events.ReadEventsAsync(2)).Should().SatisfyRespectively(
            first => first.Should().StartWith("id: 2|"), second => second.Should().StartWith("id: 3|"));
    }

    [Fact]
    public async Task Events_LastEventIdTooOld_SaysHowManyWereMissed()
    {
        await using var host = await TrackingHost.StartAsync("Events:Capacity=2");
        await host.PostAsync("""{"tasks":[{},{},{},{}]}""");

        using var events = await host.OpenEventsAsync(lastEventId: "1");

        (await events.ReadEventsAsync(2)).Should().SatisfyRespectively(
            first => first.Should().Be("""event: missed|data: {"missed":1}"""), second => second.Should().StartWith("id: 3|"));
    }
}
