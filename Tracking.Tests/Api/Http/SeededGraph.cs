namespace Tracking.Tests.Api.Http;

/// <summary>Three tasks in a row, and a look at all that a refused request must leave alone.</summary>
internal static class SeededGraph
{
    public const string Body =
        """{"tasks":[{"id":1,"job-id":"job-1","status":"READY","name":"a"},{"id":2,"job-id":"job-1","name":"b"},{"type":"execution-task-list","id":3,"job-id":"job-1","definition-id":"d"}]}""";

    public static async Task SeedAsync(this TrackingHost host)
    {
        (await host.PostAsync(Body)).Status.Should().Be(200);
        (await host.PutAsync("/task/1/next?nextTaskId=2")).Status.Should().Be(200);
        (await host.PutAsync("/task/2/next?nextTaskId=3")).Status.Should().Be(200);
    }

    /// <summary>All tasks, all links, and their numbers.</summary>
    public static async Task<string> DumpAsync(this TrackingHost host)
    {
        string[] paths = ["/job-1/task/roots", "/task/1/next", "/task/2/next", "/task/3/next",
            "/task/1/previous", "/task/2/previous", "/task/3/previous"];
        var parts = new List<string> { $"{host.Graph.Size.Tasks} tasks, {host.Graph.Size.Links} links" };
        foreach (var path in paths)
        {
            parts.Add((await host.GetAsync(path)).Body);
        }

        return string.Join('\n', parts);
    }

    /// <summary>Fails unless everything is as it was, and no id was used up.</summary>
    public static async Task ShouldBeAsync(this TrackingHost host, string dump)
    {
        (await host.DumpAsync()).Should().Be(dump);
        (await host.PostAsync("""{"tasks":[{}]}""")).Body.Should().Contain("\"id\":4,");
    }
}
