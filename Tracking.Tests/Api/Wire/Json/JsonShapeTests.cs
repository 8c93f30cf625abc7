using Tracking.Core;

namespace Tracking.Tests.Api.Wire.Json;

/// <summary>Every shape in which JSON bindings write a list of tasks. The second column names id and kind of what is created.</summary>
public sealed class JsonShapeTests
{
    public static TheoryData<string, string> Lists() => new()
    {
        // The kind in the object, under every name that bindings use, in every spelling, anywhere.
        { """{"tasks":[{"type":"execution-task-list","id":1},{"type":"execution-task","id":2}]}""", "1 execution-task-list, 2 execution-task" },
        { """{"tasks":[{"id":1,"name":"a","type":"execution-task-list"}]}""", "1 execution-task-list" },
        { """{"tasks":[{"definition-id":"d","id":1,"type":"execution-task"}]}""", "1 execution-task" },
        { """{"tasks":[{"@type":"executionTaskList","id":1}]}""", "1 execution-task-list" },
        { """{"tasks":[{"id":1,"@xsi.type":"ns2:executionTaskList"}]}""", "1 execution-task-list" },
        { """{"tasks":[{"xsi:type":"ExecutionTaskList","id":1}]}""", "1 execution-task-list" },
        { """{"tasks":[{"type":"NavigableExecutionTaskList","id":1}]}""", "1 navigable-execution-task-list" },
        { """{"tasks":[{"type":"navigableExecutionTask","id":1}]}""", "1 navigable-execution-task" },
        { """{"tasks":[{"type":" execution-task-list ","id":1}]}""", "1 execution-task-list" },
        { """{"tasks":[{"type":null,"id":1}]}""", "1 execution-task" },

        // The base's name says nothing, so the kind is inferred.
        { """{"tasks":[{"type":"task","id":1,"definition-id":"d"}]}""", "1 execution-task-list" },
        { """{"tasks":[{"type":"Task","id":1}]}""", "1 execution-task" },

        // Wrappers, groups, roots.
        { """{"tasks":[{"execution-task-list":{"id":1}},{"execution-task":{"id":2}}]}""", "1 execution-task-list, 2 execution-task" },
        { """{"tasks":[{"task":{"id":1,"type":"executionTaskList"}},{"Task":{"id":2}}]}""", "1 execution-task-list, 2 execution-task" },
        { """{"execution-task":[{"id":1},{"id":2}],"navigable-execution-task-list":[{"id":3}]}""", "1 execution-task, 2 execution-task, 3 navigable-execution-task-list" },
        { """{"tasks":{"execution-task-list":[{"id":1},{"id":2}],"execution-task":{"id":3}}}""", "1 execution-task-list, 2 execution-task-list, 3 execution-task" },
        { """{"tasks":{"tasks":[{"type":"execution-task-list","id":1}]}}""", "1 execution-task-list" },
        { """{"tasks":{"task":[{"id":1},{"id":2}]}}""", "1 execution-task, 2 execution-task" },
        { """{"task":[{"id":1,"type":"executionTaskList"}]}""", "1 execution-task-list" },
        { """{"Task":[{"id":1}]}""", "1 execution-task" },
        { """{"tasks":{"tasks":{"tasks":[{"id":1}]}}}""", "1 execution-task" },

        // One object where an array is due.
        { """{"tasks":{"id":1}}""", "1 execution-task" },
        { """{"tasks":{"type":"executionTaskList","id":1}}""", "1 execution-task-list" },
        { """{"tasks":{"tasks":{"id":1}}}""", "1 execution-task" },
        { """{"task":{"id":1}}""", "1 execution-task" },
        { """{"execution-task-list":{"id":1}}""", "1 execution-task-list" },
        { """{"tasks":{"execution-task-list":{"id":1}}}""", "1 execution-task-list" },

        // What the object says of itself wins over its wrapper.
        { """{"execution-task":[{"type":"execution-task-list","id":1}]}""", "1 execution-task-list" },

        // Several members together are one list; unknown ones beside them are passed over.
        { """{"tasks":[{"id":1}],"task":{"id":2},"count":2}""", "1 execution-task, 2 execution-task" },
        { "\uFEFF{\"tasks\":[{\"id\":1}]}", "1 execution-task" },
        { "\t\r\n {\"tasks\" : [ {\"id\" : 1 } ] } \n", "1 execution-task" },
        { """{"\u0074asks":[{"i\u0064":1}]}""", "1 execution-task" },
    };

