using Tracking.Tests.Api.Wire;

namespace Tracking.Tests.Api.Dialects;

/// <summary>The switch JsonUnknownMembers: passed over by default, refused on demand, and never refused in XML.</summary>
public sealed class UnknownMembersTests
{
    private const string Reject = "Contract:JsonUnknownMembers=Reject";
    private const string OfTasks = "is not a member that tasks have";
    private const string OfLists = "is not a member that lists of tasks have";

    public static TheoryData<string, string, string> Creations() => new()
    {
        { """{"tasks":[{},{"foo":1}]}""", "tasks[1].foo", OfTasks },
        { """{"tasks":[{"foo":null}]}""", "tasks[0].foo", OfTasks },
        { """{"tasks":[{"jobId":"camel"}]}""", "tasks[0].jobId", OfTasks },
        { """{"tasks":[{"Name":"case"}]}""", "tasks[0].Name", OfTasks },
        { """{"tasks":[{"foo":{"bar":[1,{"id":2}]}}]}""", "tasks[0].foo", OfTasks },
        { """{"tasks":[{"execution-task":{"foo":1}}]}""", "tasks[0].foo", OfTasks },
        { """{"execution-task":[{"foo":1}]}""", "tasks[0].foo", OfTasks },
        { """{"tasks":[{"nexts":[{"foo":1}]}]}""", "tasks[0].nexts.tasks[0].foo", OfTasks },
        { """{"tasks":[],"foo":1}""", "foo", OfLists },
        { """{"foo":1,"task":{}}""", "foo", OfLists },
        { """{"tasks":{"tasks":[],"foo":1}}""", "tasks[0].foo", OfTasks },
        { """{"tasks":[{"execution-task":{},"foo":1}]}""", "tasks[0].foo", OfTasks },
        { """{"tasks":[{"id":1,"tasks":[]}]}""", "tasks[0].tasks", OfTasks },

        // Fields of another kind.
        { """{"tasks":[{"type":"execution-task","definition-id":"d"}]}""", "tasks[0].definition-id", "is not a field of execution-task" },
        { """{"tasks":[{"workflow":"w","definition-id":"d"}]}""", "tasks[0].definition-id", "is not a field of execution-task" },
        { """{"tasks":[{"type":"navigable-execution-task-list","workflow":"w"}]}""", "tasks[0].workflow", "is not a field of navigable-execution-task-list" },
        { """{"tasks":[{"type":"execution-task-list","number-of-retries":"many"}]}""", "tasks[0].number-of-retries", "is not a field of execution-task-list" },
        { """{"tasks":[{"type":"execution-task","nexts":[]}]}""", "tasks[0].nexts", "is not a member of execution-task" },
    };

    public static TheoryData<string, string, string> Updates() => new()
    {
        { """{"name":"new","foo":1}""", "foo", OfTasks },
        { """{"name":"new","definition-id":"d"}""", "definition-id", "is not a field of task 7's kind" },
        { """{"type":"execution-task","definition-id":"d"}""", "definition-id", "is not a field of execution-task" },
        { """{"execution-task":{"name":"new","foo":1}}""", "foo", OfTasks },
        { """{"execution-task":{"name":"new"},"foo":1}""", "foo", OfTasks },
        { """{"name":"new","execution-task":{}}""", "execution-task", OfTasks },
    };

    [Theory]
    [MemberData(nameof(Creations))]
    [Trait("Contract", "L5")]
    [Trait("Contract", "E4")]
    public async Task Post_UnknownMember_IsRefusedUnderRejectAndElsePassedOver(string body, string place, string message)
    {
        await using var strict = await TrackingHost.StartAsync(Reject);
        await using var host = await TrackingHost.StartAsync();

        (await strict.PostAsync(body)).ShouldRefuse(place, message);
        var answer = await host.PostAsync(body);

        strict.Graph.Size.Tasks.Should().Be(0);
        answer.Status.Should().Be(200, answer.Body);
        answer.Body.Should().NotContain("foo").And.NotContain("camel").And.NotContain("case");
    }

