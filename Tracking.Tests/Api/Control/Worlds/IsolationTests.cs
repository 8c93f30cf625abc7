using System.Text.Json;
using Tracking.Api.Worlds;

namespace Tracking.Tests.Api.Control.Worlds;

public sealed class IsolationTests
{
    private const string NewTask = """{"tasks":[{"name":"a","job-id":"j"}]}""";

    [Fact]
    public async Task Isolation_TwoTokens_NeverSeeEachOther()
    {
        await using var host = await TrackingHost.StartAsync("Isolation=Token");

        await host.SendAsync(HttpMethod.Post, "/task", NewTask, token: "one");
        var second = await host.SendAsync(HttpMethod.Post, "/task", NewTask, token: "two");

        second.Body.Should().Contain("\"id\":1,", "each world counts its own ids");
        (await host.SendAsync(HttpMethod.Delete, "/task/1", token: "one")).Status.Should().Be(204);
        (await host.SendAsync(HttpMethod.Get, "/task/1", token: "one")).Status.Should().Be(404);
        (await host.SendAsync(HttpMethod.Get, "/task/1", token: "two")).Status.Should().Be(200);
        (await host.SendAsync(HttpMethod.Get, "/task/1", token: "")).Status.Should().Be(404, "without a token it is the world for all");
    }

    [Fact]
    public async Task Isolation_Off_AllTokensShareOneGraph()
    {
        await using var host = await TrackingHost.StartAsync();

        await host.SendAsync(HttpMethod.Post, "/task", NewTask, token: "one");

        (await host.SendAsync(HttpMethod.Get, "/task/1", token: "two")).Status.Should().Be(200);
        (await ListAsync(host, "one")).Should().Be("""{"current":"default","worlds":[{"name":"default","tasks":1,"links":0}]}""");
    }

    [Fact]
    public async Task Isolation_BadToken_MakesNoWorld()
    {
        await using var host = await TrackingHost.StartAsync("Isolation=Token", "Auth:Tokens=good");

        (await host.SendAsync(HttpMethod.Post, "/task", NewTask, token: "bad")).Status.Should().Be(403);

        (await ListAsync(host, "")).Should().Be("""{"current":"default","worlds":[{"name":"default","tasks":0,"links":0}]}""");
    }

    [Fact]
    public async Task Drop_World_MakesItsTokenBeginAnew()
    {
        await using var host = await TrackingHost.StartAsync("Isolation=Token");
        await host.SendAsync(HttpMethod.Post, "/task", NewTask, token: "one");
        var listed = await ListAsync(host, "one");
        var name = JsonDocument.Parse(listed).RootElement.GetProperty("current").GetString();
        listed.Should().NotContain("\"one\"", "a list must not give tokens away");

        using var dropped = await host.Client.DeleteAsync($"/__admin/worlds/{name}");

        ((int)dropped.StatusCode).Should().Be(204);
        (await host.SendAsync(HttpMethod.Get, "/task/1", token: "one")).Status.Should().Be(404);
    }

    [Theory]
    [InlineData("default")]
    [InlineData("0123456789abcdef")]
    public async Task Drop_NoSuchWorld_IsRefused(string name)
    {
        await using var host = await TrackingHost.StartAsync("Isolation=Token");

        using var answer = await host.Client.DeleteAsync($"/__admin/worlds/{name}");

        (await answer.Content.ReadAsStringAsync()).Should().Contain($"{name} is the name of no world that can be dropped");
        ((int)answer.StatusCode).Should().Be(404);
    }

    [Fact]
    public async Task Worlds_MoreThanThereIsRoomFor_AreRefusedWhileNoneIsIdle()
    {
        await using var host = await TrackingHost.StartAsync("Isolation=Token", "Worlds:Capacity=2");
        await host.SendAsync(HttpMethod.Post, "/task", NewTask, token: "one");
        await host.SendAsync(HttpMethod.Post, "/task", NewTask, token: "two");

        var third = await host.SendAsync(HttpMethod.Post, "/task", NewTask, token: "three");

        third.Body.Should().Contain("Tracking:Worlds:Capacity");
        third.Status.Should().Be(503);
        (await host.SendAsync(HttpMethod.Get, "/task/1", token: "one")).Status.Should().Be(200);
    }

    [Fact]
    public async Task Worlds_MoreThanThereIsRoomFor_TakeThePlaceOfTheIdlest()
    {
        await using var host = await TrackingHost.StartAsync("Isolation=Token", "Worlds:Capacity=2", "Worlds:IdleMinutes=0");
        await host.SendAsync(HttpMethod.Post, "/task", NewTask, token: "one");
        await host.SendAsync(HttpMethod.Post, "/task", NewTask, token: "two");
        await host.SendAsync(HttpMethod.Get, "/task/1", token: "one");

        (await host.SendAsync(HttpMethod.Post, "/task", NewTask, token: "three")).Status.Should().Be(200);

        (await host.SendAsync(HttpMethod.Get, "/task/1", token: "one")).Status.Should().Be(200, "it was used after two");
        host.Service<WorldRegistry>().All.Should().HaveCount(3, "two worlds and the one for all");
    }

    [Fact]
    public async Task Isolation_ManyTokensAtOnce_EachSeesItsOwnWritesOnly()
    {
        await using var host = await TrackingHost.StartAsync("Isolation=Token");
        var random = new Random(7);
        var counts = Enumerable.Range(0, 8).Select(index => (Token: $"t{index}", count: random.Next(1, 12))).ToList();

        var seen = await Task.WhenAll(counts.OrderBy(_ => random.Next()).Select(async world =>
        {
            for (var index = 0; index < world.count; index++)
            {
                (await host.SendAsync(HttpMethod.Post, "/task", NewTask, token: world.Token)).Status.Should().Be(200);
            }

            var list = await host.SendAsync(HttpMethod.Get, "/j/task/roots", token: world.Token);
            return (world.Token, JsonDocument.Parse(list.Body).RootElement.GetProperty("tasks").GetArrayLength());
        }));

        seen.Should().BeEquivalentTo(counts);
    }

    private static async Task<string> ListAsync(TrackingHost host, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/__admin/worlds");
        request.Headers.TryAddWithoutValidation("X-Auth-Token", token);
        return (await host.SendAsync(request)).Body;
    }
}
