namespace Tracking.Tests.Api.Http;

public sealed class PathEncodingTests
{
    [Theory]
    [Trait("Contract", "B4")]
    [InlineData("a%2Fb", "a/b")]
    [InlineData("a%2fb", "a/b")]
    [InlineData("a%252Fb", "a%2Fb")]
    [InlineData("a%252fb", "a%2fb")]
    [InlineData("a%25b", "a%b")]
    [InlineData("a%2525b", "a%25b")]
    [InlineData("a%3Bb", "a;b")]
    [InlineData("a;m=1", "a")]
    [InlineData("a%2F;m=1", "a/")]
    [InlineData("%2F", "/")]
    [InlineData("a+b", "a+b")]
    [InlineData("a%2Bb", "a+b")]
    [InlineData("a%20b", "a b")]
    [InlineData("%C3%A4", "ä")]
    [InlineData("%F0%9F%98%80", "😀")]
    [InlineData("a%3Fb", "a?b")]
    [InlineData("a%23b", "a#b")]
    [InlineData("%6A%6F%62", "job")]
    [InlineData("a%zzb", "a%zzb")]
    [InlineData("a%", "a%")]
    [InlineData("a:b@c,d!$&'()*=", "a:b@c,d!$&'()*=")]
    [InlineData("...", "...")]
    public async Task Roots_EncodedJobId_IsDecodedOnce(string encoded, string jobId)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAsync($$"""{"tasks":[{"id":7,"job-id":"{{jobId}}"},{"id":8,"job-id":"another"}]}""");

        var answer = await host.SendTargetAsync("GET", $"/tracking/{encoded}/task/roots", "Accept: application/json");

        answer.Body.Should().Contain("\"id\":7").And.NotContain("\"id\":8");
        answer.Status.Should().Be(200);
    }

    [Theory]
    [Trait("Contract", "B4")]
    [InlineData("Job")]
    [InlineData("job%20")]
    [InlineData("j%C3%B6b")]
    public async Task Roots_OtherJobId_ComparesOrdinally(string encoded)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAsync("""{"tasks":[{"id":7,"job-id":"job"}]}""");

        var answer = await host.SendTargetAsync("GET", $"/tracking/{encoded}/task/roots", "Accept: application/json");

        answer.Body.Should().NotContain("\"id\":7");
    }

    [Theory]
    [Trait("Contract", "B4")]
    [InlineData("a+b", true)]
    [InlineData("a%20b", true)]
    [InlineData("a%2Bb", false)]
    public async Task Next_PlusInQuery_IsBlank(string status, bool found)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAsync("""{"tasks":[{"id":7},{"id":8,"status":"a b"}]}""");
        await host.PutAsync("/task/7/next?nextTaskId=8");

        var answer = await host.SendTargetAsync("GET", $"/tracking/task/7/next?status={status}", "Accept: application/json");

        answer.Body.Contains("\"id\":8", StringComparison.Ordinal).Should().Be(found);
        answer.Status.Should().Be(200);
    }

    [Theory]
    [Trait("Contract", "B3")]
    [Trait("Contract", "B4")]
    [InlineData("http://{0}/tracking/a%2Fb/task/roots", "a/b")]
    [InlineData("http://{0}/tracking/a%252Fb/task/roots", "a%2Fb")]
    [InlineData("http://{0}/tracking/a%25b/task/roots?x=/y//", "a%b")]
    [InlineData("http://{0}/tracking/a;m=n/task/roots/", "a")]
    public async Task Roots_AbsoluteTarget_IsReadLikeItsPath(string target, string jobId)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAsync($$"""{"tasks":[{"id":7,"job-id":"{{jobId}}"}]}""");

        var answer = await host.SendTargetAsync(
            "GET", target.Replace("{0}", host.Address.Authority, StringComparison.Ordinal), "Accept: application/json");

        answer.Body.Should().Contain("\"id\":7");
        answer.Status.Should().Be(200);
    }

    [Theory]
    [Trait("Contract", "B3")]
    [InlineData("http://{0}/tracking//task/7")]
    [InlineData("http://{0}")]
    [InlineData("http://{0}/tracking/Task/7")]
    public async Task Get_AbsoluteTargetOfNothing_AnswersNotFound(string target)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAsync("""{"tasks":[{"id":7}]}""");

        var answer = await host.SendTargetAsync(
            "GET", target.Replace("{0}", host.Address.Authority, StringComparison.Ordinal), "Accept: application/json");

        answer.Body.Should().Contain("\"title\":\"Not Found\"");
        answer.Status.Should().Be(404);
    }

    [Theory]
    [Trait("Contract", "B3")]
    [InlineData("/tracking/x/../task/7")]
    [InlineData("/tracking/./task/7")]
    [InlineData("/tracking/x/%2e%2E/task/7")]
    [InlineData("/tracking/task/8/../7")]
    [InlineData("/other/../tracking/task;a=b/7/")]
    [InlineData("/tracking/task/7/.")]
    [InlineData("/../../tracking/task/7")]
    public async Task Get_DotSegments_AreResolved(string target)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAsync("""{"tasks":[{"id":7}]}""");

        var answer = await host.SendTargetAsync("GET", target, "Accept: application/json");

        answer.Body.Should().StartWith("{\"type\":\"execution-task\",\"id\":7,");
        answer.Status.Should().Be(200);
    }
}
