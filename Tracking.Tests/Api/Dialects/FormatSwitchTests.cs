namespace Tracking.Tests.Api.Dialects;

/// <summary>What each format switch changes, and what it leaves alone; the golden files show the whole of it.</summary>
public sealed class FormatSwitchTests
{
    private const string Seed = """{"tasks":[{"id":7,"job-id":"j"}]}""";
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private const string JsonStart = "2017-03-01T10:00:00.000Z";
    private const string Iso = $"\"creation-timestamp\":\"{JsonStart}\",\"update-timestamp\":\"{JsonStart}\"";
    private const string Epoch = "\"creation-timestamp\":1488362400000,\"update-timestamp\":1488362400000";
    // The fields of the task, for which "…" stands below.
    private const string Fields = $"\"id\":7,{Iso},\"job-id\":\"j\",\"root\":true";
    private const string EpochFields = $"\"id\":7,{Epoch},\"job-id\":\"j\",\"root\":true";
    private const string XmlInner = $"<id>7</id><creation-timestamp>{JsonStart}</creation-timestamp><update-timestamp>{JsonStart}</update-timestamp><job-id>j</job-id><root>true</root>";

    [Theory]
    [Trait("Contract", "L1")]
    [InlineData("TypeNames=Kebab", """{"tasks":[{"type":"execution-task",…}]}""", """{"type":"execution-task",…}""")]
    [InlineData("TypeNames=Camel", """{"tasks":[{"type":"executionTask",…}]}""", """{"type":"executionTask",…}""")]
    [InlineData("JsonType=Wrapper", """{"tasks":[{"execution-task":{…}}]}""", """{"execution-task":{…}}""")]
    [InlineData("JsonType=Grouped", """{"execution-task":[{…}]}""", """{"execution-task":{…}}""")]
    [InlineData("JsonType=None", """{"tasks":[{…}]}""", """{…}""")]
    [InlineData("JsonRoot=true", """{"tasks":{"tasks":[{"type":"execution-task",…}]}}""", """{"execution-task":{"type":"execution-task",…}}""")]
    [InlineData("JsonDates=EpochMillis", """{"tasks":[{"type":"execution-task",…}]}""", """{"type":"execution-task",…}""")]
    [InlineData("JsonNulls=Omit", """{"tasks":[{"type":"execution-task",…}]}""", """{"type":"execution-task",…}""")]
    [InlineData("XmlList=XsiType", """{"tasks":[{"type":"execution-task",…}]}""", """{"type":"execution-task",…}""")]
    public Task Get_ListAndTaskInJson_FollowTheSwitch(string setting, string list, string task) =>
        AssertAsync([setting], TrackingHost.Json, list, task);

    [Theory]
    [Trait("Contract", "L1")]
    [InlineData("JsonType=Wrapper", "JsonRoot=true", """{"tasks":{"tasks":[{"execution-task":{…}}]}}""", """{"execution-task":{…}}""")]
    [InlineData("JsonType=Grouped", "JsonRoot=true", """{"tasks":{"execution-task":[{…}]}}""", """{"execution-task":{…}}""")]
    [InlineData("JsonType=None", "JsonRoot=true", """{"tasks":{"tasks":[{…}]}}""", """{"execution-task":{…}}""")]
    [InlineData("JsonType=Wrapper", "TypeNames=Camel", """{"tasks":[{"execution-task":{…}}]}""", """{"execution-task":{…}}""")]
    [InlineData("Dialect=Jackson", "JsonNulls=Omit", """{"tasks":[{…}]}""", """{…}""")]
    public Task Get_ListAndTaskInJson_FollowBothSwitches(string setting, string other, string list, string task) =>
        AssertAsync([setting, other], TrackingHost.Json, list, task);

    [Theory]
    [Trait("Contract", "J1")]
    [Trait("Contract", "J2")]
    [InlineData("XmlList=ElementName", "TypeNames=Camel", "execution-task", "")]
    [InlineData("XmlList=XsiType", "TypeNames=Kebab", "tasks", "execution-task")]
    [InlineData("XmlList=XsiType", "TypeNames=Camel", "tasks", "executionTask")]
    [InlineData("XmlList=XsiTypeTask", "TypeNames=Kebab", "task", "execution-task")]
    [InlineData("XmlList=XsiTypeTask", "TypeNames=Camel", "task", "executionTask")]
    [InlineData("Dialect=Moxy", "TypeNames=Kebab", "tasks", "execution-task")]
    [InlineData("Dialect=Moxy", "XmlList=XsiTypeTask", "task", "executionTask")]
    [InlineData("Dialect=Jackson", "JsonRoot=true", "execution-task", "")]
    public Task Get_ListAndTaskInXml_FollowTheSwitches(string setting, string other, string element, string type)
    {
        var attributes = type.Length == 0 ? "" : $" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"{type}\"";
        return AssertAsync(
            [setting, other],
            TrackingHost.Xml,
            $"{Declaration}<tasks><{element}{attributes}>{XmlInner}</{element}></tasks>",
            $"{Declaration}<execution-task>{XmlInner}</execution-task>");
    }

