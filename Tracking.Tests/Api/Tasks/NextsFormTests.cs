using Tracking.Core;

namespace Tracking.Tests.Api.Tasks;

/// <summary>The forms of <c>nexts</c> that are read.</summary>
public sealed class NextsFormTests
{
    [Theory]
    [InlineData("""{"tasks":[{"id":2},{"id":3}]}""")]
    [InlineData("""[{"id":2},{"id":3}]""")]
    [InlineData("""{"tasks":{"tasks":[{"id":2},{"id":3}]}}""")]
    [InlineData("""{"task":[{"id":2},{"id":3}]}""")]
    [InlineData("""{"execution-task":[{"id":2},{"id":3}]}""")]
    [InlineData("""{"tasks":[{"execution-task":{"id":2}},{"execution-task":{"id":3}}]}""")]
    [InlineData("""[{"execution-task":[{"id":2},{"id":3}]}]""")]
    [InlineData("""{"execution-task":{"id":2},"task":{"id":3}}""")]
    [Trait("Contract", "N5")]
    [Trait("Contract", "L2")]
    public Task Post_NextsInJson_AreRead(string nexts) =>
        ShouldBeRead($$"""{"tasks":[{"type":"navigable-execution-task","id":1,"nexts":{{nexts}}}]}""", TrackingHost.Json, 2, 3);

    [Theory]
    [InlineData("""{"id":2}""")]
    [InlineData("""{"tasks":{"id":2}}""")]
    [InlineData("""{"execution-task":{"id":2}}""")]
    [Trait("Contract", "N5")]
    [Trait("Contract", "L2")]
    public Task Post_SingleNextInJson_IsRead(string nexts) =>
        ShouldBeRead($$"""{"tasks":[{"type":"navigable-execution-task","id":1,"nexts":{{nexts}}}]}""", TrackingHost.Json, 2);

    [Theory]
    [InlineData("<execution-task><id>2</id></execution-task><execution-task><id>3</id></execution-task>")]
    [InlineData("<task><id>2</id></task><Task><id>3</id></Task>")]
    [InlineData("<tasks xsi:type='executionTask'><id>2</id></tasks><tasks xsi:type='execution-task'><id>3</id></tasks>")]
    [InlineData("<task xsi:type='ExecutionTask'><id>2</id></task><foo/><task xsi:type='executionTask'><id>3</id></task>")]
    [InlineData("<tasks><execution-task><id>2</id></execution-task><task><id>3</id></task></tasks>")]
    [InlineData("<tasks><execution-task><id>2</id></execution-task></tasks><tasks><tasks xsi:type='executionTask'><id>3</id></tasks></tasks>")]
    [Trait("Contract", "N5")]
    [Trait("Contract", "J1")]
    public Task Post_NextsInXml_AreRead(string nexts) => ShouldBeRead(
        $"<tasks xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'><navigable-execution-task><id>1</id><nexts>{nexts}</nexts></navigable-execution-task></tasks>",
        TrackingHost.Xml, 2, 3);

    [Theory]
    [InlineData(TrackingHost.Json, """{"tasks":[{"id":1,"nexts":[]}]}""")]
    [InlineData(TrackingHost.Json, """{"tasks":[{"id":1,"nexts":{}}]}""")]
    [InlineData(TrackingHost.Json, """{"tasks":[{"id":1,"nexts":{"tasks":[]}}]}""")]
    [InlineData(TrackingHost.Json, """{"tasks":[{"id":1,"nexts":{"tasks":null}}]}""")]
    [InlineData(TrackingHost.Xml, "<tasks><task><id>1</id><nexts/></task></tasks>")]
    [Trait("Contract", "N5")]
    [Trait("Contract", "L3")]
    public async Task Post_EmptyNexts_MakeATaskNavigable(string media, string body)
    {
        await using var host = await TrackingHost.StartAsync();

        (await host.PostAsync(body, media)).ShouldList("navigable-execution-task id=1 root=true nexts=[]");
    }

    [Theory]
    [BothMedia("""{"id":1,"nexts":null}""", "execution-task id=1 root=true")]
    [BothMedia("""{"type":"navigable-execution-task","id":1,"nexts":null}""", "navigable-execution-task id=1 root=true nexts=[]")]
    [BothMedia("""{"id":1,"definition-id":"d","nexts":{"tasks":[]}}""", "navigable-execution-task-list id=1 root=true definition-id=d nexts=[]")]
    [BothMedia("""{"type":"execution-task","id":1,"nexts":{"tasks":[{"id":2}]}}""", "execution-task id=1 root=true")]
    [Trait("Contract", "N1")]
    [Trait("Contract", "L3")]
    public async Task Post_NextsAndKind_AgreeOnTheStoredKind(string media, string task, string expected)
    {
        await using var host = await TrackingHost.StartAsync();

        (await host.CreateAsync(media, task)).ShouldList(expected);

        host.Graph.Size.Should().Be(new GraphSize(1, 0));
    }

    private static async Task ShouldBeRead(string body, string media, params long[] expected)
    {
        await using var host = await TrackingHost.StartAsync();

        (await host.PostAsync(body, media)).ShouldListIds(1);

        (await host.NextAsync(media, 1)).ShouldListIds(expected);
        host.Graph.Size.Tasks.Should().Be(expected.Length + 1);
    }
}
