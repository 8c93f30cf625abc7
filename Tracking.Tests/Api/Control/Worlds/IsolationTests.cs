using System.Text.Json;
using CsCheck;

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
        JsonDocument.Parse(await ListAsync(host, "one")).RootElement.GetProperty("worlds").GetArrayLength()
            .Should().Be(3, "two worlds and the one for all");
    }

    [Fact]
    public Task Isolation_ManyTokensAtOnce_EachSeesItsOwnWritesOnly() =>
        Gen.Int[1, 12].Array[2, 8].SampleAsync(
            async counts =>
            {
                await using var host = await TrackingHost.StartAsync("Isolation=Token");

                var seen = await Task.WhenAll(counts.Select(async (count, index) =>
                {
                    for (var task = 0; task < count; task++)
                    {
                        (await host.SendAsync(HttpMethod.Post, "/task", NewTask, token: $"t{index}")).Status.Should().Be(200);
                    }

                    var list = await host.SendAsync(HttpMethod.Get, "/j/task/roots", token: $"t{index}");
                    return JsonDocument.Parse(list.Body).RootElement.GetProperty("tasks").EnumerateArray()
                        .Select(task => task.GetProperty("id").GetInt64()).ToList();
                }));

                seen.Should().BeEquivalentTo(
                    counts.Select(count => Enumerable.Range(1, count).Select(id => (long)id)), options => options.WithStrictOrdering());
            },
            iter: 10);

    [Fact]
    public async Task Isolation_FaultsClockJournalAndReset_StayInTheirWorld()
    {
        await using var host = await TrackingHost.StartAsync("Isolation=Token");
        await host.SendAsync(HttpMethod.Post, "/task", NewTask, token: "one");
        await host.SendAsync(HttpMethod.Post, "/task", NewTask, token: "two");
        await CallAsync(host, "one", HttpMethod.Post, "/faults", """{"what":{"status":503}}""");
        await CallAsync(host, "one", HttpMethod.Post, "/clock/freeze", """{"at":"2001-01-01T00:00:00Z"}""");

        (await host.SendAsync(HttpMethod.Get, "/task/1", token: "one")).Status.Should().Be(503);
        (await host.SendAsync(HttpMethod.Get, "/task/1", token: "two")).Status.Should().Be(200);
        (await CallAsync(host, "one", HttpMethod.Get, "/clock")).Should().Contain("2001");
        (await CallAsync(host, "two", HttpMethod.Get, "/clock")).Should().Contain("now").And.NotContain("2001");
        (await CallAsync(host, "one", HttpMethod.Get, "/requests")).Should().Contain("\"status\":503");
        (await CallAsync(host, "two", HttpMethod.Get, "/requests")).Should().NotContain("\"status\":503");

        await CallAsync(host, "one", HttpMethod.Post, "/reset");

        (await host.SendAsync(HttpMethod.Get, "/task/1", token: "one")).Status.Should().Be(404);
        (await host.SendAsync(HttpMethod.Get, "/task/1", token: "two")).Status.Should().Be(200);
    }

    private static async Task<string> CallAsync(TrackingHost host, string token, HttpMethod method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(method, $"/__admin{path}");
        request.Headers.TryAddWithoutValidation("X-Auth-Token", token);
        request.Content = body is null ? null : new StringContent(body);
        return (await host.SendAsync(request)).Body;
    }

    private static async Task<string> ListAsync(TrackingHost host, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/__admin/worlds");
        request.Headers.TryAddWithoutValidation("X-Auth-Token", token);
        return (await host.SendAsync(request)).Body;
    }
}
