namespace Tracking.Tests.Api.Wire.Json;

/// <summary>Every shape in which JSON bindings write one task.</summary>
public sealed class JsonUpdateShapeTests
{
    [Theory]
    [Trait("Contract", "L2")]
    [Trait("Contract", "E4")]
    [InlineData("""{"name":"new"}""")]
    [InlineData("""{"type":"execution-task","name":"new"}""")]
    [InlineData("""{"name":"new","@type":"executionTask"}""")]
    [InlineData("""{"name":"new","@xsi.type":"navigableExecutionTask"}""")]
    [InlineData("""{"xsi:type":"ns:ExecutionTask","name":"new"}""")]
    [InlineData("""{"type":"task","name":"new"}""")]
    [InlineData("""{"type":"Task","name":"new","other":[{"a":1}]}""")]
    [InlineData("""{"execution-task":{"name":"new"}}""")]
    [InlineData("""{"navigable-execution-task":{"name":"new","id":7}}""")]
    [InlineData("""{"task":{"name":"new","type":"execution-task"}}""")]
    [InlineData("""{"Task":{"name":"new"}}""")]
    [InlineData("""{"execution-task":{"name":"old"},"execution-task":{"name":"new"}}""")]
    [InlineData("""{"other":1,"execution-task":{"name":"new"}}""")]
    public async Task Put_AnyShapeOfATask_UpdatesIt(string body)
    {
        await using var host = await StartAsync();

        var answer = await host.PutAsync("/task/7", body);

        answer.Status.Should().Be(200, answer.Body);
        answer.Body.Should().Be(
            """{"type":"execution-task","id":7,"creation-timestamp":"2017-03-01T10:00:00.000Z","update-timestamp":"2017-03-01T10:00:00.000Z","root":true,"name":"new"}""");
    }

    [Theory]
    [Trait("Contract", "E10")]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("\"name\"")]
    [InlineData("[]")]
    [InlineData("""[{"name":"new"}]""")]
    [InlineData("""{"tasks":[{"name":"new"}]}""")]
    [InlineData("""{"tasks":{"name":"new"}}""")]
    [InlineData("""{"foo":1}""")]
    [InlineData("""{"Name":"new"}""")]
    [InlineData("""{"execution-task":[{"name":"new"}]}""")]
    [InlineData("""{"execution-task":null}""")]
    public async Task Put_NothingRecognised_Answers400(string body)
    {
        await using var host = await StartAsync();

        var answer = await host.PutAsync("/task/7", body);

        answer.Status.Should().Be(400, answer.Body);
        answer.Body.Should().Contain("\"errors\":{\"body\":[");
        (await host.GetAsync("/task/7")).Body.Should().Contain("\"name\":\"old\"");
    }

    [Theory]
    [Trait("Contract", "E10")]
    [InlineData("{}")]
    [InlineData("""{"execution-task":{}}""")]
    public async Task Put_EmptyTask_MovesTheTimestampOnly(string body)
    {
        await using var host = await StartAsync();
        host.Clock.Advance(TimeSpan.FromSeconds(1));

        var answer = await host.PutAsync("/task/7", body);

        answer.Status.Should().Be(200, answer.Body);
        answer.Body.Should().Be(
            """{"type":"execution-task","id":7,"creation-timestamp":"2017-03-01T10:00:00.000Z","update-timestamp":"2017-03-01T10:00:01.000Z","root":true,"name":"old"}""");
    }

    [Theory]
    [Trait("Contract", "L2")]
    [InlineData("""{"type":"milestone","name":"new"}""", "type")]
    [InlineData("""{"execution-task":{"@type":"milestone"}}""", "@type")]
    public async Task Put_UnknownType_Answers400(string body, string place)
    {
        await using var host = await StartAsync();

        (await host.PutAsync("/task/7", body)).ShouldRefuse(place, "must be the name of a kind of task");
    }

    [Theory]
    [Trait("Contract", "E5")]
    [InlineData("[{\"id\":9}]")]
    [InlineData("{\"tasks\":[{\"number-of-retries\":\"many\"}]}")]
    [InlineData("5")]
    [InlineData("null")]
    public async Task Put_Nexts_AreIgnoredWhateverTheyHold(string nexts)
    {
        await using var host = await StartAsync();

        var answer = await host.PutAsync("/task/7", $$"""{"nexts":{{nexts}},"name":"new"}""");

        answer.Status.Should().Be(200, answer.Body);
        host.Graph.Size.Tasks.Should().Be(1);
    }

    private static async Task<TrackingHost> StartAsync()
    {
        var host = await TrackingHost.StartAsync();
        await host.PostAsync("""{"tasks":[{"id":7,"name":"old"}]}""");
        return host;
    }
}
