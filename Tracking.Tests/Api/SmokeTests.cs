namespace Tracking.Tests.Api;

public sealed class SmokeTests
{
    [Fact]
    [Trait("Contract", "D5")]
    public async Task Post_NewTask_AnswersItAsStored()
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostAsync("""{"tasks":[{"name":"reserve","job-id":"job-1"}]}""");

        answer.Body.Should().Be(
            """{"tasks":[{"type":"execution-task","id":1,"creation-timestamp":"2017-03-01T10:00:00.000Z","update-timestamp":"2017-03-01T10:00:00.000Z","job-id":"job-1","root":true,"name":"reserve"}]}""");
        answer.Status.Should().Be(200);
        answer.ContentType.Should().Be("application/json");
    }
}
