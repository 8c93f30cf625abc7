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
    [Trait("Server", "InProcess")]
    public async Task Reset_Keep_KeepsThatAndNothingElse(string query)
    {
        await using var host = await TrackingHost.StartAsync();
        var world = host.Service<WorldRegistry>().Default;
        world.Clock.Freeze(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var before = world.State;

        (await host.ResetAsync(query)).Status.Should().Be(200);

        var after = world.State;
        (after.Graph == before.Graph).Should().Be(query.Contains("graph", StringComparison.Ordinal));
        (after.Journal == before.Journal).Should().Be(query.Contains("journal", StringComparison.Ordinal));
        (after.Faults == before.Faults).Should().Be(query.Contains("faults", StringComparison.Ordinal));
        (after.Progress == before.Progress).Should().Be(query.Contains("progress", StringComparison.Ordinal));
        world.Clock.IsFrozen.Should().Be(query.Contains("clock", StringComparison.Ordinal));
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
}
