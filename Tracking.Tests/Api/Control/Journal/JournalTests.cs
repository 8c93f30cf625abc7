using System.Text.Json;
using Tracking.Tests.Api.Http;

namespace Tracking.Tests.Api.Control.Journal;

public sealed class JournalTests
{
    private const string NewTask = """{"tasks":[{"name":"a","job-id":"j"}]}""";

    [Fact]
    public async Task Requests_AfterACall_ShowAllOfIt()
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAsync(NewTask);

        var (_, journal) = await host.GetAdminAsync("/requests");

        var entry = journal.GetProperty("requests")[0];
        entry.GetProperty("sequence").GetInt64().Should().Be(1);
        entry.GetProperty("time").GetDateTimeOffset().Should().Be(host.Clock.GetUtcNow());
        entry.GetProperty("operation").GetString().Should().Be("createTasks");
        entry.GetProperty("method").GetString().Should().Be("POST");
        entry.GetProperty("path").GetString().Should().Be("/tracking/task");
        entry.GetProperty("body").GetString().Should().Be(NewTask);
        entry.GetProperty("requestSize").GetInt64().Should().Be(NewTask.Length);
        entry.GetProperty("status").GetInt32().Should().Be(200);
        entry.GetProperty("responseSize").GetInt64().Should().BePositive();
        entry.GetProperty("headers").GetProperty("Content-Type")[0].GetString().Should().Be("application/json");
        entry.GetProperty("headers").GetProperty("X-Auth-Token")[0].GetString().Should().Be("***");
        journal.GetRawText().Should().NotContain(TrackingHost.Token);
    }

    [Fact]
    public async Task Requests_RefusedOnes_AreWrittenDownToo()
    {
        await using var host = await TrackingHost.StartAsync();
        await host.SendAsync(HttpMethod.Post, "/task", NewTask, token: "");
        await host.SendAsync(HttpMethod.Patch, "/task/1");
        await host.GetAsync("/nothing/here");
        await host.GetAsync("/task/abc?x=1%20");

        var (_, journal) = await host.GetAdminAsync("/requests");

        journal.GetProperty("requests").EnumerateArray().Select(Line).Should().Equal(
            "POST /tracking/task 403 createTasks", "PATCH /tracking/task/1 405 ",
            "GET /tracking/nothing/here 404 ", "GET /tracking/task/abc?x=1%20 400 getTask");
    }

    [Theory]
    [InlineData("operation=getTask", 2)]
    [InlineData("method=post", 1)]
    [InlineData("path=/tracking/task/*", 2)]
    [InlineData("path=/tracking/task/%3F", 0)]
    [InlineData("task=1", 1)]
    [InlineData("job=j", 1)]
    [InlineData("status=404", 1)]
    [InlineData("since=2", 2)]
    [InlineData("bodyContains=job-id", 1)]
    [InlineData("operation=getTask&status=200", 1)]
    [InlineData("", 4)]
    public async Task Requests_Filter_KeepsWhatMatches(string filter, int expected)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAsync(NewTask);
        await host.GetAsync("/task/1");
        await host.GetAsync("/task/9");
        await host.GetAsync("/j/task/roots");

        var (status, journal) = await host.GetAdminAsync($"/requests?{filter}");

        journal.GetProperty("matched").GetInt32().Should().Be(expected);
        journal.GetProperty("requests").GetArrayLength().Should().Be(expected);
        status.Should().Be(200);
    }

    [Theory]
    [InlineData("tasks=1", "tasks")]
    [InlineData("status=abc", "status")]
    [InlineData("limit=0", "limit")]
    [InlineData("since=-1", "since")]
    public async Task Requests_BadFilter_IsRefusedByName(string filter, string culprit)
    {
        await using var host = await TrackingHost.StartAsync();

        var (status, problem) = await host.GetAdminAsync($"/requests?{filter}");

        problem.GetProperty("errors").TryGetProperty(culprit, out _).Should().BeTrue();
        status.Should().Be(400);
    }

    [Fact]
    public async Task Requests_MoreThanTheCapacity_SayHowManyWereDropped()
    {
        await using var host = await TrackingHost.StartAsync("Journal:Capacity=3");
        for (var id = 1; id <= 5; id++)
        {
            await host.GetAsync($"/task/{id}");
        }

        var (_, journal) = await host.GetAdminAsync("/requests?limit=2");

        journal.GetProperty("requests").EnumerateArray().Select(entry => entry.GetProperty("task").GetInt64()).Should().Equal(3, 4);
        journal.GetProperty("matched").GetInt32().Should().Be(3);
        journal.GetProperty("dropped").GetInt64().Should().Be(2);
        journal.GetProperty("last").GetInt64().Should().Be(5);
    }

    [Fact]
    public async Task Requests_LongBody_IsCutAndSaysSo()
    {
        await using var host = await TrackingHost.StartAsync("Journal:BodyLimit=10");
        await host.PostAsync(NewTask);

        var (_, journal) = await host.GetAdminAsync("/requests");

        var entry = journal.GetProperty("requests")[0];
        entry.GetProperty("body").GetString().Should().Be(NewTask[..10]);
        entry.GetProperty("bodyIsCut").GetBoolean().Should().BeTrue();
    }

    [Fact]
    public async Task Requests_BodyThatBreaksOff_AreAsIfThereWereNone()
    {
        await using var host = await TrackingHost.StartAsync();
        string[] headers = [$"X-Auth-Token: {TrackingHost.Token}", "Content-Type: application/json", "Transfer-Encoding: chunked"];
        (await host.SendPartAsync("POST", "/tracking/task", headers, "4\r\nhalf\r\nzz")).Status.Should().Be(400);

        var (_, journal) = await host.GetAdminAsync("/requests");

        var entry = journal.GetProperty("requests")[0];
        entry.GetProperty("body").ValueKind.Should().Be(JsonValueKind.Null);
        entry.GetProperty("requestSize").GetInt64().Should().Be(0);
        entry.GetProperty("status").GetInt32().Should().Be(400);
    }

    [Fact]
    public async Task Requests_CapacityZero_KeepsNoneAndVerifiesNone()
    {
        await using var host = await TrackingHost.StartAsync("Journal:Capacity=0");
        await host.PostAsync(NewTask);

        var (_, journal) = await host.GetAdminAsync("/requests");
        var (status, problem) = await host.PostAdminAsync("/requests/verify", "{}");

        journal.GetProperty("last").GetInt64().Should().Be(0);
        problem.GetProperty("detail").GetString().Should().Contain("Tracking:Journal:Capacity is 0");
        status.Should().Be(400);
    }

    [Fact]
    public async Task Clear_Requests_ForgetsThemAndWhatWasDropped()
    {
        await using var host = await TrackingHost.StartAsync("Journal:Capacity=1");
        await host.GetAsync("/task/1");
        await host.GetAsync("/task/2");

        (await host.CallAdminAsync(HttpMethod.Delete, "/requests")).Status.Should().Be(204);

        var (_, journal) = await host.GetAdminAsync("/requests");
        journal.GetRawText().Should().Be("""{"requests":[],"matched":0,"last":2,"dropped":0}""");
    }

    private static string Line(JsonElement entry) =>
        $"{entry.GetProperty("method")} {entry.GetProperty("path")}{entry.GetProperty("query")} {entry.GetProperty("status")} {entry.GetProperty("operation")}";
}
