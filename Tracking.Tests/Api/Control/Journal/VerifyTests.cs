namespace Tracking.Tests.Api.Control.Journal;

public sealed class VerifyTests
{
    [Theory]
    [InlineData("""{"match":{"operation":"getTask"},"exactly":3}""", 200)]
    [InlineData("""{"match":{"operation":"getTask"},"exactly":2}""", 422)]
    [InlineData("""{"match":{"operation":"getTask"},"atLeast":3}""", 200)]
    [InlineData("""{"match":{"operation":"getTask"},"atLeast":4}""", 422)]
    [InlineData("""{"match":{"operation":"getTask"},"atMost":3}""", 200)]
    [InlineData("""{"match":{"operation":"getTask"},"atMost":2}""", 422)]
    [InlineData("""{"match":{"operation":"getTask"},"atLeast":1,"atMost":5}""", 200)]
    [InlineData("""{"match":{"operation":"deleteTask"}}""", 422)]
    [InlineData("""{"match":{"operation":"deleteTask"},"exactly":0}""", 200)]
    [InlineData("""{}""", 200)]
    public async Task Verify_Expectation_IsProvedOrNot(string expectation, int expected)
    {
        await using var host = await TrackingHost.StartAsync();
        await ReadThreeAsync(host);

        var (status, body) = await host.PostAdminAsync("/requests/verify", expectation);

        body.GetProperty("verified").GetBoolean().Should().Be(expected == 200);
        status.Should().Be(expected);
    }

    [Fact]
    public async Task Verify_NothingMatches_ShowsTheNearestMissesAndWhy()
    {
        await using var host = await TrackingHost.StartAsync();
        await host.GetAsync("/nothing");
        await ReadThreeAsync(host);

        var (_, body) = await host.PostAdminAsync("/requests/verify", """{"match":{"operation":"getTask","task":2,"status":200}}""");

        body.GetProperty("reason").GetString().Should().Be("0 requests match, at least 1 was expected");
        var nearest = body.GetProperty("nearestMisses")[0];
        nearest.GetProperty("target").GetString().Should().Be("/tracking/task/2");
        nearest.GetProperty("mismatches").GetRawText().Should().Be("""{"status":"wanted 200, found 404"}""");
        body.GetProperty("nearestMisses").EnumerateArray().Last().GetProperty("target").GetString().Should().Be("/tracking/nothing");
    }

    [Theory]
    [InlineData("""{"match":{"operation":"getTask"},"exactly":2}""", false)]
    [InlineData("""{"match":{"operation":"getTask"},"atMost":5}""", false)]
    [InlineData("""{"match":{"operation":"getTask"},"atLeast":3}""", false)]
    [InlineData("""{"match":{"operation":"getTask"},"atLeast":2}""", true)]
    [InlineData("""{"match":{"operation":"getTask","since":1},"exactly":2}""", true)]
    public async Task Verify_RequestsWereDropped_SaysWhereTheyMightHaveMatched(string expectation, bool verified)
    {
        await using var host = await TrackingHost.StartAsync("Journal:Capacity=2");
        await ReadThreeAsync(host);

        var (status, body) = await host.PostAdminAsync("/requests/verify", expectation);

        body.GetProperty("verified").GetBoolean().Should().Be(verified);
        status.Should().Be(verified ? 200 : 422);
        if (!verified)
        {
            body.GetProperty("reason").GetString().Should().Contain("1 that were dropped might have matched");
        }
    }

    [Theory]
    [InlineData("""{"exactly":-1}""", "exactly")]
    [InlineData("""{"exactly":1,"atLeast":1}""", "exactly")]
    [InlineData("""{"atLeast":2,"atMost":1}""", "atLeast")]
    [InlineData("""{"match":{"operations":"x"}}""", "match.operations")]
    [InlineData("""{"match":null}""", "match")]
    [InlineData("[]", "body")]
    public async Task Verify_BadExpectation_IsRefusedByName(string expectation, string culprit)
    {
        await using var host = await TrackingHost.StartAsync();

        var (status, problem) = await host.PostAdminAsync("/requests/verify", expectation);

        problem.GetProperty("errors").TryGetProperty(culprit, out _).Should().BeTrue(problem.GetRawText());
        status.Should().Be(400);
    }

    private static async Task ReadThreeAsync(TrackingHost host)
    {
        for (var id = 1; id <= 3; id++)
        {
            await host.GetAsync($"/task/{id}");
        }
    }
}
