using Microsoft.Extensions.DependencyInjection;

namespace Tracking.Tests.Api.Http;

[Trait("Server", "InProcess")]
public sealed class ServerErrorTests
{
    [Theory]
    [Trait("Contract", "B10")]
    [Trait("Contract", "B13")]
    [InlineData("application/json", "application/problem+json",
        """{"type":"about:blank","title":"Internal server error","status":500,"detail":"The server failed; its log says why."}""")]
    [InlineData("application/xml", "application/problem+xml",
        """<?xml version="1.0" encoding="UTF-8" standalone="yes"?><problem xmlns="urn:ietf:rfc:7807"><type>about:blank</type><title>Internal server error</title><status>500</status><detail>The server failed; its log says why.</detail></problem>""")]
    public async Task Post_ClockFails_AnswersProblemWithoutTrace(string accept, string contentType, string body)
    {
        await using var host = await TrackingHost.StartAsync(
            services => services.AddSingleton<TimeProvider>(new FailingTimeProvider()), "Journal:Capacity=0"); // it asks the clock too

        var answer = await host.SendAsync(HttpMethod.Post, "/task", """{"tasks":[{"id":7}]}""", accept);

        answer.Body.Should().Be(body);
        answer.Status.Should().Be(500);
        answer.ContentType.Should().Be(contentType);
        (await host.GetAsync("/task/7")).Status.Should().Be(404);
    }

    private sealed class FailingTimeProvider : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => throw new InvalidOperationException("the clock's own secret");
    }
}
