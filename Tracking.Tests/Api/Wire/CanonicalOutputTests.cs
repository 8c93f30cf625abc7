using System.Text;

namespace Tracking.Tests.Api.Wire;

/// <summary>The output of section 4 of the contract, to the byte.</summary>
public sealed class CanonicalOutputTests
{
    private const string Json =
        """{"tasks":[{"type":"execution-task","id":1002,"status":"RUNNING","creation-timestamp":"2017-03-01T10:00:00.000Z","update-timestamp":"2017-03-01T10:00:05.250Z","job-id":"job-1","root":false,"name":"reserve","main-artifact":"vnf-17","running-status":"INSTANTIATING","number-of-retries":3},{"type":"execution-task-list","id":1003,"creation-timestamp":"2017-03-01T10:00:00.000Z","update-timestamp":"2017-03-01T10:00:00.000Z","job-id":"job-1","root":true,"definition-id":"def-9"}]}""";

    private const string Xml =
        """<?xml version="1.0" encoding="UTF-8" standalone="yes"?><tasks><execution-task><id>1002</id><status>RUNNING</status><creation-timestamp>2017-03-01T10:00:00.000Z</creation-timestamp><update-timestamp>2017-03-01T10:00:05.250Z</update-timestamp><job-id>job-1</job-id><root>false</root><name>reserve</name><main-artifact>vnf-17</main-artifact><running-status>INSTANTIATING</running-status><number-of-retries>3</number-of-retries></execution-task><execution-task-list><id>1003</id><creation-timestamp>2017-03-01T10:00:00.000Z</creation-timestamp><update-timestamp>2017-03-01T10:00:00.000Z</update-timestamp><job-id>job-1</job-id><root>true</root><definition-id>def-9</definition-id></execution-task-list></tasks>""";

    private static readonly string[] FieldOrder =
    [
        "id", "status", "creation-timestamp", "update-timestamp", "job-id", "root", "name", "description", "start-time", "finish-time",
        "lock", "workflow-id", "match-id", "rollback-status", "execution-code", "execution-description", "initial-artifact-status",
        "main-artifact", "final-status", "condition", "path", "running-status", "workflow", "behaviour-on-error", "number-of-retries",
        "wait-between-retries", "codes-to-do-rollback", "rollback-workflow", "mapping-list", "output-mapping-list", "order-by",
        "definition-id",
    ];

    [Theory]
    [Trait("Contract", "J1")]
    [Trait("Contract", "J14")]
    [Trait("Contract", "L1")]
    [Trait("Contract", "L10")]
    [Trait("Contract", "M1")]
    [Trait("Contract", "B8")]
    [InlineData(TrackingHost.Json, Json)]
    [InlineData(TrackingHost.Xml, Xml)]
    public async Task Get_List_IsTheContractsToTheByte(string media, string expected)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAsync(
            """{"tasks":[{"number-of-retries":3,"running-status":"INSTANTIATING","name":"reserve","id":1002,"root":false,"main-artifact":"vnf-17","job-id":"job-1"},{"definition-id":"def-9","job-id":"job-1","id":1003}]}""");
        host.Clock.Advance(TimeSpan.FromMilliseconds(5250));
        await host.PutAsync("/task/1002", """{"status":"RUNNING"}""");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/tracking/job-1/task/roots");
        request.Headers.Add("Accept", media);

        using var response = await host.Client.SendAsync(request);

        (await response.Content.ReadAsByteArrayAsync()).Should().Equal(Encoding.UTF8.GetBytes(expected));
        ((int)response.StatusCode).Should().Be(200);
        response.Content.Headers.ContentType!.ToString().Should().Be(media);
        response.Content.Headers.ContentLength.Should().Be(Encoding.UTF8.GetByteCount(expected));
    }

    [Theory]
    [Trait("Contract", "M7")]
    [InlineData("navigable-execution-task", 31)]
    [InlineData("navigable-execution-task-list", 18)]
    public async Task Get_AllFields_StandInTheSpecificationsOrderThenNexts(string kind, int count)
    {
        await using var host = await TrackingHost.StartAsync();
        var values = FieldOrder.Reverse().Where(name => name != "id").Select(name => $"\"{name}\":{Value(name)}");
        await host.PostAsync($$"""{"tasks":[{"nexts":[],"type":"{{kind}}",{{string.Join(',', values)}},"id":7}]}""");
        var expected = FieldOrder.Where(name => kind.EndsWith("list", StringComparison.Ordinal)
            ? Array.IndexOf(FieldOrder, name) < 17 || name == "definition-id"
            : name != "definition-id").ToList();

        using var json = System.Text.Json.JsonDocument.Parse((await host.GetAsync("/task/7")).Body);
        var xml = System.Xml.Linq.XDocument.Parse((await host.GetAsync("/task/7", TrackingHost.Xml)).Body);

        expected.Should().HaveCount(count);
        json.RootElement.EnumerateObject().Select(member => member.Name).Should().Equal(["type", .. expected, "nexts"]);
        xml.Root!.Elements().Select(element => element.Name.LocalName).Should().Equal([.. expected, "nexts"]);
    }

    private static string Value(string name) => name switch
    {
        "root" => "true",
        "number-of-retries" or "wait-between-retries" => "1",
        _ when name.EndsWith("-time", StringComparison.Ordinal) || name.EndsWith("timestamp", StringComparison.Ordinal) => "\"2017-03-01\"",
        _ => "\"x\"",
    };
}
