namespace Tracking.Tests.Api.Jobs;

/// <summary>The tasks of a job.</summary>
public sealed class JobTasksTests
{
    [Theory]
    [BothMedia("", new long[] { 1, 2, 3, 4 })]
    [BothMedia("?root=true", new long[] { 1, 2, 3, 4 })]
    [BothMedia("?root=false", new long[] { 2, 4 })]
    [BothMedia("?ROOT=false", new long[] { 1, 2, 3, 4 })]
    [Trait("Contract", "I1")]
    public async Task Get_Root_LeavesOutRootsWhenFalse(string media, string query, long[] expected)
    {
        await using var host = await StartAsync();

        (await host.JobAsync(media, "j", query)).ShouldListIds(expected);
    }

    [Theory, BothMedia]
    [Trait("Contract", "I1")]
    [Trait("Contract", "I4")]
    public async Task Get_Tasks_ShowTheirEffectiveRoot(string media)
    {
        await using var host = await StartAsync();

        (await host.JobAsync(media, "j")).ShouldList(
            "execution-task id=1 job-id=j root=true",
            "execution-task id=2 job-id=j root=false",
            "execution-task id=3 job-id=j root=true",
            "execution-task id=4 job-id=j root=false");
    }

    [Theory]
    [InlineData(TrackingHost.Json, """{"tasks":[]}""")]
    [InlineData(TrackingHost.Xml, """<?xml version="1.0" encoding="UTF-8" standalone="yes"?><tasks/>""")]
    [Trait("Contract", "I2")]
    public async Task Get_UnknownJob_AnswersAnEmptyList(string media, string expected)
    {
        await using var host = await StartAsync();

        var answer = await host.JobAsync(media, "nobody");

        answer.Body.Should().Be(expected);
        answer.Status.Should().Be(200);
        (await host.JobAsync(media, "J")).ShouldList();
    }

    [Theory, BothMedia]
    [Trait("Contract", "I3")]
    public async Task Get_TaskWithoutJob_IsInNoList(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreateAsync(media, """{"id":1}""", """{"id":2,"job-id":null}""", """{"id":3,"job-id":"null"}""");

        (await host.JobAsync(media, "null")).ShouldListIds(3);
        (await host.JobAsync(media, "%20")).ShouldList();
    }

    [Theory]
    [BothMedia("?root=TRUE", new long[] { 1, 2, 3, 4 })]
    [BothMedia("?root=False", new long[] { 2, 4 })]
    [BothMedia("?root=FALSE&root=true", new long[] { 2, 4 })]
    [BothMedia("?root=true&root=abc", new long[] { 1, 2, 3, 4 })]
    [BothMedia("?root=", new long[] { 1, 2, 3, 4 })]
    [BothMedia("?root", new long[] { 1, 2, 3, 4 })]
    [Trait("Contract", "I5")]
    public async Task Get_RootInAnotherSpelling_IsRead(string media, string query, long[] expected)
    {
        await using var host = await StartAsync();

        (await host.JobAsync(media, "j", query)).ShouldListIds(expected);
    }

    [Theory]
    [BothMedia("abc")]
    [BothMedia("1")]
    [BothMedia("yes")]
    [BothMedia("%20")]
    [BothMedia("%20true")]
    [BothMedia("false+")]
    [BothMedia("true,false")]
    [Trait("Contract", "I5")]
    public async Task Get_RootThatIsNoBoolean_IsRefused(string media, string value)
    {
        await using var host = await StartAsync();

        var answer = await host.JobAsync(media, "j", $"?root={value}");

        answer.ShouldRefuse(400, "root", $"must be true or false, not \"{Uri.UnescapeDataString(value).Replace('+', ' ')}\"");
        SeenProblem.Of(answer).Title.Should().Be("Bad request, check input parameters. Are they well formed?");
    }

    [Theory, BothMedia]
    [Trait("Contract", "I6")]
    [Trait("Contract", "M9")]
    public async Task Get_EveryKind_IsShownAsStored(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreateAsync(
            media,
            """{"type":"execution-task","id":4,"job-id":"j"}""",
            """{"type":"execution-task-list","id":3,"job-id":"j"}""",
            """{"type":"navigable-execution-task","id":2,"job-id":"j","nexts":{"tasks":[{"id":5,"job-id":"k"}]}}""",
            """{"type":"navigable-execution-task-list","id":1,"job-id":"j"}""");

        (await host.JobAsync(media, "j")).ShouldList(
            "execution-task id=4 job-id=j root=true",
            "execution-task-list id=3 job-id=j root=true",
            "navigable-execution-task id=2 job-id=j root=true nexts=[execution-task id=5 job-id=k root=false]",
            "navigable-execution-task-list id=1 job-id=j root=true nexts=[]");
    }

    [Theory, BothMedia]
    [Trait("Contract", "I7")]
    [Trait("Contract", "G11")]
    public async Task Get_ManyTasks_ListsAllInOrderOfCreation(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        long[] ids = [.. Enumerable.Range(1, 3000).Select(id => 3001L - id)];
        await host.CreatePlainAsync(ids);

        (await host.JobAsync(media, "j", "?page=2&limit=10&offset=5")).ShouldListIds(ids);
    }

    // 1 is a root; 2 is not, since 1 leads to it; 3 and 4 are the opposite of what their links say.
    private static async Task<TrackingHost> StartAsync()
    {
        var host = await TrackingHost.StartAsync();
        await host.CreateAsync(
            TrackingHost.Json,
            """{"id":1,"job-id":"j"}""",
            """{"id":2,"job-id":"j"}""",
            """{"id":3,"job-id":"j","root":true}""",
            """{"id":4,"job-id":"j","root":false}""",
            """{"id":5,"job-id":"k"}""");
        await host.LinkAsync(TrackingHost.Json, 1, 2, 3);
        return host;
    }
}
