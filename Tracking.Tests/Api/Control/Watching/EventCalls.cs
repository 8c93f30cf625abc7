namespace Tracking.Tests.Api.Control.Watching;

/// <summary>Reading the stream of changes.</summary>
internal static class EventCalls
{
    // A stream that has no more to say stays open: the test must fail, not hang.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task<StreamReader> OpenEventsAsync(this TrackingHost host, string? lastEventId = null)
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

    /// <summary>The next events, each in one line.</summary>
    public static async Task<List<string>> ReadEventsAsync(this StreamReader events, int count)
    {
        using var patience = new CancellationTokenSource(Patience);
        var read = new List<string>();
        var lines = new List<string>();
        while (read.Count < count)
        {
            var line = await events.ReadLineAsync(patience.Token);
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

    /// <summary>The first changes since the start; a stream never says that there are no more, so the test's last change ends it.</summary>
    public static async Task<IEnumerable<string>> FirstChangesAsync(this TrackingHost host, int count)
    {
        using var events = await host.OpenEventsAsync(lastEventId: "0");
        return (await events.ReadEventsAsync(count)).Select(text => text.Split('|')[1].Replace("event: ", "", StringComparison.Ordinal));
    }
}
