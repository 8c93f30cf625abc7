namespace Tracking.Tests.Api.Control.Faults;

[Trait("Contract", "B13")]
public sealed class FaultMatchTests
{
    [Theory]
    [InlineData("""{"operations":["getTask"]}""", "GET /task/7", true)]
    [InlineData("""{"operations":["getTask"]}""", "HEAD /task/7", true)]
    [InlineData("""{"operations":["getTask"]}""", "PUT /task/7", false)]
    [InlineData("""{"operations":["getTask","updateTask"]}""", "PUT /task/7", true)]
    [InlineData("""{"method":"GET"}""", "GET /task/7/next", true)]
    [InlineData("""{"method":"get"}""", "GET /task/7/next", true)]
    [InlineData("""{"method":"GET"}""", "HEAD /task/7/next", false)]
    [InlineData("""{"method":"HEAD","operations":["getNextTasks"]}""", "HEAD /task/7/next", true)]
    [InlineData("""{"method":"DELETE"}""", "PUT /task/7/next", false)]
    [InlineData("""{"path":"/task/7"}""", "GET /task/7", true)]
    [InlineData("""{"path":"/task/7"}""", "GET /task/7/", true)]
    [InlineData("""{"path":"/task/7"}""", "GET /task/7?root=true", true)]
    [InlineData("""{"path":"/task/7"}""", "GET /task/77", false)]
    [InlineData("""{"path":"/task/7"}""", "GET /task/7/next", false)]
    [InlineData("""{"path":"/task/*"}""", "GET /task/7/next", true)]
    [InlineData("""{"path":"/task/*/next"}""", "GET /task/7/next", true)]
    [InlineData("""{"path":"/task/*/next"}""", "GET /task/7/previous", false)]
    [InlineData("""{"path":"/*"}""", "POST /task", true)]
    [InlineData("""{"path":"/job%201/task/roots"}""", "GET /job%201/task/roots", true)]
    [InlineData("""{"path":"/job 1/task/roots"}""", "GET /job%201/task/roots", true)]
    [InlineData("""{"path":"/a%2fb/task/roots"}""", "GET /a%2Fb/task/roots", true)]
    [InlineData("""{"path":"/tracking/task/roots"}""", "GET /tracking/task/roots", true)]
    [InlineData("""{"task":7}""", "GET /task/7", true)]
    [InlineData("""{"task":7}""", "GET /task/+07/next", true)]
    [InlineData("""{"task":7}""", "GET /task/8", false)]
    [InlineData("""{"task":7}""", "PUT /task/8/next?nextTaskId=7", false)]
    [InlineData("""{"task":7}""", "GET /7/task/roots", false)]
    [InlineData("""{"task":7}""", "POST /task", false)]
    [InlineData("""{"task":7}""", "GET /task/abc", false)]
    [InlineData("""{"job":"job-1"}""", "GET /job-1/task/roots", true)]
    [InlineData("""{"job":"job-1"}""", "GET /JOB-1/task/roots", false)]
    [InlineData("""{"job":"a/b"}""", "GET /a%2Fb/task/roots", true)]
    [InlineData("""{"job":"job-1"}""", "DELETE /task/7", true)]
    [InlineData("""{"job":"job-2"}""", "DELETE /task/7", false)]
    [InlineData("""{"job":"job-1"}""", "GET /task/99", false)]
    [InlineData("""{"job":"job-1"}""", "POST /task", false)]
    [InlineData("""{"token":"a-token"}""", "GET /task/7", true)]
    [InlineData("""{"token":" a-token "}""", "GET /task/7", true)]
    [InlineData("""{"token":"another"}""", "GET /task/7", false)]
    [InlineData("""{"operations":["getTask"],"task":7,"job":"job-1","token":"a-token","method":"GET","path":"/task/*"}""",
        "GET /task/7", true)]
    [InlineData("""{"operations":["getTask"],"task":7,"job":"job-2"}""", "GET /task/7", false)]
    [InlineData("{}", "GET /task/7", true)]
    public async Task Match_Request_FitsAllThatIsGivenOrNot(string match, string call, bool expected)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.StoreTaskAsync(7);
        var id = await host.AddFaultAsync($$$"""{"match":{{{match}}},"what":{"status":503}}""");
        var words = call.Split(' ');

        var answer = await host.SendAsync(new HttpMethod(words[0]), words[1], """{"tasks":[{"id":7,"job-id":"job-1"}]}""");

        (answer.Status == 503).Should().Be(expected, answer.Body);
        (await host.HitsAsync(id)).Should().Be(expected ? (1, 1) : (0, 0));
    }

    [Fact]
    public async Task Match_JobThatTheTaskHasLeft_NoLongerFits()
    {
        await using var host = await TrackingHost.StartAsync();
        await host.StoreTaskAsync(7);
        await host.AddFaultAsync("""{"match":{"job":"job-1","operations":["getTask"]},"what":{"status":503}}""");

        var before = await host.GetAsync("/task/7");
        await host.PutAsync("/task/7", """{"job-id":"job-2"}""");
        var after = await host.GetAsync("/task/7");

        (before.Status, after.Status).Should().Be((503, 200));
    }

    [Theory]
    [InlineData("")]
    [InlineData("another")]
    public async Task Match_Token_IsNotFittedByOtherCallers(string token)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.AddFaultAsync("""{"match":{"token":"a-token"},"what":{"status":503}}""");

        var answer = await host.SendAsync(HttpMethod.Get, "/task/7", token: token);

        answer.Status.Should().Be(404, answer.Body);
    }

    [Fact]
    public async Task Match_OtherPartsOfTheServer_NeverMatch()
    {
        await using var host = await TrackingHost.StartAsync();
        var id = await host.AddFaultAsync("""{"what":{"kind":"reset"}}""");

        (await host.AdminAsync(HttpMethod.Get, "/health")).Status.Should().Be(200);
        (await host.AdminAsync(HttpMethod.Get, "/__admin/settings")).Status.Should().Be(200);
        (await host.HitsAsync(id)).Should().Be((0, 0));
    }
}
