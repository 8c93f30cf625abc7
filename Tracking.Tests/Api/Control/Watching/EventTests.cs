namespace Tracking.Tests.Api.Control.Watching;

public sealed class EventTests
{
    [Fact]
    public async Task Events_Changes_ArriveInOrderWithIds()
    {
        await using var host = await TrackingHost.StartAsync();
        using var events = await OpenAsync(host);

        await host.PostAsync("""{"tasks":[{"name":"a","job-id":"j"},{}]}""");
        await host.PutAsync("/task/1/next?nextTaskId=2");
        await host.PutAsync("/task/1", """{"status":"DONE"}""");
        await host.DeleteAsync("/task/1/next?nextTaskId=2");
        await host.DeleteAsync("/task/2");

        (await ReadAsync(events, 6)).Should().Equal(
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

        using var events = await OpenAsync(host, lastEventId: "1");

        (await ReadAsync(events, 2)).Should().SatisfyRespectively(
            first => first.Should().StartWith("id: 2|"), second => second.Should().StartWith("id: 3|"));
    }

    [Fact]
    public async Task Events_LastEventIdTooOld_SaysHowManyWereMissed()
    {
        await using var host = await TrackingHost.StartAsync("Events:Capacity=2");
        await host.PostAsync("""{"tasks":[{},{},{},{}]}""");

        using var events = await OpenAsync(host, lastEventId: "1");

        (await ReadAsync(events, 2)).Should().SatisfyRespectively(
            first => first.Should().Be("""event: missed|data: {"missed":1}"""), second => second.Should().StartWith("id: 3|"));
    }

    private static async Task<StreamReader> OpenAsync(TrackingHost host, string? lastEventId = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/__admin/events");
        if (lastEventId is not null)
        {
            request.Headers.Add("Last-Event-ID", lastEventId);
        }

        var response = await host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.Content.Headers.ContentType!.MediaType.Should().Be("text/event-stream");
        return new StreamReader(await response.Content.ReadAsStreamAsync());
    }

    private static async Task<List<string>> ReadAsync(StreamReader events, int count)
    {
        var read = new List<string>();
        var lines = new List<string>();
        while (read.Count < count)
        {
            var line = await events.ReadLineAsync();
            if (line!.Length > 0)
            {
                lines.Add(line);
                continue;
            }

            read.Add(string.Join('|', lines));
            lines.Clear();
        }

        return read;
    }
}