    [Theory]
    [MemberData(nameof(Updates))]
    [Trait("Contract", "L5")]
    [Trait("Contract", "E4")]
    public async Task Put_UnknownMember_IsRefusedUnderRejectAndElsePassedOver(string body, string place, string message)
    {
        await using var strict = await TrackingHost.StartAsync(Reject);
        await using var host = await TrackingHost.StartAsync();
        await strict.PostAsync("""{"tasks":[{"id":7,"name":"old"}]}""");
        await host.PostAsync("""{"tasks":[{"id":7,"name":"old"}]}""");

        (await strict.PutAsync("/task/7", body)).ShouldRefuse(place, message);
        var answer = await host.PutAsync("/task/7", body);

        (await FieldBodies.ReadJsonAsync(strict, "name")).Should().Be("\"old\"");
        answer.Status.Should().Be(200, answer.Body);
        answer.Body.Should().NotContain("foo").And.NotContain("definition-id");
    }

    [Theory]
    [Trait("Contract", "E4")]
    [Trait("Contract", "L5")]
    [InlineData("""{"tasks":[{"type":"execution-task","id":1,"definition-id":null,"nexts":null}]}""")]
    [InlineData("""{"tasks":[{"@type":"executionTaskList","id":1,"workflow":null,"number-of-retries":null}]}""")]
    [InlineData("""{"tasks":[{"xsi:type":"task","id":1},{"@xsi.type":null,"id":2}]}""")]
    public async Task Post_NullsOfOtherKindsUnderReject_ArePassedOver(string body)
    {
        await using var host = await TrackingHost.StartAsync(Reject);

        var answer = await host.PostAsync(body);

        answer.Status.Should().Be(200, answer.Body);
    }

    [Fact]
    [Trait("Contract", "E4")]
    public async Task Put_NullsOfOtherKindsUnderReject_ArePassedOver()
    {
        await using var host = await TrackingHost.StartAsync(Reject);
        await host.PostAsync("""{"tasks":[{"id":7}]}""");

        var answer = await host.PutAsync("/task/7", """{"definition-id":null,"nexts":null,"name":"new"}""");

        answer.Status.Should().Be(200, answer.Body);
    }

    [Fact]
    [Trait("Contract", "E4")]
    [Trait("Contract", "D1")]
    public async Task Post_FieldOfAnotherKindToUpdateWithUnderReject_Answers400()
    {
        await using var host = await TrackingHost.StartAsync(Reject, "Contract:PostExisting=Update");
        await host.PostAsync("""{"tasks":[{"id":7}]}""");

        (await host.PostAsync("""{"tasks":[{"id":7,"definition-id":"d"}]}""")).ShouldRefuse("tasks[0].definition-id", "is not a field of task 7's kind");
    }

    [Theory]
    [Trait("Contract", "J7")]
    [Trait("Contract", "E4")]
    [InlineData("Contract:JsonUnknownMembers=Ignore")]
    [InlineData(Reject)]
    public async Task PostAndPut_UnknownElement_IsPassedOverUnderEitherValue(string setting)
    {
        await using var host = await TrackingHost.StartAsync(setting);

        var created = await host.PostAsync(
            "<tasks><foo/><execution-task foo='1'><id>7</id><foo>1</foo><definition-id>d</definition-id></execution-task></tasks>", TrackingHost.Xml);
        var updated = await host.PutAsync(
            "/task/7", "<task><foo><id>x</id></foo><name>new</name><definition-id>d</definition-id></task>", TrackingHost.Xml);

        created.Status.Should().Be(200, created.Body);
        updated.Status.Should().Be(200, updated.Body);
        updated.Body.Should().Contain("<name>new</name>").And.NotContain("foo").And.NotContain("definition-id");
    }

    [Fact]
    [Trait("Contract", "L5")]
    public async Task Post_LongUnknownNameUnderReject_IsCutInTheAnswer()
    {
        await using var host = await TrackingHost.StartAsync(Reject);

        var answer = await host.PostAsync($$"""{"tasks":[{"{{new string('n', 100_000)}}":1}]}""");

        answer.ShouldRefuse($"tasks[0].{new string('n', 80)}…", OfTasks);
    }
}
