namespace Tracking.Tests.Api.Links;

/// <summary>The filters on next and previous tasks.</summary>
public sealed class TaskFilterTests
{
    [Theory]
    [BothMedia("", new long[] { 2, 3, 4, 5 })]
    [BothMedia("?status=RUNNING", new long[] { 2, 5 })]
    [BothMedia("?status=RUNNING&status=DONE", new long[] { 2, 3, 5 })]
    [BothMedia("?status=RUNNING&type=execution-task", new long[] { 2 })]
    [BothMedia("?type=execution-task-list&status=DONE&status=NEW", new long[] { 3 })]
    [BothMedia("?status=INSTANTIATING", new long[0])]
    [Trait("Contract", "H1")]
    public Task Get_StatusAndType_AreCombined(string media, string query, long[] expected) => ShouldFind(media, query, expected);

    [Theory]
    [BothMedia("?status=running", new long[] { 2, 5 })]
    [BothMedia("?status=%20Running%20", new long[] { 2, 5 })]
    [BothMedia("?status=+done+", new long[] { 3 })]
    [Trait("Contract", "H2")]
    public Task Get_StatusInAnotherSpelling_IsTrimmedAndOfAnyCase(string media, string query, long[] expected) => ShouldFind(media, query, expected);

    [Theory]
    [BothMedia("?status=NO-SUCH")]
    [BothMedia("?type=no-such")]
    [BothMedia("?type=task")]
    [BothMedia("?type=tasks")]
    [Trait("Contract", "H3")]
    [Trait("Contract", "H6")]
    public Task Get_UnknownValue_FindsNothing(string media, string query) => ShouldFind(media, query, []);

    [Theory]
    [BothMedia("?status=", new long[] { 2, 3, 4, 5 })]
    [BothMedia("?status", new long[] { 2, 3, 4, 5 })]
    [BothMedia("?status=&status=&type=", new long[] { 2, 3, 4, 5 })]
    [BothMedia("?status=&status=DONE", new long[] { 3 })]
    [BothMedia("?status=&type=execution-task", new long[] { 2, 4 })]
    [Trait("Contract", "H4")]
    public Task Get_EmptyValue_IsAsIfAbsent(string media, string query, long[] expected) => ShouldFind(media, query, expected);

    [Theory]
    [BothMedia("?status=RUNNING,DONE")]
    [BothMedia("?type=execution-task,execution-task-list")]
    [Trait("Contract", "H5")]
    public Task Get_Comma_SeparatesNothing(string media, string query) => ShouldFind(media, query, []);

    [Theory]
    [BothMedia("execution-task", new long[] { 2, 4 })]
    [BothMedia("executionTask", new long[] { 2, 4 })]
    [BothMedia("ExecutionTask", new long[] { 2, 4 })]
    [BothMedia("EXECUTION_TASK", new long[] { 2, 4 })]
    [BothMedia("execution+task", new long[] { 2, 4 })]
    [BothMedia("navigable-execution-task", new long[] { 2, 4 })]
    [BothMedia("NavigableExecutionTask", new long[] { 2, 4 })]
    [BothMedia("execution-task-list", new long[] { 3, 5 })]
    [BothMedia("ExecutionTaskList", new long[] { 3, 5 })]
    [BothMedia("navigable_execution_task_list", new long[] { 3, 5 })]
    [BothMedia("execution-task&type=execution-task-list", new long[] { 2, 4 })]
    [Trait("Contract", "H6")]
    public Task Get_TypeInAnySpelling_FindsTheExactKindAndItsView(string media, string type, long[] expected) =>
        ShouldFind(media, $"?type={type}", expected);

    [Theory]
    [BothMedia("?STATUS=DONE")]
    [BothMedia("?Type=execution-task")]
    [Trait("Contract", "B2")]
    public Task Get_ParameterInAnotherCase_IsUnknown(string media, string query) => ShouldFind(media, query, [2, 3, 4, 5]);

    [Theory, BothMedia]
    [Trait("Contract", "H7")]
    public async Task Get_TaskWithoutStatus_NeverMatchesOne(string media)
    {
        await using var host = await StartAsync();
        await host.UpdateAsync(media, 2, """{"status":""}""");

        (await host.GetAsync("/task/1/next?status=null", media)).ShouldList();
        (await host.GetAsync("/task/1/next?status=%20", media)).ShouldListIds(2, 3, 4, 5);
    }

    [Theory, BothMedia]
    [Trait("Contract", "H8")]
    public async Task OtherOperations_Filters_AreIgnored(string media)
    {
        await using var host = await StartAsync();

        (await host.PutAsync("/task/1/next?nextTaskId=2&status=DONE&type=execution-task-list", media: media)).ShouldListIds(2, 3, 4, 5);
        (await host.JobAsync(media, "j", "?status=DONE&type=execution-task")).ShouldListIds(2, 3, 4, 5);
        (await host.DeleteAsync("/task/1/next?nextTaskId=2&status=DONE&type=execution-task-list", media)).ShouldBeNoContent();
        (await host.NextAsync(media, 1)).ShouldListIds(3, 4, 5);
    }

    private static async Task ShouldFind(string media, string query, long[] expected)
    {
        await using var host = await StartAsync();

        (await host.GetAsync($"/task/1/next{query}", media)).ShouldListIds(expected);
        (await host.GetAsync($"/task/6/previous{query}", media)).ShouldListIds(expected);
    }

    // 1 leads to 2, 3, 4 and 5, and they to 6.
    private static async Task<TrackingHost> StartAsync()
    {
        var host = await TrackingHost.StartAsync();
        var answer = await host.CreateAsync(
            TrackingHost.Json,
            """{"id":1}""",
            """{"type":"execution-task","id":2,"job-id":"j","status":"RUNNING","running-status":"INSTANTIATING"}""",
            """{"type":"execution-task-list","id":3,"job-id":"j","status":"Done"}""",
            """{"type":"navigable-execution-task","id":4,"job-id":"j"}""",
            """{"type":"navigable-execution-task-list","id":5,"job-id":"j","status":"RUNNING"}""",
            """{"id":6}""");
        answer.ShouldHaveStatus(200);
        (await host.LinkAsync(TrackingHost.Json, 1, 2, 3, 4, 5)).ShouldHaveStatus(200);
        (await host.PutAsync("/task/6/previous?prevTaskId=2&prevTaskId=3&prevTaskId=4&prevTaskId=5")).ShouldHaveStatus(200);
        return host;
    }
}
