using System.Text.Json;
using Tracking.Tests.Api.Http;

namespace Tracking.Tests.Api.Hosting;

public sealed class HealthTests
{
    [Fact]
    public async Task Get_Health_CountsTasksAndLinks()
    {
        await using var host = await TrackingHost.StartAsync("Auth:Enforce=All");
        await host.SeedAsync();

        var answer = await host.Client.GetAsync("/health");

        var health = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        health.EnumerateObject().Select(member => member.Name).Should().Equal("status", "version", "uptime", "tasks", "links");
        health.GetProperty("status").GetString().Should().Be("UP");
        health.GetProperty("version").GetString().Should().Be("4.2.0");
        health.GetProperty("uptime").GetDouble().Should().BePositive();
        health.GetProperty("tasks").GetInt32().Should().Be(3);
        health.GetProperty("links").GetInt64().Should().Be(2);
        ((int)answer.StatusCode).Should().Be(200);
        answer.Content.Headers.GetValues("Content-Type").Should().Equal("application/json");
    }

    [Fact]
    public async Task Head_Health_AnswersNoBody()
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.SendTargetAsync("HEAD", "/health");

        answer.Body.Should().BeEmpty();
        answer.Status.Should().Be(200);
        answer.Headers["Content-Type"].Should().Be("application/json");
    }

    [Fact]
    [Trait("Contract", "B10")]
    public async Task Post_Health_IsRefusedWithProblem()
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.SendTargetAsync("POST", "/health", "Accept: application/json", "Content-Length: 0");

        answer.Body.Should().Be(
            """{"type":"about:blank","title":"Method Not Allowed","status":405,"detail":"POST is not among the methods of /health."}""");
        answer.Status.Should().Be(405);
        answer.Headers["Allow"].Split(", ").Should().BeEquivalentTo("GET", "HEAD");
    }

    [Theory]
    [Trait("Contract", "B2")]
    [InlineData("/Health")]
    [InlineData("/healthy")]
    public async Task Get_OtherPath_IsNotFound(string target)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.SendTargetAsync("GET", target);

        answer.Body.Should().Contain("<title>Not Found</title>");
        answer.Status.Should().Be(404);
    }
}
