using System.Text.Json;
using Tracking.Api.Worlds;
using Tracking.Core;
using Tracking.Tests.Api.Control.Faults;

namespace Tracking.Tests.Api.Control.Graphs;

public sealed class ResetTests
{
    private const string Empty = """{"lastAssignedId":0,"removedIds":[],"tasks":[]}""";

    [Fact]
    [Trait("Contract", "O3")]
    public async Task Reset_UsedServer_ForgetsTasksAndIds()
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAsync("""{"tasks":[{},{"id":7},{}]}""");
        await host.DeleteAsync("/task/7");

        var answer = await host.ResetAsync();

        answer.Body.Should().Be("""{"tasks":0,"links":0}""");
        answer.Status.Should().Be(200);
        (await host.GetGraphAsync()).Body.Should().Be(Empty);
        (await host.PostAsync("""{"tasks":[{}]}""")).Body.Should().Contain("\"id\":1,");
    }

    [Theory]
    [InlineData("")]
    [InlineData("?keep=journal")]
    [InlineData("?keep=faults")]
    [InlineData("?keep=progress")]
    [InlineData("?keep=clock")]
    [InlineData("?keep=graph")]
    [InlineData("?keep=graph,faults&keep=%20clock%20,")]
    [InlineData("?keep=graph,journal,faults,progress,clock")]
    public async Task Reset_Keep_KeepsThatAndNothingElse(string query)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.StoreTaskAsync(5);
        await host.AddFaultAsync("""{"match":{"path":"/task/99"},"what":{"status":500}}""");
        await host.PostAdminAsync("/progress", """{"match":{"task":99},"steps":[{"manual":true,"set":{"status":"RUNNING"}}]}""");
        await host.PostAdminAsync("/clock/freeze", """{"at":"2030-01-01T00:00:00Z"}""");
        string[] parts = ["graph", "journal", "faults", "progress", "clock"];
        (await PartsInUseAsync(host)).Should().Equal(parts);

        (await host.ResetAsync(query)).Status.Should().Be(200);

        (await PartsInUseAsync(host)).Should().Equal(parts.Where(part => query.Contains(part, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Reset_FaultsAndRequests_AreGone()
    {
        await using var host = await TrackingHost.StartAsync();
        await host.AddFaultAsync("""{"what":{"status":500}}""");
        (await host.GetAsync("/j/task/roots")).Status.Should().Be(500);

        await host.ResetAsync();

        (await host.GetAdminAsync("/requests")).Body.GetProperty("requests").GetArrayLength().Should().Be(0);
        (await host.GetAsync("/j/task/roots")).Status.Should().Be(200);
    }

    [Theory]
    [InlineData("?keep=graph,fault", "keep", "must be a list of graph, journal, faults, progress, clock, not \\\"fault\\\"")]
    [InlineData("?keep=Graph", "keep", "must be a list of graph, journal, faults, progress, clock, not \\\"Graph\\\"")]
    [InlineData("?keep=none", "keep", "must be a list of graph, journal, faults, progress, clock, not \\\"none\\\"")]
    [InlineData("?to=start", "to", "must be seed or empty, not \\\"start\\\"")]
    [InlineData("?to=", "to", "must be seed or empty, not \\\"\\\"")]
    [InlineData("?to=seed&to=empty", "to", "must be given once")]
    [InlineData("?to=empty&keep=graph", "to", "says what becomes of the graph, so it must be left out where the graph is kept")]
    [InlineData("?kep=graph", "kep", "is no parameter here; there are keep, to")]
    public async Task Reset_WrongParameter_IsRefusedAndResetsNothing(string query, string parameter, string message)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAsync("""{"tasks":[{"id":5}]}""");

        var answer = await host.ResetAsync(query);

        answer.Body.Should().Contain($"\"{parameter}\":[\"{message}\"]");
        answer.Status.Should().Be(400);
        (await host.GetAsync("/task/5")).Status.Should().Be(200);
    }

    [Fact]
    [Trait("Server", "InProcess")]
    public async Task Reset_Graph_IsReportedAsOneReplacement()
    {
        await using var host = await TrackingHost.StartAsync("Seed:Files=" + RepositoryFiles.PathOf("samples/seed.json"));
        var changes = host.Service<WorldRegistry>().Default.Changes;
        changes.Last.Should().Be(0, "what a world begins with is no change");

        await host.ResetAsync();
        await host.ResetAsync("?keep=graph");

        changes.After(0).Changes.Select(change => change.Kind).Should().Equal(GraphChangeKind.Replaced);
    }

    [Fact]
    [Trait("Contract", "M3")]
    public async Task Reset_MovedClock_ShowsTheTrueTimeAgain()
    {
        await using var host = await TrackingHost.StartAsync();
        var truth = NowIn(await host.CallAdminAsync(HttpMethod.Delete, "/clock"));
        await host.PostAdminAsync("/clock/advance", """{"milliseconds":86400000}""");

        await host.ResetAsync();

        (await host.GetAdminAsync("/clock")).Body.GetProperty("frozen").GetBoolean().Should().BeFalse();
        await host.PostAsync("""{"tasks":[{}]}""");
        var stamp = host.Graph.Find(1)!.Value.Task.CreationTimestamp;
        (stamp - truth).Duration().Should().BeLessThan(TimeSpan.FromHours(1), "a test takes less, and the clock was a day off");

        static DateTime NowIn((int Status, JsonElement Body) answer) => answer.Body.GetProperty("now").GetDateTimeOffset().UtcDateTime;
    }

    private static async Task<List<string>> PartsInUseAsync(TrackingHost host)
    {
        var isInUse = new List<(string Part, bool Is)>
        {
            ("graph", host.Graph.Find(5) is not null),
            ("journal", (await host.GetAdminAsync("/requests")).Body.GetProperty("requests").GetArrayLength() > 0),
            ("faults", (await host.GetAdminAsync("/faults")).Body.GetProperty("faults").GetArrayLength() > 0),
            ("progress", (await host.GetAdminAsync("/progress")).Body.GetArrayLength() > 0),
            ("clock", (await host.GetAdminAsync("/clock")).Body.GetRawText() == """{"now":"2030-01-01T00:00:00+00:00","frozen":true}"""),
        };
        return [.. isInUse.Where(part => part.Is).Select(part => part.Part)];
    }
}