    [Theory]
    [Trait("Contract", "L1")]
    [InlineData("JsonRoot=false", "JsonType=Property", """{"tasks":[]}""")]
    [InlineData("JsonRoot=false", "JsonType=Wrapper", """{"tasks":[]}""")]
    [InlineData("JsonRoot=false", "JsonType=None", """{"tasks":[]}""")]
    [InlineData("JsonRoot=false", "JsonType=Grouped", "{}")]
    [InlineData("JsonRoot=true", "JsonType=Property", """{"tasks":{"tasks":[]}}""")]
    [InlineData("JsonRoot=true", "JsonType=Wrapper", """{"tasks":{"tasks":[]}}""")]
    [InlineData("JsonRoot=true", "JsonType=Grouped", """{"tasks":{}}""")]
    public async Task Get_EmptyList_HasTheFormOfTheSwitches(string root, string type, string expected)
    {
        await using var host = await TrackingHost.StartAsync($"Contract:{root}", $"Contract:{type}");

        (await host.GetAsync("/none/task/roots")).Body.Should().Be(expected);
    }

    [Theory]
    [Trait("Contract", "L10")]
    [InlineData("Omit", "navigable-execution-task", 0)]
    [InlineData("Write", "execution-task", 26)]
    [InlineData("Write", "execution-task-list", 13)]
    [InlineData("Write", "navigable-execution-task", 12)]
    [InlineData("Write", "navigable-execution-task-list", 12)]
    public async Task Get_JsonNulls_AreThoseOfTheKind(string value, string kind, int nulls)
    {
        await using var host = await TrackingHost.StartAsync($"Contract:JsonNulls={value}");
        await host.PostAsync($$"""{"tasks":[{"type":"{{kind}}","id":7,"name":"n"}]}""");

        using var document = System.Text.Json.JsonDocument.Parse((await host.GetAsync("/task/7")).Body);

        document.RootElement.EnumerateObject().Count(member => member.Value.ValueKind == System.Text.Json.JsonValueKind.Null).Should().Be(nulls);
        document.RootElement.TryGetProperty("nexts", out _).Should().Be(kind.StartsWith("navigable", StringComparison.Ordinal));
    }

    [Theory]
    [Trait("Contract", "B6")]
    [InlineData("Xml", "", "application/xml")]
    [InlineData("Xml", "*/*", "application/xml")]
    [InlineData("Xml", "application/*", "application/xml")]
    [InlineData("Xml", "application/json, application/xml", "application/xml")]
    [InlineData("Xml", "application/json", "application/json")]
    [InlineData("Json", "", "application/json")]
    [InlineData("Json", "*/*", "application/json")]
    [InlineData("Json", "application/*", "application/json")]
    [InlineData("Json", "application/xml, application/json", "application/json")]
    [InlineData("Json", "application/xml;q=0.9, application/json;q=0.8", "application/xml")]
    [InlineData("Json", "application/xml", "application/xml")]
    public async Task Get_WithoutPreference_AnswersInTheDefaultMedia(string value, string accept, string expected)
    {
        await using var host = await TrackingHost.StartAsync($"Contract:DefaultMedia={value}");
        await host.PostAsync(Seed);

        var answer = await host.GetAsync("/task/7", accept);

        answer.ContentType.Should().Be(expected);
        answer.Body.Should().StartWith(expected == TrackingHost.Json ? "{\"type\":\"execution-task\"," : $"{Declaration}<execution-task>");
    }

    [Theory]
    [Trait("Contract", "B6")]
    [Trait("Contract", "B10")]
    [InlineData("Xml", "application/problem+xml")]
    [InlineData("Json", "application/problem+json")]
    public async Task Get_NothingAcceptable_IsRefusedInTheDefaultMedia(string value, string expected)
    {
        await using var host = await TrackingHost.StartAsync($"Contract:DefaultMedia={value}");

        var answer = await host.GetAsync("/task/7", "text/html");

        answer.Status.Should().Be(406, answer.Body);
        answer.ContentType.Should().Be(expected);
    }

    private static async Task AssertAsync(string[] settings, string media, string list, string task)
    {
        await using var host = await TrackingHost.StartAsync([.. settings.Select(setting => $"Contract:{setting}")]);
        (await host.PostAsync(Seed, TrackingHost.Json)).Status.Should().Be(200);

        var fields = settings.Any(setting => setting is "JsonDates=EpochMillis" or "Dialect=Jackson") ? EpochFields : Fields;
        (await host.GetAsync("/j/task/roots", media)).Body.Should().Be(list.Replace("…", fields, StringComparison.Ordinal));
        (await host.GetAsync("/task/7", media)).Body.Should().Be(task.Replace("…", fields, StringComparison.Ordinal));
    }
}
