using System.Text.Json;

namespace Tracking.Tests.Api.Control.Progress;

public sealed class ProgressTests
{
    private const string TwoSteps = """
        {"match":{"job":"j"},"steps":[{"polls":2,"set":{"status":"RUNNING"}},{"polls":1,"set":{"status":"COMPLETED","execution-code":0}}]}
        """;

    [Theory]
    [InlineData("/task/1")]
    [InlineData("/j/task/roots")]
    public async Task Polls_AsManyAsAsked_ThenTheNextReadShowsTheChange(string path)
    {
        await using var host = await StartWithTaskAsync();
        await host.PostAdminAsync("/progress", TwoSteps);

        (await PollAsync(host, path, 5)).Should().Equal("NEW", "NEW", "RUNNING", "COMPLETED", "COMPLETED");
    }

    [Fact]
    public async Task Polls_OfATaskThatShowsManyOthers_CountEachReadOnce()
    {
        await using var host = await TrackingHost.StartAsync();
        var members = string.Join(',', Enumerable.Range(2, 100).Select(id => $$"""{"id":{{id}},"job-id":"j"}"""));
        await host.PostAsync(
            $$$"""{"tasks":[{"type":"navigable-execution-task","id":1,"job-id":"j","status":"NEW","nexts":{"tasks":[{{{members}}}]}}]}""");
        await host.PostAdminAsync("/progress", TwoSteps);

        (await PollAsync(host, "/task/1", 5)).Should().Equal("NEW", "NEW", "RUNNING", "COMPLETED", "COMPLETED");
        (await host.GetAsync("/task/101")).Body.Should().Contain("COMPLETED", "members of nexts were read, too");
    }

    [Fact]
    [Trait("Contract", "O4")]
    public async Task Milliseconds_OnTheServersClock_CountFromTheFirstRead()
    {
        await using var host = await StartWithTaskAsync();
        await host.PostAdminAsync("/progress", """{"steps":[{"milliseconds":1000,"set":{"status":"RUNNING"}}]}""");

        StatusIn((await host.GetAsync("/task/1")).Body).Should().Be("NEW");
        host.Clock.Advance(TimeSpan.FromMilliseconds(999));
        StatusIn((await host.GetAsync("/task/1")).Body).Should().Be("NEW");
        host.Clock.Advance(TimeSpan.FromMilliseconds(1));
        StatusIn((await host.GetAsync("/task/1")).Body).Should().Be("RUNNING");
    }

    [Fact]
    public async Task Manual_Step_MovesWhenTheTestSaysSo()
    {
        await using var host = await StartWithTaskAsync();
        await host.PostAdminAsync("/progress", """{"match":{"task":1},"steps":[{"manual":true,"set":{"status":"RUNNING"}},{"manual":true,"set":{"status":null}}]}""");
        StatusIn((await host.GetAsync("/task/1")).Body).Should().Be("NEW");

        (await host.PostAdminAsync("/progress/step", "{}")).Body.GetProperty("moved").GetInt32().Should().Be(1);
        StatusIn((await host.GetAsync("/task/1")).Body).Should().Be("RUNNING");
        (await host.PostAdminAsync("/progress/step", """{"task":1,"rule":1}""")).Body.GetProperty("moved").GetInt32().Should().Be(1);
        StatusIn((await host.GetAsync("/task/1")).Body).Should().BeNull("a null clears, as in an update");
        (await host.PostAdminAsync("/progress/step", "")).Body.GetProperty("moved").GetInt32().Should().Be(0);
    }

    [Fact]
    public async Task Rules_ListedAndRemoved_SayHowFarTasksCame()
    {
        await using var host = await StartWithTaskAsync();
        await host.PostAdminAsync("/progress", TwoSteps);
        await host.GetAsync("/task/1");

        var (_, rules) = await host.GetAdminAsync("/progress");
        rules[0].GetProperty("tasks").GetRawText().Should().Be("""[{"task":1,"stepsTaken":0,"polls":1}]""");

        (await host.CallAdminAsync(HttpMethod.Delete, "/progress/1")).Status.Should().Be(204);
        (await host.CallAdminAsync(HttpMethod.Delete, "/progress/1")).Status.Should().Be(404);
        await host.GetAsync("/task/1");
        await host.GetAsync("/task/1");
        StatusIn((await host.GetAsync("/task/1")).Body).Should().Be("NEW");
    }

    [Theory]
    [InlineData("{}", "steps")]
    [InlineData("""{"steps":[{"set":{}}]}""", "steps[0]")]
    [InlineData("""{"steps":[{"polls":1,"manual":true,"set":{}}]}""", "steps[0]")]
    [InlineData("""{"steps":[{"polls":0,"set":{}}]}""", "steps[0].polls")]
    [InlineData("""{"steps":[{"polls":1}]}""", "steps[0].set")]
    [InlineData("""{"steps":[{"polls":1,"set":{"colour":1}}]}""", "steps[0].set.body")]
    [InlineData("""{"steps":[{"polls":1,"set":{"number-of-retries":"x"}}]}""", "steps[0].set.number-of-retries")]
    [InlineData("""{"match":{"kind":"x"},"steps":[{"polls":1,"set":{}}]}""", "match.kind")]
    [InlineData("""{"match":{"status":"x"},"steps":[]}""", "match.status")]
    public async Task Add_BadRule_IsRefusedByName(string rule, string culprit)
    {
        await using var host = await StartWithTaskAsync();

        var (status, problem) = await host.PostAdminAsync("/progress", rule);

        problem.GetProperty("errors").TryGetProperty(culprit, out _).Should().BeTrue(problem.GetRawText());
        status.Should().Be(400);
        (await host.GetAdminAsync("/progress")).Body.GetArrayLength().Should().Be(0);
    }

    private static async Task<TrackingHost> StartWithTaskAsync()
    {
        var host = await TrackingHost.StartAsync();
        await host.PostAsync("""{"tasks":[{"job-id":"j","status":"NEW"}]}""");
        return host;
    }

    private static async Task<IReadOnlyList<string?>> PollAsync(TrackingHost host, string path, int times)
    {
        var seen = new List<string?>();
        for (var poll = 0; poll < times; poll++)
        {
            seen.Add(StatusIn((await host.GetAsync(path)).Body));
        }

        return seen;
    }

    private static string? StatusIn(string body)
    {
        var root = JsonDocument.Parse(body).RootElement;
        var task = root.TryGetProperty("tasks", out var tasks) ? tasks[0] : root;
        return task.TryGetProperty("status", out var status) ? status.GetString() : null;
    }
}
