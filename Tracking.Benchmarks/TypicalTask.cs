using System.Text;

namespace Tracking.Benchmarks;

/// <summary>Bodies of typical tasks: twelve fields, some of them the same in many tasks, some no other's; ten tasks make a job.</summary>
internal static class TypicalTask
{
    private const string Time = "2017-03-01T10:00:00.000Z";
    private const string Times = $"\"creation-timestamp\":\"{Time}\",\"update-timestamp\":\"{Time}\"";

    private static readonly string[] Steps =
        ["reserve", "create-network", "create-volume", "boot", "wait-for-boot", "configure", "attach", "start", "verify", "notify"];

    /// <summary>The body that creates tasks from an id on, of one job or of a job for every ten.</summary>
    public static byte[] Creation(int first, int count, string? job = null) =>
        Body(Enumerable.Range(first, count).Select(id => Json(id, job, "")));

    /// <summary>The body that adds tasks to the graph with their links: each leads to the two after it.</summary>
    public static byte[] Graph(int first, int count)
    {
        return Body(Enumerable.Range(first, count).Select(id =>
            Json(id, null, $",{Times},\"next\":[{Ids(id + 1, id + 2)}],\"previous\":[{Ids(id - 2, id - 1)}]")));

        string Ids(params int[] ids) => string.Join(',', ids.Where(id => id >= first && id < first + count));
    }

    /// <summary>The body that adds a task to the graph and many bare ones after it.</summary>
    public static byte[] Hub(int hub, int degree)
    {
        var leaves = Enumerable.Range(hub + 1, degree);
        return Body(leaves.Select(id => Bare(id, $"\"previous\":[{hub}]")).Prepend(Bare(hub, $"\"next\":[{string.Join(',', leaves)}]")));

        static string Bare(int id, string links) => $$"""{"type":"execution-task","id":{{id}},{{Times}},{{links}} }""";
    }

    // A graph needs the first two members, and creating passes over them.
    private static byte[] Body(IEnumerable<string> tasks) =>
        Encoding.UTF8.GetBytes($$"""{"lastAssignedId":0,"removedIds":[],"tasks":[{{string.Join(',', tasks)}}]}""");

    private static string Json(int id, string? job, string more)
    {
        var (service, step) = (id / Steps.Length, id % Steps.Length);
        return $$"""
            {"type":"execution-task","id":{{id}},"status":"{{(id % 3 == 0 ? "RUNNING" : "NOT_STARTED")}}","name":"{{Steps[step]}}",
            "job-id":"{{job ?? $"deploy-{service}"}}","main-artifact":"vnf-{{service}}-{{step}}","workflow":"NFVD_{{Steps[step]}}_V2",
            "description":"Step {{step}} of the deployment of service {{service}} in region eu-west-3, requested by the order system",
            "start-time":"{{Time}}","workflow-id":"WF-{{id}}","running-status":"INSTANTIATING","final-status":"ACTIVE",
            "number-of-retries":{{id % 4}}{{more}} }
            """;
    }
}
