using System.Globalization;
using System.Text;

namespace Tracking.Benchmarks.EndToEnd.Store;

/// <summary>
/// A typical task, as JSON: twelve fields, some of them the same in many tasks, some of them no other task's; some 600 bytes when
/// it is read. A job has fifteen of them.
/// </summary>
internal static class TypicalTask
{
    /// <summary>The tasks of a job.</summary>
    public const int JobSize = 15;

    private static readonly string[] Names =
        ["reserve", "create-network", "create-volume", "boot", "wait-for-boot", "configure", "attach", "start", "check", "register", "scale", "notify", "verify", "release", "finish"];

    /// <summary>The job of a task.</summary>
    public static string Job(int id) => string.Create(CultureInfo.InvariantCulture, $"deploy-{id / JobSize}");

    /// <summary>The object, with <paramref name="more"/> members after its own.</summary>
    public static void Write(StringBuilder text, int id, string more = "") => text.Append(
        CultureInfo.InvariantCulture,
        $$"""
        {"type":"execution-task","id":{{id}},"status":"{{(id % 3 == 0 ? "RUNNING" : "NOT_STARTED")}}","job-id":"{{Job(id)}}","name":"{{Names[id % JobSize]}}","description":"Step {{id % JobSize}} of the deployment of service {{id / JobSize}} in region eu-west-3, requested by the order system","start-time":"2017-03-01T10:{{id % 60:00}}:00.000Z","workflow-id":"WF-{{id}}","main-artifact":"vnf-{{id / JobSize}}-{{id % JobSize}}","running-status":"INSTANTIATING","final-status":"ACTIVE","workflow":"NFVD_{{Names[id % JobSize].ToUpperInvariant()}}_V2","number-of-retries":{{id % 4}}{{more}}}
        """);

    /// <summary>A request to create tasks.</summary>
    public static string Creation(int first, int count) => Creation(Enumerable.Range(first, count));

    /// <summary>A request to create tasks that the server is to number.</summary>
    public static string CreationWithoutIds(int count) => Creation(Enumerable.Range(0, count)).Replace("\"id\":", "\"was\":", StringComparison.Ordinal);

    private static string Creation(IEnumerable<int> ids)
    {
        var text = new StringBuilder("{\"tasks\":[");
        foreach (var id in ids)
        {
            text.Append(text[^1] == '[' ? "" : ",");
            Write(text, id);
        }

        return text.Append("]}").ToString();
    }
}
