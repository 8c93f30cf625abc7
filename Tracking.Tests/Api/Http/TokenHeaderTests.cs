namespace Tracking.Tests.Api.Http;

public sealed class TokenHeaderTests
{
    [Theory]
    [Trait("Contract", "C3")]
    [InlineData("good", 204)]
    [InlineData("fine", 204)]
    [InlineData("Good", 403)]
    [InlineData("goo", 403)]
    [InlineData("good,fine", 403)]
    [InlineData("goodx", 403)]
    public async Task Delete_TokensConfigured_OnlyTheseAreGood(string token, int status)
    {
        await using var host = await TrackingHost.StartAsync("Auth:Tokens:0=good", "Auth:Tokens:1=fine");
        await host.SendAsync(HttpMethod.Post, "/task", """{"tasks":[{"id":7}]}""", token: "good");

        var answer = await host.SendAsync(HttpMethod.Delete, "/task/7", token: token);

        answer.Body.Should().Be(status == 204
            ? ""
            : """{"type":"about:blank","title":"Authentication error. Is token missing?","status":403,"detail":"X-Auth-Token holds a token that is not good."}""");
        answer.Status.Should().Be(status);
    }

    [Theory]
    [Trait("Contract", "C4")]
    [InlineData(204, "x-auth-token: good")]
    [InlineData(204, "X-AUTH-TOKEN: good")]
    [InlineData(204, "X-Auth-Token:good")]
    [InlineData(204, "X-Auth-Token: \t good \t ")]
    [InlineData(204, "X-Auth-Token: good", "X-Auth-Token: bad")]
    [InlineData(403, "X-Auth-Token: bad", "X-Auth-Token: good")]
    [InlineData(403, "X-Auth-Tokens: good")]
    [InlineData(403, "Authorization: Bearer good")]
    public async Task Delete_HeaderInAnyForm_FirstTrimmedValueCounts(int status, params string[] headers)
    {
        await using var host = await TrackingHost.StartAsync("Auth:Tokens=good");
        await host.SendAsync(HttpMethod.Post, "/task", """{"tasks":[{"id":7}]}""", token: "good");

        var answer = await host.SendTargetAsync("DELETE", "/tracking/task/7", headers);

        answer.Body.Contains("<status>403</status>", StringComparison.Ordinal).Should().Be(status == 403);
        answer.Status.Should().Be(status);
        host.Graph.Size.Tasks.Should().Be(status == 204 ? 0 : 1);
    }
}
