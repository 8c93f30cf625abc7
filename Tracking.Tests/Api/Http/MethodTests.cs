namespace Tracking.Tests.Api.Http;

public sealed class MethodTests
{
    private const string OfTask = "DELETE, GET, PUT, HEAD, OPTIONS";

    [Theory]
    [Trait("Contract", "B5")]
    [InlineData("/task/1", "application/json")]
    [InlineData("/task/1", "application/xml")]
    [InlineData("/task/1/next", "application/json")]
    [InlineData("/task/2/previous", "application/xml")]
    [InlineData("/job-1/task/roots", "application/json")]
    [InlineData("/job-1/task/roots", "application/xml")]
    [InlineData("/task/99", "application/json")]
    [InlineData("/task/99", "application/xml")]
    [InlineData("/task/abc", "application/json")]
    [InlineData("/nothing", "application/json")]
    [InlineData("/nothing", "application/xml")]
    [InlineData("/task/1", "text/html")]
    public async Task Head_WhereGetExists_AnswersHeadersOfGet(string path, string accept)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.SeedAsync();

        var get = await host.SendTargetAsync("GET", "/tracking" + path, $"Accept: {accept}");
        var head = await host.SendTargetAsync("HEAD", "/tracking" + path, $"Accept: {accept}");

        head.Body.Should().BeEmpty();
        head.Status.Should().Be(get.Status);
        head.Headers.Where(header => header.Key != "Date").Should().BeEquivalentTo(get.Headers.Where(header => header.Key != "Date"));
        head.Headers["Content-Length"].Should().Be(get.Body.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)).And.NotBe("0");
        head.Headers.Should().ContainKey("Content-Type");
    }

    [Theory]
    [Trait("Contract", "B5")]
    [InlineData("/task", "POST, OPTIONS")]
    [InlineData("/task/7", OfTask)]
    [InlineData("/task/abc", OfTask)]
    [InlineData("/task/7/next", OfTask)]
    [InlineData("/task/7/previous", OfTask)]
    [InlineData("/x/task/roots", "GET, HEAD, OPTIONS")]
    public async Task Options_KnownPath_AnswersAllowWithoutToken(string path, string allow)
    {
        await using var host = await TrackingHost.StartAsync("Auth:Enforce=All");

        var answer = await host.SendTargetAsync("OPTIONS", "/tracking" + path, "Accept: text/html");

        answer.Body.Should().BeEmpty();
        answer.Status.Should().Be(200);
        answer.Headers["Content-Length"].Should().Be("0");
        answer.Headers.Should().NotContainKey("Content-Type");
        answer.Headers.Keys.Should().NotContain(name => name.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
        ShouldAllow(answer, allow);
    }

    [Fact]
    [Trait("Contract", "B5")]
    public async Task Options_UnknownPath_AnswersNotFound()
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.SendTargetAsync("OPTIONS", "/tracking/nothing");

        answer.Body.Should().Contain("<title>Not Found</title>");
        answer.Status.Should().Be(404);
    }

    [Theory]
    [Trait("Contract", "B5")]
    [Trait("Contract", "B10")]
    [InlineData("GET", "/task", "POST, OPTIONS")]
    [InlineData("PUT", "/task", "POST, OPTIONS")]
    [InlineData("DELETE", "/task", "POST, OPTIONS")]
    [InlineData("PATCH", "/task/7", OfTask)]
    [InlineData("POST", "/task/7", OfTask)]
    [InlineData("TRACE", "/task/7", OfTask)]
    [InlineData("FOO", "/task/7", OfTask)]
    [InlineData("POST", "/task/7/next", OfTask)]
    [InlineData("PATCH", "/task/7/previous", OfTask)]
    [InlineData("PUT", "/x/task/roots", "GET, HEAD, OPTIONS")]
    [InlineData("DELETE", "/x/task/roots", "GET, HEAD, OPTIONS")]
    public async Task Send_MethodWithoutOperation_IsRefusedWithAllow(string method, string path, string allow)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.SendTargetAsync(method, "/tracking" + path, "Accept: application/json", "Content-Length: 0");

        answer.Body.Should().StartWith(
            "{\"type\":\"about:blank\",\"title\":\"Method Not Allowed\",\"status\":405,\"detail\":\"The method must be one of ")
            .And.EndWith($", not {method}.\"}}");
        answer.Status.Should().Be(405);
        answer.Headers["Content-Type"].Should().Be("application/problem+json");
        ShouldAllow(answer, allow);
    }

    [Fact]
    [Trait("Contract", "B5")]
    public async Task Head_OfPathWithoutGet_IsRefusedWithAllow()
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.SendTargetAsync("HEAD", "/tracking/task");

        answer.Body.Should().BeEmpty();
        answer.Status.Should().Be(405);
        ShouldAllow(answer, "POST, OPTIONS");
    }

    [Fact]
    [Trait("Contract", "B5")]
    public async Task Get_MethodOverride_IsIgnored()
    {
        await using var host = await TrackingHost.StartAsync();
        await host.SeedAsync();

        var answer = await host.SendTargetAsync("GET", "/tracking/task/1", "X-HTTP-Method-Override: DELETE", "X-Auth-Token: t");

        answer.Body.Should().Contain("<id>1</id>");
        answer.Status.Should().Be(200);
        host.Graph.Size.Tasks.Should().Be(3);
    }

    private static void ShouldAllow(RawAnswer answer, string methods) =>
        answer.Headers["Allow"].Split(", ").Should().BeEquivalentTo(methods.Split(", "));
}
