using System.Net;
using static Tracking.Tests.Api.Control.Graphs.GraphCalls;

namespace Tracking.Tests.Api.Control.Graphs;

public sealed class GraphExportTests
{
    private const string TwoJobs = """
        {"tasks":[
          {"id":7,"type":"navigable-execution-task","name":"deploy","job-id":"a","root":true,"number-of-retries":3,
           "nexts":[{"name":"reserve","status":"RUNNING"},{"id":9,"job-id":"b","definition-id":"d"}]},
          {"id":30}]}
        """;

    [Fact]
    [Trait("Contract", "I4")]
    [Trait("Contract", "M1")]
    [Trait("Contract", "M7")]
    [Trait("Contract", "O3")]
    public async Task Get_Graph_ShowsEverythingAsItIsStored()
    {
        await using var host = await TrackingHost.StartAsync("Contract:Dialect=Jackson");
        await host.PostAsync(TwoJobs);
        host.Clock.Advance(TimeSpan.FromMilliseconds(1250));
        await host.PutAsync("/task/9", """{"status":"ENDED"}""");
        await host.DeleteAsync("/task/30");

        var answer = await host.GetGraphAsync();

        answer.Body.Should().Be(
            """{"lastAssignedId":1,"removedIds":[30],"tasks":["""
            + $$"""{"type":"navigable-execution-task","id":7,{{Stamps}},"job-id":"a","root":true,"name":"deploy","number-of-retries":3,"next":[1,9],"previous":[]},"""
            + """{"type":"execution-task","id":1,"status":"RUNNING","creation-timestamp":"2017-03-01T10:00:00.000Z","update-timestamp":"2017-03-01T10:00:00.000Z","job-id":"a","name":"reserve","derived-root":false,"next":[],"previous":[7]},"""
            + """{"type":"execution-task-list","id":9,"status":"ENDED","creation-timestamp":"2017-03-01T10:00:00.000Z","update-timestamp":"2017-03-01T10:00:01.250Z","job-id":"b","definition-id":"d","derived-root":false,"next":[],"previous":[7]}]}""");
        answer.Status.Should().Be(200);
        answer.ContentType.Should().Be("application/json");
        answer.ContentHeaders.ContentLength.Should().Be(answer.Body.Length);
    }

    [Fact]
    public async Task Get_EmptyGraph_ShowsTheCounterOnly()
    {
        await using var host = await TrackingHost.StartAsync();

        (await host.GetGraphAsync()).Body.Should().Be("""{"lastAssignedId":0,"removedIds":[],"tasks":[]}""");
    }

    [Theory]
    [InlineData("?job=a", "7,1")]
    [InlineData("?job=b", "9")]
    [InlineData("?job=b&job=a", "7,1,9")]
    [InlineData("?job=A", "")]
    [InlineData("?job=", "")]
    [Trait("Contract", "I3")]
    public async Task Get_OfJobs_ShowsTheirTasksAndTheLinksBetweenThem(string query, string expected)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAsync(TwoJobs);

        var answer = await host.GetGraphAsync(query);

        string.Join(',', Ids(answer.Body)).Should().Be(expected);
        (await host.PutGraphAsync(answer.Body)).Status.Should().Be(200, "a part of a graph is a graph");
        (await host.GetGraphAsync()).Body.Should().Be(answer.Body);
    }

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("", "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("application/*", "application/json")]
    [InlineData("text/vnd.graphviz", "text/vnd.graphviz; charset=utf-8")]
    [InlineData("text/*", "text/vnd.graphviz; charset=utf-8")]
    [InlineData("TEXT/VND.MERMAID; charset=utf-8", "text/vnd.mermaid; charset=utf-8")]
    [InlineData("application/json;q=0.5, text/vnd.mermaid", "text/vnd.mermaid; charset=utf-8")]
    [InlineData("text/*;q=0, */*", "application/json")]
    public async Task Get_Accept_ChoosesTheForm(string? accept, string expected)
    {
        await using var host = await TrackingHost.StartAsync("Contract:DefaultMedia=Xml");

        var answer = await host.GetGraphAsync(accept: accept);

        answer.ContentType.Should().Be(expected);
        answer.Status.Should().Be(200);
    }

    [Theory]
    [InlineData("application/xml")]
    [InlineData("application/json;q=0")]
    [InlineData("text/dot")]
    [InlineData(";;")]
    public async Task Get_NothingAcceptable_Answers406(string accept)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.GetGraphAsync(accept: accept);

        answer.Body.Should().Contain("\"detail\":\"Accept must allow one of application/json, text/vnd.graphviz, text/vnd.mermaid.\"");
        answer.Status.Should().Be(406);
    }

    [Fact]
    public async Task Get_MisspeltParameter_IsRefused()
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.GetGraphAsync("?jobs=a");

        answer.Body.Should().Contain("\"jobs\":[\"is no parameter here; there are job\"]");
        answer.Status.Should().Be(400);
    }

    [Fact]
    [Trait("Contract", "B5")]
    public async Task Head_Graph_AnswersTheHeadersAlone()
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.CallAsync(HttpMethod.Head, "/graph");

        answer.Should().Match<Answer>(head => head.Status == (int)HttpStatusCode.OK && head.Body == "");
        answer.ContentHeaders.ContentLength.Should().Be(47);
    }

    private static IEnumerable<long> Ids(string graph) => System.Text.Json.JsonDocument.Parse(graph).RootElement
        .GetProperty("tasks").EnumerateArray().Select(task => task.GetProperty("id").GetInt64());
}
