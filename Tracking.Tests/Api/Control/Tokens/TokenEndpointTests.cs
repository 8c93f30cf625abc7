using System.Text;

namespace Tracking.Tests.Api.Control.Tokens;

public sealed class TokenEndpointTests
{
    private const string NewTask = """{"tasks":[{"name":"a"}]}""";

    [Fact]
    [Trait("Contract", "C3")]
    public async Task Add_ToAList_IsGoodFromTheNextRequestOn()
    {
        await using var host = await TrackingHost.StartAsync("Auth:Tokens=first");
        (await PostAsync(host, "second")).Should().Be(403);

        (await ChangeAsync(host, "add", """{"token":" second "}""")).Should().Be((200, """{"restricted":true,"good":2,"revoked":0,"expired":0}"""));

        (await PostAsync(host, "second")).Should().Be(200);
        (await PostAsync(host, "third")).Should().Be(403);
    }

    [Theory]
    [Trait("Contract", "C3")]
    [InlineData("Auth:Tokens=first")]
    [InlineData("Auth:Enforce=Writes")]
    public async Task Revoke_GoodToken_IsRefusedFromTheNextRequestOn(string setting)
    {
        await using var host = await TrackingHost.StartAsync(setting);
        (await PostAsync(host, "first")).Should().Be(200);

        await ChangeAsync(host, "revoke", """{"token":"first"}""");

        var answer = await host.SendAsync(HttpMethod.Post, "/task", NewTask, token: "first");
        answer.Body.Should().Contain("X-Auth-Token holds a token that is not good.").And.NotContain("first");
        answer.Status.Should().Be(403);
    }

    [Fact]
    [Trait("Contract", "C3")]
    public async Task Expire_AfterUses_RefusesTheRequestAfterThem()
    {
        await using var host = await TrackingHost.StartAsync();

        await ChangeAsync(host, "expire", """{"token":"short","afterUses":2}""");

        (await PostAsync(host, "short")).Should().Be(200);
        (await host.GetAsync("/task/1")).Status.Should().Be(200, "a read needs no token and uses none up");
        (await PostAsync(host, "short")).Should().Be(200);
        var answer = await host.SendAsync(HttpMethod.Post, "/task", NewTask, token: "short");
        answer.Body.Should().Contain("X-Auth-Token holds a token that has expired.");
        answer.Status.Should().Be(403);
        (await PostAsync(host, "another")).Should().Be(200);
    }

    [Fact]
    public async Task Reset_AfterChanges_GoesBackToTheSettings()
    {
        await using var host = await TrackingHost.StartAsync("Auth:Tokens=first");
        await ChangeAsync(host, "revoke", """{"token":"first"}""");
        await ChangeAsync(host, "add", """{"token":"second"}""");

        using var response = await host.Client.DeleteAsync("/__admin/tokens");

        (await response.Content.ReadAsStringAsync()).Should().Be("""{"restricted":true,"good":1,"revoked":0,"expired":0}""");
        (await PostAsync(host, "first")).Should().Be(200);
        (await PostAsync(host, "second")).Should().Be(403);
    }

    [Theory]
    [InlineData("", "body")]
    [InlineData("null", "body")]
    [InlineData("[]", "body")]
    [InlineData("{}", "token")]
    [InlineData("""{"token":"  "}""", "token")]
    [InlineData("""{"token":7}""", "token")]
    [InlineData("""{"token":"a","afterUses":-1}""", "afterUses")]
    [InlineData("""{"token":"a","uses":1}""", "uses")]
    public async Task Change_BadRequest_IsRefusedByName(string body, string culprit)
    {
        await using var host = await TrackingHost.StartAsync();

        var (status, text) = await ChangeAsync(host, "expire", body);

        text.Should().Contain($"\"{culprit}\":[").And.Contain("\"status\":400");
        status.Should().Be(400);
        (await PostAsync(host, "a")).Should().Be(200);
    }

    private static async Task<int> PostAsync(TrackingHost host, string token) =>
        (await host.SendAsync(HttpMethod.Post, "/task", NewTask, token: token)).Status;

    private static async Task<(int Status, string Body)> ChangeAsync(TrackingHost host, string change, string body)
    {
        using var response = await host.Client.PostAsync($"/__admin/tokens/{change}", new StringContent(body, Encoding.UTF8, "application/json"));
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
