namespace Tracking.Tests.Api.Wire.Json;

public sealed class NullTypeTests
{
    [Fact]
    [Trait("Contract", "L7")]
    [Trait("Contract", "E10")]
    public async Task Put_NothingButANullType_IsKnownAndChangesNothing()
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAsync("""{"tasks":[{"name":"a"}]}""");

        var answer = await host.PutAsync("/task/1", """{"type":null}""");

        answer.Body.Should().Contain("\"name\":\"a\"");
        answer.Status.Should().Be(200);
    }

    [Fact]
    [Trait("Contract", "L2")]
    public async Task Put_NothingButAWrongType_NamesIt()
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAsync("""{"tasks":[{"name":"a"}]}""");

        var answer = await host.PutAsync("/task/1", """{"type":5}""");

        answer.Body.Should().Contain("\"errors\":{\"type\":[\"must be the name of a kind of task such as execution-task, not 5\"]}");
        answer.Status.Should().Be(400);
    }
}
