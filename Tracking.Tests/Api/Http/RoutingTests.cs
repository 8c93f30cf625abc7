namespace Tracking.Tests.Api.Http;

public sealed class RoutingTests
{
    [Fact]
    [Trait("Contract", "B1")]
    public async Task Get_RootsOfJobNamedTask_AnswersItsTasks()
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAsync("""{"tasks":[{"id":7,"job-id":"task"},{"id":8,"job-id":"other"}]}""");

        var answer = await host.GetAsync("/task/task/roots");

        answer.Body.Should().Contain("\"id\":7").And.NotContain("\"id\":8");
        answer.Status.Should().Be(200);
    }

    [Theory]
    [Trait("Contract", "B1")]
    [InlineData("/task/task/next", "task")]
    [InlineData("/task/task/previous", "task")]
    [InlineData("/task/roots", "roots")]
    public async Task Get_WordInPlaceOfTaskId_IsMalformed(string path, string id)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.GetAsync(path);

        answer.Body.Should().Contain("\"detail\":\"taskId must be a whole number").And.Contain($"not \\\"{id}\\\".");
        answer.Status.Should().Be(400);
    }

    [Theory]
    [Trait("Contract", "B1")]
    [Trait("Contract", "B2")]
    [Trait("Contract", "B3")]
    [InlineData("/tracking/x/task/other")]
    [InlineData("/tracking/x/task")]
    [InlineData("/tracking/x/other/roots")]
    [InlineData("/tracking/x/task/roots/more")]
    [InlineData("/tracking/task/7/other")]
    [InlineData("/tracking/task/7/next/8")]
    [InlineData("/tracking")]
    [InlineData("/tracking/")]
    [InlineData("/trackings/task/7")]
    [InlineData("/task/7")]
    [InlineData("/")]
    [InlineData("/Tracking/task/7")]
    [InlineData("/tracking/Task/7")]
    [InlineData("/tracking/TASK/7/next")]
    [InlineData("/tracking/task/7/Next")]
    [InlineData("/tracking/task/7/PREVIOUS")]
    [InlineData("/tracking/x/Task/roots")]
    [InlineData("/tracking/x/task/Roots")]
    [InlineData("/tracking//task/7")]
    [InlineData("/tracking/task//7")]
    [InlineData("/tracking/task/7//")]
    [InlineData("/tracking/task/7//next")]
    [InlineData("//tracking/task/7")]
    [InlineData("/tracking//task/roots")]
    [InlineData("/tracking/;x/task/roots")]
    [InlineData("/tracking/task%2F7")]
    [InlineData("/tracking%2Ftask/7")]
    [InlineData("/tracking/task/7/%6Eext%2F")]
    public async Task Get_UnknownPath_AnswersNotFound(string target)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAsync("""{"tasks":[{"id":7}]}""");

        var answer = await host.SendTargetAsync("GET", target, "Accept: application/json");

        answer.Body.Should().StartWith("{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,\"detail\":\"There is nothing at /");
        answer.Status.Should().Be(404);
        answer.Headers["Content-Type"].Should().Be("application/problem+json");
    }

    [Theory]
    [Trait("Contract", "B3")]
    [InlineData("/tracking/task/7/")]
    [InlineData("/tracking/task/7;a=b")]
    [InlineData("/tracking/task/7;a=b;c")]
    [InlineData("/tracking/task/7;")]
    [InlineData("/tracking/task;a=b/7")]
    [InlineData("/tracking;a=b/task/7")]
    [InlineData("/tracking/task;a=b/7;c=d/")]
    [InlineData("/tracking/task/7/;a=b")]
    [InlineData("/tracking/task/7;a=b?x=y;z")]
    public async Task Get_TrailingSlashOrMatrixParameter_IsPassedOver(string target)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAsync("""{"tasks":[{"id":7}]}""");

        var answer = await host.SendTargetAsync("GET", target, "Accept: application/json");

        answer.Body.Should().StartWith("{\"type\":\"execution-task\",\"id\":7,");
        answer.Status.Should().Be(200);
    }

    [Fact]
    [Trait("Contract", "B3")]
    public async Task Post_TrailingSlash_Creates()
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.SendAsync(HttpMethod.Post, "/task/", """{"tasks":[{"id":7}]}""");

        answer.Body.Should().Contain("\"id\":7");
        answer.Status.Should().Be(200);
        host.Graph.Size.Tasks.Should().Be(1);
    }

    [Theory]
    [Trait("Contract", "B2")]
    [InlineData("PUT", "next?nexttaskid=8", "nextTaskId")]
    [InlineData("PUT", "next?NextTaskId=8", "nextTaskId")]
    [InlineData("DELETE", "previous?PrevTaskId=8", "prevTaskId")]
    public async Task Link_ParameterInOtherCase_IsUnknown(string method, string call, string parameter)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAsync("""{"tasks":[{"id":7},{"id":8}]}""");

        var answer = await host.SendAsync(new HttpMethod(method), $"/task/7/{call}");

        answer.Body.Should().Contain($"\"detail\":\"{parameter} must be given at least once.\"");
        answer.Status.Should().Be(400);
        host.Graph.Size.Links.Should().Be(0);
    }

    [Theory]
    [Trait("Contract", "B2")]
    [InlineData("/task/1/next?STATUS=NONE")]
    [InlineData("/task/1/next?Type=execution-task-list")]
    [InlineData("/job-1/task/roots?Root=abc")]
    [InlineData("/job-1/task/roots?unknown=abc")]
    public async Task Get_QueryNameInOtherCase_IsIgnored(string path)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.SeedAsync();

        var answer = await host.GetAsync(path);

        answer.Body.Should().Contain("\"id\":2");
        answer.Status.Should().Be(200);
    }
}
