namespace Tracking.Tests.Api.Wire.Json;

/// <summary>What is not JSON, and what is JSON but no list of tasks.</summary>
public sealed class JsonSyntaxTests
{
    [Theory]
    [Trait("Contract", "L11")]
    [InlineData("{")]
    [InlineData("{\"tasks\":[}")]
    [InlineData("{\"tasks\":[]")]
    [InlineData("{\"tasks\":[],}")]
    [InlineData("{\"tasks\":[{\"id\":1},]}")]
    [InlineData("{'tasks':[]}")]
    [InlineData("{tasks:[]}")]
    [InlineData("// comment\n{\"tasks\":[]}")]
    [InlineData("{\"tasks\":/* comment */[]}")]
    [InlineData("{\"tasks\":[]} {}")]
    [InlineData("{\"tasks\":[]}x")]
    [InlineData("{\"tasks\":[{\"id\":01}]}")]
    [InlineData("{\"tasks\":[{\"id\":+1}]}")]
    [InlineData("{\"tasks\":[{\"id\":NaN}]}")]
    [InlineData("{\"tasks\":[{\"id\":0x1}]}")]
    [InlineData("{\"tasks\":[{\"id\":1.}]}")]
    [InlineData("{\"tasks\":[{\"root\":True}]}")]
    [InlineData("{\"tasks\":[{\"name\":\"a\nb\"}]}")]
    [InlineData("{\"tasks\":[{\"name\":\"\\x\"}]}")]
    [InlineData("   ")]
    [InlineData("\uFEFF")]
    [InlineData("<tasks/>")]
    public Task Post_NotJson_Answers400(string body) => AssertRefusedAsync(body, "is not well-formed JSON");

    [Theory]
    [Trait("Contract", "J12")]
    [InlineData("""{"tasks":[{"name":"\ud800"}]}""")]
    [InlineData("""{"tasks":[{"name":"a\udc00b"}]}""")]
    [InlineData("""{"tasks":[{"name":"\udc00\ud800"}]}""")]
    [InlineData("""{"tasks":[{"number-of-retries":"\ud83d"}]}""")]
    [InlineData("""{"tasks":[{"type":"\ud83d"}]}""")]
    [InlineData("""{"tasks":[{"na\ud83dme":1}]}""")]
    [InlineData("""{"tasks":["\ud83d"]}""")]
    [InlineData("""{"\ud83d":1}""")]
    [InlineData("\"\\ud83d\"")]
    public Task Post_LoneSurrogate_Answers400(string body) => AssertRefusedAsync(body, "half a surrogate pair");

    [Theory]
    [Trait("Contract", "D9")]
    [Trait("Contract", "D11")]
    [Trait("Contract", "L2")]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("true")]
    [InlineData("\"tasks\"")]
    [InlineData("[]")]
    [InlineData("""[{"id":1}]""")]
    [InlineData("""{"id":1,"name":"bare"}""")]
    [InlineData("""{"type":"execution-task","id":1}""")]
    [InlineData("""{"foo":1}""")]
    [InlineData("""{"Tasks":[]}""")]
    [InlineData("""{"executionTask":[{"id":1}]}""")]
    public Task Post_NoListAtTheTop_Answers400(string body) => AssertRefusedAsync(body, "\"errors\":{\"body\":[");

    [Theory]
    [Trait("Contract", "L12")]
    [Trait("Contract", "L8")]
    [InlineData("""{"tasks":[{},null]}""", "tasks[1]", "must be a task, not null")]
    [InlineData("""{"tasks":[5]}""", "tasks[0]", "must be a task, not 5")]
    [InlineData("""{"tasks":["a"]}""", "tasks[0]", "must be a task, not \"a\"")]
    [InlineData("""{"tasks":[[{"id":1}]]}""", "tasks[0]", "must be a task, not a list")]
    [InlineData("""{"tasks":5}""", "tasks", "must be a list of tasks, not 5")]
    [InlineData("""{"tasks":"a"}""", "tasks", "must be a list of tasks, not \"a\"")]
    [InlineData("""{"tasks":{"foo":1}}""", "tasks[0]", "is neither a task nor a list of tasks")]
    [InlineData("""{"tasks":[{"nexts":[null]}]}""", "tasks[0].nexts.tasks[0]", "must be a task, not null")]
    [InlineData("""{"tasks":[{"nexts":5}]}""", "tasks[0].nexts.tasks", "must be a list of tasks, not 5")]
    [InlineData("""{"tasks":[{},{"nexts":{"tasks":[{},{"id":"x"}]}}]}""", "tasks[1].nexts.tasks[1].id", "must be a whole number")]
    public async Task Post_NotATaskInTheList_Answers400(string body, string place, string message)
    {
        await using var host = await TrackingHost.StartAsync();

        (await host.PostAsync(body)).ShouldRefuse(place, message);
    }

    [Fact]
    [Trait("Contract", "B10")]
    [Trait("Contract", "L12")]
    public async Task Post_MistakesAfterElementsThatAreNoTasks_AreNamedByTheirIndex()
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostAsync("""{"tasks":[5,{},[],{"tasks":[null,{"id":"x"}]},{"id":"x"}]}""");

        answer.Status.Should().Be(400, answer.Body);
        using var document = System.Text.Json.JsonDocument.Parse(answer.Body);
        document.RootElement.GetProperty("errors").EnumerateObject().Select(error => error.Name)
            .Should().Equal("tasks[0]", "tasks[2]", "tasks[3]", "tasks[4].id", "tasks[5].id");
    }

    [Theory]
    [Trait("Contract", "D9")]
    [InlineData("""{"tasks":[]}""")]
    [InlineData("""{"tasks":null}""")]
    [InlineData("""{"tasks":{}}""")]
    [InlineData("""{"task":null}""")]
    [InlineData("""{"tasks":{"tasks":[]}}""")]
    [InlineData("""{"tasks":{"tasks":null}}""")]
    [InlineData("""{"execution-task":[]}""")]
    [InlineData("""{"tasks":[],"foo":{"bar":[1,2]}}""")]
    [InlineData("{}")]
    public async Task Post_EmptyList_CreatesNothing(string body)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostAsync(body);

        answer.Body.Should().Be("""{"tasks":[]}""");
        answer.Status.Should().Be(200);
        host.Graph.Size.Tasks.Should().Be(0);
    }

    private static async Task AssertRefusedAsync(string body, string message)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostAsync(body);

        answer.Status.Should().Be(400, answer.Body);
        answer.ContentType.Should().Be("application/problem+json");
        answer.Body.Should().Contain(message);
        host.Graph.Size.Tasks.Should().Be(0);
    }
}
