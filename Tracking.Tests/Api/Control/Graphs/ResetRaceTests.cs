using Tracking.Tests.Api.Control.Watching;
using static Tracking.Tests.Api.Control.Graphs.GraphCalls;

namespace Tracking.Tests.Api.Control.Graphs;

/// <summary>A request that began before a reset ends after it: it is answered as if it had come before, and leaves no trace.</summary>
public sealed class ResetRaceTests
{
    private const string Tasks = """{"tasks":[{"id":7},{"name":"second"}]}""";
    private const string Empty = """{"lastAssignedId":0,"removedIds":[],"tasks":[]}""";
    private const string Exported = $$"""{"lastAssignedId":40,"removedIds":[50],"tasks":[{"type":"execution-task","id":7,{{Stamps}}}]}""";

    [Theory]
    [InlineData("POST", "/tracking/task", Tasks)]
    [InlineData("POST", "/__admin/graph", Exported)]
    [InlineData("PUT", "/__admin/graph", Exported)]
    [Trait("Contract", "O1")]
    public async Task Request_OverAReset_LeavesNoTrace(string method, string path, string body)
    {
        await using var host = await TrackingHost.StartAsync();
        using var request = await UnfinishedRequest.BeginAsync(host, method, path, body);

        await host.ResetAsync();
        var answer = await request.EndAsync();

        answer.Should().StartWith("HTTP/1.1 200 OK");
        (await host.GetGraphAsync()).Body.Should().Be(Empty);
        (await host.GetAdminAsync("/requests")).Body.GetProperty("requests").GetArrayLength().Should().Be(0);
        (await host.PostAsync("""{"tasks":[{"name":"new"},{"id":7,"name":"new"}]}""")).Body
            .Should().ContainAll("\"id\":1,", "\"id\":7,").And.NotContain("second");
        (await host.FirstChangesAsync(3)).Should().Equal("replaced", "created", "created");
    }

    [Theory]
    [InlineData("POST", "/tracking/task", Tasks)]
    [InlineData("POST", "/__admin/graph", Exported)]
    [InlineData("PUT", "/__admin/graph", Exported)]
    public async Task Request_OverAResetThatKeepsTheGraph_IsCarriedOut(string method, string path, string body)
    {
        await using var host = await TrackingHost.StartAsync();
        using var request = await UnfinishedRequest.BeginAsync(host, method, path, body);

        await host.ResetAsync("?keep=graph");
        var answer = await request.EndAsync();

        answer.Should().StartWith("HTTP/1.1 200 OK");
        (await host.GetAsync("/task/7")).Status.Should().Be(200);
    }

    [Fact]
    public async Task WrongGraph_OverAReset_IsStillRefused()
    {
        await using var host = await TrackingHost.StartAsync();
        using var request = await UnfinishedRequest.BeginAsync(host, "PUT", "/__admin/graph", """{"lastAssignedId":-1,"tasks":[]}""");

        await host.ResetAsync();

        (await request.EndAsync()).Should().StartWith("HTTP/1.1 400 Bad Request");
    }

    [Fact]
    public async Task Request_OverAPut_LeavesNoTrace()
    {
        await using var host = await TrackingHost.StartAsync();
        using var request = await UnfinishedRequest.BeginAsync(host, "POST", "/tracking/task", """{"tasks":[{"id":7,"name":"late"},{"id":8}]}""");

        await host.PutGraphAsync(Exported);
        await request.EndAsync();

        (await host.GetAsync("/task/8")).Status.Should().Be(404);
        (await host.GetAsync("/task/7")).Body.Should().NotContain("late");
    }
}
