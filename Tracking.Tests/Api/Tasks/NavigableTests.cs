namespace Tracking.Tests.Api.Tasks;

/// <summary>The navigable kinds: stored as such, with the fields of their plain kind, shown with one level of next tasks.</summary>
public sealed class NavigableTests
{
    [Theory]
    [BothMedia("navigable-execution-task", "workflow")]
    [BothMedia("navigable-execution-task-list", "definition-id")]
    [Trait("Contract", "N1")]
    [Trait("Contract", "N2")]
    [Trait("Contract", "I6")]
    public async Task Read_NavigableTask_ShowsItsKindAndFieldsEverywhere(string media, string kind, string field)
    {
        await using var host = await TrackingHost.StartAsync();
        var shown = $"{kind} id=2 job-id=j root=false {field}=x nexts=[execution-task id=3 job-id=j root=false]";

        await host.CreateAsync(media, """{"id":1}""", $$$"""{"type":"{{{kind}}}","id":2,"job-id":"j","{{{field}}}":"x","nexts":{"tasks":[{"id":3}]}}""");
        await host.LinkAsync(media, 1, 2);

        (await host.GetTaskAsync(media, 2)).ShouldShow(shown);
        (await host.NextAsync(media, 1)).ShouldList(shown);
        (await host.PreviousAsync(media, 3)).ShouldList(shown);
        (await host.JobAsync(media, "j")).ShouldList(shown, "execution-task id=3 job-id=j root=false");
    }

    [Theory]
    [BothMedia("navigable-execution-task", "definition-id")]
    [BothMedia("navigable-execution-task-list", "workflow")]
    [BothMedia("execution-task", "definition-id")]
    [BothMedia("execution-task-list", "workflow")]
    [Trait("Contract", "N2")]
    [Trait("Contract", "L5")]
    public async Task Post_FieldOfTheOtherFamily_IsNotKept(string media, string kind, string field)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.CreateAsync(media, $$"""{"type":"{{kind}}","id":1,"{{field}}":"x"}""");

        answer.ShouldHaveStatus(200);
        SeenTask.List(answer)[0][field].Should().BeNull();
        answer.Body.Should().Contain(kind);
    }

    [Theory, BothMedia]
    [Trait("Contract", "N4")]
    public async Task Read_ChainOfNavigableTasks_ShowsOneLevelInPlainKind(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreateAsync(
            media,
            """{"type":"navigable-execution-task","id":1,"nexts":{"tasks":[{"type":"navigable-execution-task-list","id":2,"nexts":{"tasks":[{"id":3}]}}]}}""");

        (await host.GetTaskAsync(media, 1)).ShouldShow("navigable-execution-task id=1 root=true nexts=[execution-task-list id=2 root=false]");
        (await host.GetTaskAsync(media, 2)).ShouldShow("navigable-execution-task-list id=2 root=false nexts=[execution-task id=3 root=false]");
        (await host.GetTaskAsync(media, 3)).ShouldShow("execution-task id=3 root=false");
    }

    [Theory, BothMedia]
    [Trait("Contract", "N4")]
    public async Task Read_NavigableHub_ShowsAllOfItsNexts(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        var members = Enumerable.Range(2, 100).ToArray();
        await host.CreateAsync(
            media, $$$"""{"type":"navigable-execution-task","id":1,"nexts":{"tasks":[{{{string.Join(',', members.Select(id => $$"""{"id":{{id}}}"""))}}}]}}""");

        (await host.GetTaskAsync(media, 1)).ShouldShow(
            $"navigable-execution-task id=1 root=true nexts=[{string.Join(", ", members.Select(id => $"execution-task id={id} root=false"))}]");
        (await host.GetTaskAsync(media, 1000)).ShouldHaveStatus(404);
    }

    [Theory, BothMedia]
    [Trait("Contract", "N4")]
    public async Task Read_AfterLinksChanged_ShowsTheCurrentOnes(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreateAsync(media, """{"type":"navigable-execution-task","id":1,"nexts":{"tasks":[{"id":2,"status":"NEW"}]}}""", """{"id":3}""");
        await host.LinkAsync(media, 1, 3);
        await host.UpdateAsync(media, 2, """{"status":"DONE"}""");

        (await host.GetTaskAsync(media, 1)).ShouldShow(
            "navigable-execution-task id=1 root=true nexts=[execution-task id=2 status=DONE root=false, execution-task id=3 root=false]");

        await host.UnlinkAsync(media, 1, 2);
        (await host.GetTaskAsync(media, 1)).ShouldShow("navigable-execution-task id=1 root=true nexts=[execution-task id=3 root=false]");
    }

    [Theory, BothMedia]
    [Trait("Contract", "N4")]
    [Trait("Contract", "G8")]
    public async Task Read_CycleOfNavigableTasks_EndsAfterOneLevel(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreateAsync(media, """{"type":"navigable-execution-task","id":1}""", """{"type":"navigable-execution-task","id":2}""");
        await host.LinkAsync(media, 1, 2);
        await host.LinkAsync(media, 2, 1);

        (await host.GetTaskAsync(media, 1)).ShouldShow("navigable-execution-task id=1 root=false nexts=[execution-task id=2 root=false]");
    }

    [Theory]
    [InlineData(TrackingHost.Json, ""","nexts":{"tasks":[]}}""")]
    [InlineData(TrackingHost.Xml, "<nexts/></navigable-execution-task>")]
    [Trait("Contract", "N4")]
    public async Task Read_NavigableTaskWithoutNext_ShowsAnEmptyList(string media, string ending)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreateAsync(media, """{"type":"navigable-execution-task","id":1}""");

        var answer = await host.GetTaskAsync(media, 1);

        answer.Body.Should().EndWith(ending);
        answer.Status.Should().Be(200);
    }

    [Theory, BothMedia]
    [Trait("Contract", "N4")]
    public async Task Read_PlainTaskWithNext_ShowsNoNexts(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreatePlainAsync(1, 2);
        await host.LinkAsync(media, 1, 2);

        (await host.GetTaskAsync(media, 1)).ShouldShow("execution-task id=1 job-id=j root=true");
    }
}
