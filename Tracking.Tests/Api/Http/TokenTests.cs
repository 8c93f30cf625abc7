namespace Tracking.Tests.Api.Http;

public sealed class TokenTests
{
    public static TheoryData<string, string> Writes => new()
    {
        { "POST", "/task" },
        { "PUT", "/task/1" },
        { "DELETE", "/task/1" },
        { "PUT", "/task/1/next?nextTaskId=3" },
        { "DELETE", "/task/1/next?nextTaskId=2" },
        { "PUT", "/task/3/previous?prevTaskId=1" },
        { "DELETE", "/task/2/previous?prevTaskId=1" },
    };

    public static TheoryData<string, string> Reads => new()
    {
        { "GET", "/task/1" },
        { "HEAD", "/task/1" },
        { "GET", "/task/1/next" },
        { "GET", "/task/2/previous" },
        { "GET", "/job-1/task/roots" },
        { "HEAD", "/job-1/task/roots" },
    };

    [Theory]
    [Trait("Contract", "C1")]
    [MemberData(nameof(Writes))]
    public async Task Write_TokenAbsentOrBlank_IsForbiddenAndChangesNothing(string method, string path)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.SeedAsync();
        var before = await host.DumpAsync();

        foreach (string[] token in new string[][] { [], ["X-Auth-Token:"], ["X-Auth-Token:   \t "], ["X-Auth-Token: ", "X-Auth-Token: good"] })
        {
            var answer = await host.SendTargetAsync(method, "/tracking" + path, ["Accept: application/json", "Content-Length: 0", .. token]);

            answer.Body.Should().Be(
                """{"type":"about:blank","title":"Authentication error. Is token missing?","status":403,"detail":"X-Auth-Token must be given and not be blank."}""");
            answer.Status.Should().Be(403);
            answer.Headers.Should().NotContainKey("WWW-Authenticate");
        }

        await host.ShouldBeAsync(before);
    }

    [Theory]
    [Trait("Contract", "C2")]
    [MemberData(nameof(Reads))]
    public async Task Read_AnyTokenOrNone_IsOpen(string method, string path)
    {
        await using var host = await TrackingHost.StartAsync("Auth:Tokens=good");
        (await host.SendAsync(HttpMethod.Post, "/task", SeededGraph.Body, token: "good")).Status.Should().Be(200);

        foreach (var token in new[] { "", "bad", "good" })
        {
            var answer = await host.SendAsync(new HttpMethod(method), path, token: token);

            answer.Body.Should().NotContain("about:blank");
            answer.Status.Should().Be(200);
        }
    }

    [Theory]
    [Trait("Contract", "C2")]
    [MemberData(nameof(Reads))]
    [MemberData(nameof(Writes))]
    public async Task Send_EnforceAll_EveryOperationNeedsToken(string method, string path)
    {
        await using var host = await TrackingHost.StartAsync("Auth:Enforce=All");
        await host.SeedAsync();

        var answer = await host.SendAsync(new HttpMethod(method), path, token: "", accept: "text/html");

        answer.Body.Contains("X-Auth-Token must be given and not be blank.", StringComparison.Ordinal).Should().Be(method != "HEAD");
        answer.Status.Should().Be(403);
        answer.ContentType.Should().Be("application/problem+xml");
    }

    [Theory]
    [Trait("Contract", "C2")]
    [MemberData(nameof(Reads))]
    public async Task Read_EnforceAllWithToken_IsServed(string method, string path)
    {
        await using var host = await TrackingHost.StartAsync("Auth:Enforce=All");
        await host.SeedAsync();

        var answer = await host.SendAsync(new HttpMethod(method), path);

        answer.Body.Should().NotContain("about:blank");
        answer.Status.Should().Be(200);
    }

    [Fact]
    [Trait("Contract", "C2")]
    public async Task Get_EnforceAllWithoutToken_TitleIsReasonPhrase()
    {
        await using var host = await TrackingHost.StartAsync("Auth:Enforce=All");

        var answer = await host.SendAsync(HttpMethod.Get, "/task/1", token: "");

        answer.Body.Should().Be(
            """{"type":"about:blank","title":"Forbidden","status":403,"detail":"X-Auth-Token must be given and not be blank."}""");
        answer.Status.Should().Be(403);
    }

    [Theory]
    [Trait("Contract", "C1")]
    [InlineData("")]
    [InlineData("any")]
    public async Task Post_EnforceNone_NeedsNoToken(string token)
    {
        await using var host = await TrackingHost.StartAsync("Auth:Enforce=None", "Auth:Tokens=good");

        var answer = await host.SendAsync(HttpMethod.Post, "/task", """{"tasks":[{"id":7}]}""", token: token);

        answer.Body.Should().Contain("\"id\":7");
        answer.Status.Should().Be(200);
    }

    [Theory]
    [Trait("Contract", "C1")]
    [Trait("Contract", "B9")]
    [InlineData("POST", "/tracking/task")]
    [InlineData("PUT", "/tracking/task/7")]
    public async Task Write_WithoutToken_IsRefusedBeforeTheBodyComes(string method, string target)
    {
        await using var host = await TrackingHost.StartAsync();

        foreach (string[] headers in new string[][] { ["Content-Length: 100"], ["Content-Length: 100", "Expect: 100-continue"], ["Transfer-Encoding: chunked"] })
        {
            var answer = await host.SendPartAsync(method, target, ["Content-Type: application/json", .. headers]);

            answer.Body.Should().Contain("<title>Authentication error. Is token missing?</title>");
            answer.Status.Should().Be(403);
        }
    }
}