    public static TheoryData<string, string> Inferences() => new()
    {
        { """{"workflow":"w"}""", "execution-task" },
        { """{"definition-id":"d"}""", "execution-task-list" },
        { """{"definition-id":"d","workflow":"w"}""", "execution-task" },
        { """{"definition-id":"d","workflow":null}""", "execution-task-list" },
        { """{"definition-id":null}""", "execution-task" },
        { """{"definition-id":"d","nexts":{}}""", "navigable-execution-task-list" },
        { """{"nexts":[]}""", "navigable-execution-task" },
        { """{"nexts":null}""", "execution-task" },
        { """{"order-by":"1","nexts":{"tasks":[]}}""", "navigable-execution-task" },
        { """{"name":"n"}""", "execution-task" },
        { "{}", "execution-task" },
    };

    public static TheoryData<string, string> Nexts() => new()
    {
        { """{"tasks":[{"id":2},{"id":3,"type":"executionTaskList"}]}""", "2 execution-task, 3 execution-task-list" },
        { """[{"id":2},{"id":3}]""", "2 execution-task, 3 execution-task" },
        { """{"execution-task-list":[{"id":2}],"execution-task":{"id":3}}""", "2 execution-task-list, 3 execution-task" },
        { """{"tasks":[{"execution-task-list":{"id":2}}]}""", "2 execution-task-list" },
        { """{"tasks":{"tasks":[{"id":2}]}}""", "2 execution-task" },
        { """{"task":[{"id":2}]}""", "2 execution-task" },
        { """{"tasks":{"id":2}}""", "2 execution-task" },
        { """{"id":2}""", "2 execution-task" },
        { """{"tasks":null}""", "" },
        { "{}", "" },
        { "[]", "" },
        { "null", "" },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    [Trait("Contract", "L2")]
    public async Task Post_AnyShapeOfAList_CreatesItsTasks(string body, string expected)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostAsync(body);

        answer.Status.Should().Be(200, answer.Body);
        Kinds.OfJson(answer.Body).Should().Be(expected);
        host.Graph.Size.Tasks.Should().Be(expected.Split(", ").Length);
    }

    [Theory]
    [MemberData(nameof(Inferences))]
    [Trait("Contract", "L3")]
    public async Task Post_TaskWithoutKind_InfersIt(string task, string kind)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostAsync($$"""{"tasks":[{{task}}]}""");

        answer.Status.Should().Be(200, answer.Body);
        Kinds.OfJson(answer.Body).Should().Be($"1 {kind}");
    }

    [Theory]
    [MemberData(nameof(Nexts))]
    [Trait("Contract", "N5")]
    public async Task Post_AnyShapeOfNexts_CreatesAndLinksItsTasks(string nexts, string expected)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostAsync($$"""{"tasks":[{"type":"navigable-execution-task","id":1,"nexts":{{nexts}}}]}""");

        answer.Status.Should().Be(200, answer.Body);
        Kinds.OfJson((await host.GetAsync("/task/1/next")).Body).Should().Be(expected);
    }

    [Theory]
    [Trait("Contract", "L2")]
    [InlineData("\"milestone\"")]
    [InlineData("\"EXECUTION-TASK\"")]
    [InlineData("\"\"")]
    [InlineData("5")]
    [InlineData("true")]
    [InlineData("{}")]
    [InlineData("[\"execution-task\"]")]
    public async Task Post_UnknownType_Answers400(string type)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostAsync($$"""{"tasks":[{"id":1},{"type":{{type}},"id":2}]}""");

        answer.ShouldRefuse("tasks[1].type", "must be the name of a kind of task such as execution-task");
        host.Graph.Size.Should().Be(new GraphSize(0, 0));
    }
}
