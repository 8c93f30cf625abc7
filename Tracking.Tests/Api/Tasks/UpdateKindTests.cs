namespace Tracking.Tests.Api.Tasks;

/// <summary>A task keeps its kind, and the fields of that kind.</summary>
public sealed class UpdateKindTests
{
    [Theory]
    [BothMedia("execution-task", "task")]
    [BothMedia("execution-task", "Task")]
    [BothMedia("execution-task", "execution-task")]
    [BothMedia("execution-task", "navigable-execution-task")]
    [BothMedia("execution-task-list", "task")]
    [BothMedia("execution-task-list", "execution-task-list")]
    [BothMedia("execution-task-list", "navigable-execution-task-list")]
    [Trait("Contract", "E4")]
    public async Task Put_KindOfTheSameFamily_KeepsTheStoredKind(string media, string stored, string sent)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreateAsync(media, $$"""{"type":"{{stored}}","id":7}""");

        (await host.UpdateAsync(media, 7, $$"""{"type":"{{sent}}","name":"n"}""")).ShouldShow($"{stored} id=7 root=true name=n");
    }

    [Theory]
    [BothMedia("navigable-execution-task", "execution-task")]
    [BothMedia("navigable-execution-task", "task")]
    [BothMedia("navigable-execution-task-list", "execution-task-list")]
    [BothMedia("navigable-execution-task-list", "navigable-execution-task-list")]
    [Trait("Contract", "E4")]
    [Trait("Contract", "N1")]
    public async Task Put_PlainKindToANavigableTask_KeepsItNavigable(string media, string stored, string sent)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreateAsync(media, $$"""{"type":"{{stored}}","id":7}""");

        (await host.UpdateAsync(media, 7, $$"""{"type":"{{sent}}","name":"n"}""")).ShouldShow($"{stored} id=7 root=true name=n nexts=[]");
    }

    [Theory]
    [BothMedia("execution-task", "execution-task-list")]
    [BothMedia("execution-task", "navigable-execution-task-list")]
    [BothMedia("navigable-execution-task", "execution-task-list")]
    [BothMedia("execution-task-list", "execution-task")]
    [BothMedia("navigable-execution-task-list", "navigable-execution-task")]
    [Trait("Contract", "E4")]
    public async Task Put_KindOfTheOtherFamily_ChangesNothing(string media, string stored, string sent)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreateAsync(media, $$"""{"type":"{{stored}}","id":7}""");
        var before = await host.ImageAsync(7);
        host.Clock.Advance(TimeSpan.FromSeconds(5));

        var answer = await host.UpdateAsync(media, 7, $$"""{"type":"{{sent}}","name":"n"}""");

        answer.ShouldRefuse(400, "type", "must be the kind of task 7 or be left out: a task keeps its kind");
        (await host.ImageAsync(7)).Should().Be(before);
    }

    [Theory]
    [InlineData("""{"type":"nothing","name":"n"}""", TrackingHost.Json, "type")]
    [InlineData("""<task xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="nothing"><name>n</name></task>""", TrackingHost.Xml, "xsi:type")]
    [Trait("Contract", "L2")]
    [Trait("Contract", "J3")]
    public async Task Put_UnknownKind_IsRefused(string body, string media, string culprit)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreatePlainAsync(7);

        (await host.PutAsync("/task/7", body, media))
            .ShouldRefuse(400, culprit, "must be the name of a kind of task such as execution-task, not \"nothing\"");
    }

    [Theory]
    [BothMedia("execution-task", """{"definition-id":"d","name":"n"}""")]
    [BothMedia("execution-task", """{"type":"execution-task","definition-id":"d","name":"n"}""")]
    [BothMedia("execution-task", """{"definition-id":null,"name":"n"}""")]
    [BothMedia("execution-task-list", """{"workflow":"w","number-of-retries":3,"name":"n"}""")]
    [BothMedia("execution-task-list", """{"type":"execution-task-list","number-of-retries":"many","name":"n"}""")]
    [BothMedia("execution-task-list", """{"workflow":null,"name":"n"}""")]
    [Trait("Contract", "E4")]
    public async Task Put_FieldOfTheOtherFamily_IsIgnored(string media, string stored, string change)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreateAsync(media, $$"""{"type":"{{stored}}","id":7}""");

        (await host.UpdateAsync(media, 7, change)).ShouldShow($"{stored} id=7 root=true name=n");
    }

    [Theory]
    [BothMedia("navigable-execution-task", """{"workflow":"w"}""", "workflow=w")]
    [BothMedia("navigable-execution-task-list", """{"definition-id":"d"}""", "definition-id=d")]
    [Trait("Contract", "E4")]
    [Trait("Contract", "N2")]
    public async Task Put_FieldOfThePlainKindToANavigableTask_IsTaken(string media, string stored, string change, string shown)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreateAsync(media, $$"""{"type":"{{stored}}","id":7}""");

        (await host.UpdateAsync(media, 7, change)).ShouldShow($"{stored} id=7 root=true {shown} nexts=[]");
    }

    [Theory]
    [InlineData(TrackingHost.Json, """{"name":"n","nexts":{"tasks":[{"id":3}]}}""")]
    [InlineData(TrackingHost.Json, """{"name":"n","nexts":{"tasks":[]}}""")]
    [InlineData(TrackingHost.Json, """{"name":"n","nexts":null}""")]
    [InlineData(TrackingHost.Json, """{"name":"n","nexts":[{"id":"no number"}]}""")]
    [InlineData(TrackingHost.Json, """{"name":"n","nexts":5}""")]
    [InlineData(TrackingHost.Xml, "<navigable-execution-task><nexts><execution-task><id>3</id></execution-task></nexts><name>n</name></navigable-execution-task>")]
    [InlineData(TrackingHost.Xml, "<navigable-execution-task><nexts/><name>n</name></navigable-execution-task>")]
    [InlineData(TrackingHost.Xml, "<task><nexts><execution-task><id>no number</id></execution-task></nexts><name>n</name></task>")]
    [Trait("Contract", "E5")]
    public async Task Put_Nexts_AreIgnored(string media, string body)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreateAsync(media, """{"type":"navigable-execution-task","id":1,"nexts":{"tasks":[{"id":2}]}}""", """{"id":3}""");

        (await host.PutAsync("/task/1", body, media))
            .ShouldShow("navigable-execution-task id=1 root=true name=n nexts=[execution-task id=2 root=false]");

        (await host.NextAsync(media, 1)).ShouldListIds(2);
        (await host.PreviousAsync(media, 3)).ShouldListIds();
    }
}
