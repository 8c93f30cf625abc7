using System.Text.Json.Nodes;

namespace Tracking.Tests.Api.OpenApi;

/// <summary>The schemas say what the server writes under its settings.</summary>
public sealed class SchemaSettingsTests
{
    [Theory]
    [InlineData("Kebab", "execution-task", "execution-task-list", "navigable-execution-task", "navigable-execution-task-list")]
    [InlineData("Camel", "executionTask", "executionTaskList", "navigableExecutionTask", "navigableExecutionTaskList")]
    [Trait("Contract", "L1")]
    public async Task Type_JsonTypeProperty_IsTheFirstPropertyAndNamesTheKinds(string style, params string[] expected)
    {
        var document = await Documents.OpenApiAsync($"Contract:TypeNames={style}");

        var (name, type) = Task(document)["properties"]!.AsObject().First();
        name.Should().Be("type");
        type!["type"]!.GetValue<string>().Should().Be("string");
        type["enum"]!.AsArray().Select(value => value!.GetValue<string>()).Should().Equal(expected);
        type["x-tracking-addition"]!.GetValue<bool>().Should().BeTrue();
    }

    [Theory]
    [InlineData("Wrapper", """{"execution-task":{...}}""", """{"tasks":[{"execution-task":{...}}]}""")]
    [InlineData("Grouped", """{"execution-task":{...}}""", """{"execution-task":[{...}]}""")]
    [InlineData("None", "{...}", """{"tasks":[{...}]}""")]
    [Trait("Contract", "L1")]
    public async Task Type_OtherForm_IsDescribedInstead(string form, string taskForm, string listForm)
    {
        var document = await Documents.OpenApiAsync($"Contract:JsonType={form}");

        Task(document)["properties"]!.AsObject().ContainsKey("type").Should().BeFalse();
        Task(document)["description"]!.GetValue<string>().Should().Be($"XML: <execution-task>...</execution-task>. JSON: {taskForm}");
        Tasks(document)["description"]!.GetValue<string>().Should().Be($"XML: <tasks><execution-task>...</execution-task></tasks>. JSON: {listForm}");
    }

    [Theory]
    [InlineData("XsiType", """<tasks><tasks xsi:type="executionTask">...</tasks></tasks>""")]
    [InlineData("XsiTypeTask", """<tasks><task xsi:type="executionTask">...</task></tasks>""")]
    [Trait("Contract", "J1")]
    public async Task List_OtherForm_IsDescribed(string form, string xml)
    {
        var document = await Documents.OpenApiAsync($"Contract:XmlList={form}", "Contract:TypeNames=Camel", "Contract:JsonRoot=true");

        Task(document)["description"]!.GetValue<string>().Should().Be(
            """XML: <execution-task>...</execution-task>. JSON: {"execution-task":{"type":"executionTask",...}}""");
        Tasks(document)["description"]!.GetValue<string>().Should().Be(
            $$$"""XML: {{{xml}}}. JSON: {"tasks":{"tasks":[{"type":"executionTask",...}]}}""");
    }

    [Fact]
    [Trait("Contract", "M1")]
    public async Task Dates_EpochMillis_AreIntegers()
    {
        var document = await Documents.OpenApiAsync("Contract:JsonDates=EpochMillis");

        var properties = Task(document)["properties"]!;
        foreach (var name in new[] { "creation-timestamp", "update-timestamp", "start-time", "finish-time" })
        {
            properties[name]!.ToJsonString().Should().Be("""{"type":"integer","format":"int64","x-tracking-addition":["type","format"]}""");
        }
    }

    [Fact]
    [Trait("Contract", "L10")]
    public async Task Fields_NullsWritten_MayBeNullWhereTheyAreNotAlwaysShown()
    {
        var openApi = await Documents.OpenApiAsync("Contract:JsonNulls=Write");
        var swagger = await Documents.SwaggerAsync("Contract:JsonNulls=Write");

        Task(openApi)["properties"]!["name"]!.ToJsonString().Should().Be("""{"type":["null","string"],"x-tracking-addition":["type"]}""");
        Task(openApi)["properties"]!["root"]!.ToJsonString().Should().Be("""{"type":"boolean"}""");
        swagger["definitions"]!["Task"]!["properties"]!["name"]!["x-nullable"]!.GetValue<bool>().Should().BeTrue();
    }

    private static JsonNode Task(JsonObject document) => document["components"]!["schemas"]!["Task"]!;

    private static JsonNode Tasks(JsonObject document) => document["components"]!["schemas"]!["tasks"]!;
}
