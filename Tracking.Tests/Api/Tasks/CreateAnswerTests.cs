namespace Tracking.Tests.Api.Tasks;

/// <summary>What creating answers, and what it asks for.</summary>
public sealed class CreateAnswerTests
{
    [Fact]
    [Trait("Contract", "D5")]
    public async Task Post_InJson_AnswersTheseBytes()
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostAsync("""{"tasks":[{"id":5,"status":"NEW"},{"type":"execution-task-list","definition-id":"d"}]}""");

        answer.Body.Should().Be(
            """{"tasks":[{"type":"execution-task","id":5,"status":"NEW","creation-timestamp":"2017-03-01T10:00:00.000Z","update-timestamp":"2017-03-01T10:00:00.000Z","root":true},{"type":"execution-task-list","id":1,"creation-timestamp":"2017-03-01T10:00:00.000Z","update-timestamp":"2017-03-01T10:00:00.000Z","root":true,"definition-id":"d"}]}""");
        answer.Status.Should().Be(200);
        answer.Headers.Location.Should().BeNull();
    }

    [Fact]
    [Trait("Contract", "D5")]
    public async Task Post_InXml_AnswersTheseBytes()
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostAsync(
            "<tasks><execution-task><id>5</id><status>NEW</status></execution-task><execution-task-list><definition-id>d</definition-id></execution-task-list></tasks>",
            TrackingHost.Xml);

        answer.Body.Should().Be(
            """<?xml version="1.0" encoding="UTF-8" standalone="yes"?><tasks><execution-task><id>5</id><status>NEW</status><creation-timestamp>2017-03-01T10:00:00.000Z</creation-timestamp><update-timestamp>2017-03-01T10:00:00.000Z</update-timestamp><root>true</root></execution-task><execution-task-list><id>1</id><creation-timestamp>2017-03-01T10:00:00.000Z</creation-timestamp><update-timestamp>2017-03-01T10:00:00.000Z</update-timestamp><root>true</root><definition-id>d</definition-id></execution-task-list></tasks>""");
        answer.Status.Should().Be(200);
        answer.Headers.Location.Should().BeNull();
    }

    [Theory, BothMedia]
    [Trait("Contract", "D5")]
    public async Task Post_Several_AnswersTopLevelTasksInRequestOrder(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreatePlainAsync(8);

        var answer = await host.CreateAsync(
            media, """{"id":9}""", """{"type":"navigable-execution-task","id":4,"nexts":{"tasks":[{"id":6}]}}""", """{"id":8}""", """{"id":2}""");

        answer.ShouldListIds(9, 4, 8, 2);
    }

    [Theory, BothMedia]
    [Trait("Contract", "D5")]
    [Trait("Contract", "I4")]
    public async Task Post_LaterLinksOfTheBody_ShowInEarlierTasks(string media)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.CreateAsync(media, """{"id":2}""", """{"type":"navigable-execution-task","id":1,"nexts":{"tasks":[{"id":2}]}}""");

        answer.ShouldList("execution-task id=2 root=false", "navigable-execution-task id=1 root=true nexts=[execution-task id=2 root=false]");
    }

    [Theory, BothMedia]
    [Trait("Contract", "D6")]
    public async Task Post_SameIdTwice_TheSecondIsAReference(string media)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.CreateAsync(
            media,
            """{"type":"execution-task-list","id":1,"name":"first"}""",
            """{"type":"navigable-execution-task","id":1,"name":"second","nexts":{"tasks":[{"id":2}]}}""");

        answer.ShouldList("execution-task-list id=1 root=true name=first", "execution-task-list id=1 root=true name=first");
        (await host.NextAsync(media, 1)).ShouldListIds(2);
    }

    [Theory, BothMedia]
    [Trait("Contract", "D6")]
    public async Task Post_NestedThenAtTheTop_TheNestedOneCreates(string media)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.CreateAsync(
            media,
            """{"type":"navigable-execution-task","id":1,"nexts":{"tasks":[{"id":2,"name":"nested"}]}}""",
            """{"id":2,"name":"top","status":"X"}""");

        answer.ShouldList(
            "navigable-execution-task id=1 root=true nexts=[execution-task id=2 root=false name=nested]",
            "execution-task id=2 root=false name=nested");
    }

    [Theory]
    [BothMedia("""{"id":1,"job-id":"nobody-knows-it"}""", "execution-task id=1 job-id=nobody-knows-it root=true")]
    [BothMedia("""{"id":1,"job-id":""}""", "execution-task id=1 job-id= root=true")]
    [BothMedia("""{"id":1,"job-id":null}""", "execution-task id=1 root=true")]
    [Trait("Contract", "D8")]
    public async Task Post_AnyJobOrNone_IsAccepted(string media, string task, string stored)
    {
        await using var host = await TrackingHost.StartAsync();

        (await host.CreateAsync(media, task)).ShouldList(stored);
    }

    [Theory]
    [BothMedia("{}", "execution-task id=1 root=true")]
    [BothMedia("""{"type":"execution-task-list"}""", "execution-task-list id=1 root=true")]
    [Trait("Contract", "D10")]
    public async Task Post_TaskWithoutFields_IsStoredWithoutThem(string media, string task, string stored)
    {
        await using var host = await TrackingHost.StartAsync();

        (await host.CreateAsync(media, task)).ShouldList(stored);
    }
}
