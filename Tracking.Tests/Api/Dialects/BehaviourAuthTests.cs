namespace Tracking.Tests.Api.Dialects;

/// <summary>The switch <c>Auth:Enforce</c>.</summary>
public sealed class BehaviourAuthTests
{
    private static readonly (string Method, string Path)[] Reads =
    [
        ("GET", "/task/1"), ("GET", "/task/1/next"), ("GET", "/task/1/previous"), ("GET", "/j/task/roots"),
        ("HEAD", "/task/1"), ("HEAD", "/j/task/roots"),
    ];

    // The task is deleted last.
    private static readonly (string Method, string Path)[] Writes =
    [
        ("POST", "/task"), ("PUT", "/task/1"), ("PUT", "/task/1/next?nextTaskId=2"), ("PUT", "/task/1/previous?prevTaskId=2"),
        ("DELETE", "/task/1/next?nextTaskId=2"), ("DELETE", "/task/1/previous?prevTaskId=2"), ("DELETE", "/task/1"),
    ];

    [Theory]
    [BothMedia("Writes", true, false)]
    [BothMedia("All", false, false)]
    [BothMedia("None", true, true)]
    [Trait("Contract", "C1")]
    [Trait("Contract", "C2")]
    public async Task AnyOperation_WithoutToken_IsServedByTheSwitch(string media, string enforce, bool servesReads, bool servesWrites)
    {
        await using var host = await TrackingHost.StartAsync($"Auth:Enforce={enforce}");
        await host.CreatePlainAsync(1, 2);

        foreach (var token in (string[])["", "   "])
        {
            await ShouldBeServed(host, media, token, Reads, servesReads);
        }

        await ShouldBeServed(host, media, "", Writes, servesWrites);
        (await host.GetAsync("/task/3")).Status.Should().Be(servesWrites ? 200 : 404);
    }

    [Theory]
    [BothMedia("Writes")]
    [BothMedia("All")]
    [BothMedia("None")]
    [Trait("Contract", "C1")]
    [Trait("Contract", "C3")]
    public async Task AnyOperation_WithAnyToken_IsServed(string media, string enforce)
    {
        await using var host = await TrackingHost.StartAsync($"Auth:Enforce={enforce}");
        await host.CreatePlainAsync(1, 2);

        await ShouldBeServed(host, media, "any token", Reads, isServed: true);
        await ShouldBeServed(host, media, "any token", Writes, isServed: true);
    }

    [Theory]
    [BothMedia("Writes", "bad", true, false)]
    [BothMedia("All", "bad", false, false)]
    [BothMedia("None", "bad", true, true)]
    [BothMedia("Writes", "good", true, true)]
    [BothMedia("All", "good", true, true)]
    [Trait("Contract", "C2")]
    [Trait("Contract", "C3")]
    public async Task AnyOperation_UnderAListOfTokens_IsServedByBothSwitches(
        string media, string enforce, string token, bool servesReads, bool servesWrites)
    {
        await using var host = await TrackingHost.StartAsync($"Auth:Enforce={enforce}", "Auth:Tokens=good,better");
        (await host.SendAsync(HttpMethod.Post, "/task", BodyIn.Tasks(media, """{"id":1}""", """{"id":2}"""), media, media, "better"))
            .ShouldHaveStatus(200);

        await ShouldBeServed(host, media, token, Reads, servesReads);
        await ShouldBeServed(host, media, token, Writes, servesWrites);
    }

    private static async Task ShouldBeServed(
        TrackingHost host, string media, string token, (string Method, string Path)[] operations, bool isServed)
    {
        foreach (var (method, path) in operations)
        {
            var body = method switch
            {
                "POST" => BodyIn.Tasks(media, """{"id":3}"""),
                "PUT" => BodyIn.Task(media, """{"name":"n"}"""),
                _ => null,
            };
            var answer = await host.SendAsync(new HttpMethod(method), path, body, media, media, token);

            if (isServed)
            {
                answer.Status.Should().BeOneOf([200, 204], "{0} {1} answers {2}", method, path, answer.Body);
                continue;
            }

            answer.Status.Should().Be(403, "{0} {1} answers {2}", method, path, answer.Body);
            if (method != "HEAD" && method != "GET")
            {
                SeenProblem.Of(answer).Title.Should().Be("Authentication error. Is token missing?");
            }
        }
    }
}
