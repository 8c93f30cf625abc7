using System.Globalization;
using Tracking.Api.Wire.Results;
using Tracking.Tests.Api.Control;

namespace Tracking.Tests.Api.Tasks;

/// <summary>Answers that are sent while they are written.</summary>
public sealed class LongAnswerTests
{
    private const string Job = "/j/task/roots";
    private const int Count = 3_000;

    [Theory]
    [BothMedia]
    [Trait("Contract", "I1")]
    public async Task Get_ListBeyondTheLimit_IsWholeAndAnnouncesNoLength(string media)
    {
        await using var host = await HostWithAsync(Count);

        var answer = await host.GetAsync(Job, media);

        answer.ShouldHaveStatus(200);
        answer.ContentType.Should().Be(media);
        answer.ContentHeaders.TryGetValues("Content-Length", out _).Should().BeFalse();
        answer.Headers.TransferEncodingChunked.Should().BeTrue();
        answer.Body.Length.Should().BeGreaterThan(ResponseWriter.MostAnnounced);
        SeenTask.List(answer).Select(task => task["id"])
            .Should().Equal(Enumerable.Range(1, Count).Select(id => id.ToString(CultureInfo.InvariantCulture)));
    }

    [Theory]
    [BothMedia]
    [Trait("Contract", "I1")]
    public async Task Get_ListWithinTheLimit_AnnouncesItsLength(string media)
    {
        await using var host = await HostWithAsync(1_000);

        var answer = await host.GetAsync(Job, media);

        answer.ShouldHaveStatus(200);
        answer.ContentHeaders.ContentLength.Should().Be(answer.Body.Length).And.BeLessThan(ResponseWriter.MostAnnounced);
        answer.Headers.TransferEncodingChunked.Should().NotBe(true);
        SeenTask.List(answer).Should().HaveCount(1_000);
    }

    [Theory]
    [BothMedia]
    [Trait("Contract", "B5")]
    public async Task Head_ListBeyondTheLimit_HasTheHeadersOfGet(string media)
    {
        await using var host = await HostWithAsync(Count);
        var get = await host.GetAsync(Job, media);

        var head = await host.SendAsync(HttpMethod.Head, Job, accept: media);

        head.ShouldHaveStatus(200);
        head.Body.Should().BeEmpty();
        head.ContentHeaders.Should().BeEquivalentTo(get.ContentHeaders);
        var (_, journal) = await host.GetAdminAsync("/requests?method=HEAD");
        journal.GetProperty("requests")[0].GetProperty("responseSize").GetInt64().Should().Be(get.Body.Length);
    }

    [Fact]
    public async Task Post_WhoseAnswerIsBeyondTheLimit_IsInTheJournalWithItsSize()
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostAsync(Tasks(Count));

        answer.ShouldHaveStatus(200);
        SeenTask.List(answer).Should().HaveCount(Count);
        var (_, journal) = await host.GetAdminAsync("/requests");
        journal.GetProperty("requests")[0].GetProperty("responseSize").GetInt64().Should().Be(answer.Body.Length);
    }

    [Fact]
    public async Task Get_ClientThatLeavesInTheMiddle_IsInTheJournalWithWhatWasSent()
    {
        const int TextLength = 12_000; // more in all than the buffers of a connection take
        await using var host = await HostWithAsync(Count, TextLength);
        using (var client = new HttpClient { BaseAddress = host.Address })
        {
            using var response = await client.GetAsync("/tracking" + Job, HttpCompletionOption.ResponseHeadersRead);
            ((int)response.StatusCode).Should().Be(200);
        }

        await host.GetAdminAsync("/wait?for=requests&operation=getJobTasks&count=1");
        var answer = await host.GetAsync(Job);

        answer.ShouldHaveStatus(200);
        SeenTask.List(answer).Should().HaveCount(Count);
        var (_, journal) = await host.GetAdminAsync("/requests?operation=getJobTasks");
        var sizes = journal.GetProperty("requests").EnumerateArray().Select(request => request.GetProperty("responseSize").GetInt64()).ToList();
        sizes.Should().HaveCount(2);
        sizes[0].Should().BeLessThan(sizes[1]);
        sizes[1].Should().Be(answer.Body.Length);
    }

    private static async Task<TrackingHost> HostWithAsync(int count, int textLength = 300)
    {
        var host = await TrackingHost.StartAsync();
        (await host.PostAsync(Tasks(count, textLength))).ShouldHaveStatus(200);
        return host;
    }

    private static string Tasks(int count, int textLength = 300) => BodyIn.Tasks(
        TrackingHost.Json,
        [.. Enumerable.Range(1, count).Select(id => string.Create(CultureInfo.InvariantCulture, $$"""{"id":{{id}},"job-id":"j","description":"{{new string('d', textLength)}}"}"""))]);
}
