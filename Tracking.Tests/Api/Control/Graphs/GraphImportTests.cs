using Tracking.Tests.Api.Control.Watching;
using static Tracking.Tests.Api.Control.Graphs.GraphCalls;

namespace Tracking.Tests.Api.Control.Graphs;

public sealed class GraphImportTests
{
    private const string Chain =
        $$"""{"lastAssignedId":5,"removedIds":[8],"tasks":[{"type":"execution-task","id":2,{{Stamps}},"next":[3],"previous":[]},{"type":"execution-task-list","id":3,{{Stamps}},"root":true,"next":[],"previous":[2]}]}""";

    [Fact]
    [Trait("Contract", "D4")]
    public async Task Put_Graph_TakesThePlaceOfThePresentOne()
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAsync("""{"tasks":[{"id":1,"job-id":"j"},{"id":2,"name":"old"}]}""");

        var answer = await host.PutGraphAsync(Chain);

        answer.Body.Should().Be("""{"tasks":2,"links":1}""");
        answer.Status.Should().Be(200);
        (await host.GetAsync("/task/1")).Status.Should().Be(404);
        (await host.GetAsync("/task/2")).Body.Should().NotContain("old").And.Contain("\"root\":true");
        (await host.GetAsync("/task/3/previous")).Body.Should().StartWith("""{"tasks":[{"type":"execution-task","id":2,""");
        (await host.PostAsync("""{"tasks":[{},{},{}]}""")).Body.Should().ContainAll("\"id\":6,", "\"id\":7,", "\"id\":9,");
    }

    [Fact]
    public async Task Put_Graph_IsReportedAsOneReplacement()
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAsync("""{"tasks":[{"id":1}]}""");

        await host.PutGraphAsync(Chain);
        await host.DeleteAsync("/task/2");

        (await host.FirstChangesAsync(3)).Should().Equal("created", "replaced", "removed");
    }

    [Fact]
    public async Task Post_Graph_IsMergedAndReported()
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAsync("""{"tasks":[{"id":1,"type":"navigable-execution-task","nexts":[{"id":3,"name":"old"}]}]}""");

        var answer = await host.MergeGraphAsync(Chain);

        answer.Body.Should().Be("""{"tasks":3,"links":2}""");
        answer.Status.Should().Be(200);
        (await host.GetGraphAsync()).Body.Should().Be(
            """{"lastAssignedId":5,"removedIds":[8],"tasks":["""
            + $$"""{"type":"navigable-execution-task","id":1,{{Stamps}},"derived-root":true,"next":[3],"previous":[]},"""
            + $$"""{"type":"execution-task-list","id":3,{{Stamps}},"root":true,"next":[],"previous":[1,2]},"""
            + $$"""{"type":"execution-task","id":2,{{Stamps}},"derived-root":true,"next":[3],"previous":[]}]}""");
        await host.PostAsync("""{"tasks":[{}]}""");
        (await host.FirstChangesAsync(7)).Should().Equal("created", "created", "linked", "created", "updated", "linked", "created");
    }

    [Fact]
    [Trait("Contract", "G8")]
    public async Task PutAndPost_CycleUnderRejectCycles_IsRefusedWhole()
    {
        await using var host = await TrackingHost.StartAsync("Contract:RejectCycles=true");
        await host.PostAsync("""{"tasks":[{"id":3,"type":"navigable-execution-task","nexts":[{"id":2}]}]}""");
        var before = (await host.GetGraphAsync()).Body;

        var merged = await host.MergeGraphAsync(Chain);
        var put = await host.PutGraphAsync(
            $$"""{"lastAssignedId":0,"tasks":[{"type":"execution-task","id":1,{{Stamps}},"next":[2],"previous":[2]},{"type":"execution-task","id":2,{{Stamps}},"next":[1],"previous":[1]}]}""");

        merged.Body.Should().Contain("\"tasks[0].next[0]\":[\"must not close a cycle like the link to 3\"]");
        merged.Status.Should().Be(400);
        put.Body.Should().Contain("\"tasks[1].next[0]\":[\"must not close a cycle like the link to 1\"]");
        put.Status.Should().Be(400);
        (await host.GetGraphAsync()).Body.Should().Be(before);
    }

    [Theory]
    [InlineData("1", "body", "must be an exported graph, not 1")]
    [InlineData("[]", "body", "must be an exported graph, not a list")]
    [InlineData("{}", "lastAssignedId", "must be given")]
    [InlineData("""{"lastAssignedId":1}""", "tasks", "must be given")]
    [InlineData("""{"lastAssignedId":"1","tasks":[]}""", "lastAssignedId", "must be a whole number from 0 to 9223372036854775807, not \\\"1\\\"")]
    [InlineData("""{"lastAssignedId":1.5,"tasks":[]}""", "lastAssignedId", "must be a whole number from 0 to 9223372036854775807, not 1.5")]
    [InlineData("""{"lastAssignedId":9223372036854775808,"tasks":[]}""", "lastAssignedId", "must be a whole number from 0 to 9223372036854775807, not 9223372036854775808")]
    [InlineData("""{"lastAssignedId":-1,"tasks":[]}""", "lastAssignedId", "must not be negative like -1")]
    [InlineData("""{"lastAssignedId":1,"tasks":[],"lastAssignedId":2}""", "lastAssignedId", "is given twice")]
    [InlineData("""{"lastAssignedId":1,"tasks":[],"extra":{"a":[1,{}]}}""", "extra", "is not a member that exported graphs have")]
    [InlineData("""{"lastAssignedId":1,"tasks":{}}""", "tasks", "must be a list of tasks, not an object")]
    [InlineData("""{"lastAssignedId":1,"tasks":null}""", "tasks", "must be a list of tasks, not null")]
    [InlineData("""{"lastAssignedId":1,"tasks":[7]}""", "tasks[0]", "must be a task, not 7")]
    [InlineData("""{"lastAssignedId":1,"removedIds":[9,[]],"tasks":[]}""", "removedIds[1]", "must be a whole number from 0 to 9223372036854775807, not a list")]
    [InlineData("""{"lastAssignedId":1,"removedIds":[1],"tasks":[]}""", "removedIds[0]", "must be greater than lastAssignedId, unlike 1: smaller ids are not assigned again anyway")]
    [InlineData("""{"lastAssignedId":1,"removedIds":[5,5],"tasks":[]}""", "removedIds[1]", "must not be given twice like 5")]
    [InlineData("""{"lastAssignedId":1,"tasks":[]} 1""", "body", "is not well-formed JSON: '1' is invalid after a single JSON value")]
    [InlineData("""{"lastAssignedId":1,"tasks":[],}""", "body", "is not well-formed JSON: The JSON object contains a trailing comma")]
    [InlineData("", "body", "must not be empty")]
    public Task Put_WrongGraph_IsRefusedWithItsPlace(string graph, string place, string message) => RefuseAsync(graph, place, message);

    [Theory]
    [InlineData("""{}""", "tasks[0].type", "must be given")]
    [InlineData("""{"type":"execution-task"}""", "tasks[0].id", "must be given")]
    [InlineData("""{"type":"execution-task","id":1}""", "tasks[0].creation-timestamp", "must be given")]
    [InlineData("""{"type":"executionTask","id":1,S}""", "tasks[0].type", "must be the name of a kind of task such as execution-task, not \\\"executionTask\\\"")]
    [InlineData("""{"type":"execution-task","id":0,S}""", "tasks[0].id", "must be greater than 0, unlike 0")]
    [InlineData("""{"type":"execution-task","id":1,"id":1,S}""", "tasks[0].id", "is given twice")]
    [InlineData("""{"type":"execution-task","id":1,"name":null,S}""", "tasks[0].name", "must be a text, not null")]
    [InlineData("""{"type":"execution-task","id":1,"name":{},S}""", "tasks[0].name", "must be a text, not an object")]
    [InlineData("""{"type":"execution-task","id":1,"number-of-retries":"",S}""", "tasks[0].number-of-retries", "must be a whole number from -2147483648 to 2147483647, not \\\"\\\"")]
    [InlineData("""{"type":"execution-task","id":1,"start-time":"soon",S}""", "tasks[0].start-time", "must be a date and time such as 2017-03-01T10:00:00.000Z, not \\\"soon\\\"")]
    [InlineData("""{"type":"execution-task","id":1,"jobId":"j",S}""", "tasks[0].jobId", "is not a member that tasks in an exported graph have")]
    [InlineData("""{"type":"execution-task","id":1,"nexts":[],S}""", "tasks[0].nexts", "is not a member that tasks in an exported graph have")]
    [InlineData("""{"type":"execution-task","id":1,"definition-id":"d",S}""", "tasks[0].definition-id", "is not a field of the task's kind")]
    [InlineData("""{"type":"execution-task","id":1,"root":true,"derived-root":true,S}""", "tasks[0].derived-root", "must not stand beside root: a root is given or derived")]
    [InlineData("""{"type":"execution-task","id":1,"derived-root":false,S}""", "tasks[0].derived-root", "must be true or be left out: it follows from previous")]
    [InlineData("""{"type":"execution-task","id":1,"next":[2],S}""", "tasks[0].next[0]", "must be the id of a task in the same graph, unlike 2")]
    [InlineData("""{"type":"execution-task","id":1,"next":[1],"previous":[1],S}""", "tasks[0].next[0]", "must not be the task's own id 1")]
    [InlineData("""{"type":"execution-task","id":1,S},{"type":"execution-task","id":1,S}""", "tasks[1].id", "must not be given twice like 1")]
    [InlineData("""{"type":"execution-task","id":1,"next":[2],S},{"type":"execution-task","id":2,S}""", "tasks[0].next[0]", "must be known on both sides: task 2 does not list this task as previous")]
    [InlineData("""{"type":"execution-task","id":1,S},{"type":"execution-task","id":2,"previous":[1],S}""", "tasks[1].previous[0]", "must be known on both sides: task 1 does not list this task as next")]
    [InlineData("""{"type":"execution-task","id":1,"next":[2,2],S},{"type":"execution-task","id":2,"previous":[1],S}""", "tasks[0].next[1]", "must not be given twice like 2")]
    [InlineData("""{"type":"execution-task","id":1,"creation-timestamp":"2017-03-02","update-timestamp":"2017-03-01"}""", "tasks[0].update-timestamp", "must not be before creation-timestamp")]
    public Task Put_WrongTask_IsRefusedWithItsPlace(string tasks, string place, string message) =>
        RefuseAsync($$"""{"lastAssignedId":0,"tasks":[{{tasks.Replace(",S", "," + Stamps, StringComparison.Ordinal)}}]}""", place, message);

    [Fact]
    [Trait("Contract", "L11")]
    public async Task Put_GraphAfterAByteOrderMark_IsRead()
    {
        await using var host = await TrackingHost.StartAsync();

        (await host.PutGraphAsync("\uFEFF" + Chain)).Status.Should().Be(200);
    }

    [Fact]
    public async Task Put_MisspeltParameter_IsRefused()
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.CallAsync(HttpMethod.Put, "/graph?job=j", Chain);

        answer.Body.Should().Contain("\"job\":[\"is no parameter here; there are none\"]");
        answer.Status.Should().Be(400);
    }

    [Fact]
    [Trait("Contract", "B14")]
    public async Task Put_BodyBeyondTheLimit_Answers413()
    {
        await using var host = await TrackingHost.StartAsync();
        using var request =
            new HttpRequestMessage(HttpMethod.Put, "/__admin/graph") { Content = new ByteArrayContent(new byte[(64 * 1024 * 1024) + 1]) };
        request.Headers.ExpectContinue = true;

        (await host.SendAsync(request)).Status.Should().Be(413);
    }

    private static async Task RefuseAsync(string graph, string place, string message)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAsync("""{"tasks":[{"id":1,"name":"old"}]}""");
        var before = (await host.GetGraphAsync()).Body;

        foreach (var answer in new[] { await host.PutGraphAsync(graph), await host.MergeGraphAsync(graph) })
        {
            answer.Body.Should().Contain($"\"{place}\":[\"{message}");
            answer.Status.Should().Be(400);
            answer.ContentType.Should().Be("application/problem+json");
        }

        (await host.GetGraphAsync()).Body.Should().Be(before);
    }
}
