namespace Tracking.Tests.Api.Control.Clocks;

public sealed class ClockTests
{
    [Fact]
    [Trait("Contract", "M3")]
    [Trait("Server", "InProcess")]
    public async Task Clock_FrozenAndAdvanced_MakesTimestampsPredictable()
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAdminAsync("/clock/freeze", """{"at":"2020-01-02T03:04:05.678Z"}""");
        await host.PostAsync("""{"tasks":[{"name":"a"}]}""");
        host.Clock.Advance(TimeSpan.FromHours(1));

        (await host.PostAdminAsync("/clock/advance", """{"milliseconds":1500}""")).Body.GetRawText()
            .Should().Be("""{"now":"2020-01-02T03:04:07.178+00:00","frozen":true}""");

        (await host.PutAsync("/task/1", "{}")).Body.Should().Contain(
            "\"creation-timestamp\":\"2020-01-02T03:04:05.678Z\",\"update-timestamp\":\"2020-01-02T03:04:07.178Z\"");
    }

    [Fact]
    [Trait("Server", "InProcess")]
    public async Task Clock_Set_RunsOnFromThere()
    {
        await using var host = await TrackingHost.StartAsync();

        await host.PostAdminAsync("/clock/set", """{"to":"2030-01-01T00:00:00Z"}""");
        host.Clock.Advance(TimeSpan.FromSeconds(2));

        (await host.GetAdminAsync("/clock")).Body.GetRawText().Should().Be("""{"now":"2030-01-01T00:00:02+00:00","frozen":false}""");
    }

    [Fact]
    [Trait("Server", "InProcess")]
    public async Task Clock_Resume_RunsOnFromWhereItStood()
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAdminAsync("/clock/freeze", "{}");
        host.Clock.Advance(TimeSpan.FromHours(1));

        (await host.PostAdminAsync("/clock/resume", "")).Body.GetRawText().Should().Be("""{"now":"2017-03-01T10:00:00+00:00","frozen":false}""");
        host.Clock.Advance(TimeSpan.FromSeconds(1));

        (await host.GetAdminAsync("/clock")).Body.GetProperty("now").GetDateTimeOffset().Second.Should().Be(1);
        (await host.CallAdminAsync(HttpMethod.Delete, "/clock")).Body.GetProperty("now").GetDateTimeOffset().Should().Be(host.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Clock_ResumedOrSet_ShowsThatTimeAndRuns()
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAdminAsync("/clock/freeze", """{"at":"2030-01-01T00:00:00Z"}""");

        var resumed = (await host.PostAdminAsync("/clock/resume", "")).Body;
        var set = (await host.PostAdminAsync("/clock/set", """{"to":"2031-01-01T00:00:00Z"}""")).Body;

        foreach (var (clock, year) in new[] { (resumed, 2030), (set, 2031) })
        {
            clock.GetProperty("frozen").GetBoolean().Should().BeFalse();
            clock.GetProperty("now").GetDateTimeOffset()
                .Should().BeWithin(TimeSpan.FromMinutes(1)).After(new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero));
        }

        await host.PostAdminAsync("/clock/set", """{"to":"9999-12-31T23:59:59.999Z"}""");
        (await host.PostAsync("""{"tasks":[{}]}""")).Status.Should().Be(200);
    }

    [Theory]
    [InlineData("advance", """{"milliseconds":9223372036854775807}""")]
    [InlineData("advance", """{"milliseconds":-300000000000000}""")]
    [InlineData("advance", "{}")]
    [InlineData("set", "{}")]
    [InlineData("set", """{"to":"tomorrow"}""")]
    [InlineData("freeze", """{"to":"2020-01-01T00:00:00Z"}""")]
    public async Task Clock_BadRequest_IsRefusedAndChangesNothing(string change, string body)
    {
        await using var host = await TrackingHost.StartAsync();
        var before = (await host.GetAdminAsync("/clock")).Body.GetRawText();

        (await host.PostAdminAsync($"/clock/{change}", body)).Status.Should().Be(400);

        before.Should().StartWith("""{"now":"2017-03-01T10:00:00+00:00",""");
        (await host.GetAdminAsync("/clock")).Body.GetRawText().Should().Be(before);
    }

    [Fact]
    [Trait("Server", "InProcess")]
    public async Task Clock_AtTheEndOfTime_StaysThere()
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAdminAsync("/clock/set", """{"to":"9999-12-31T23:59:59.999Z"}""");
        host.Clock.Advance(TimeSpan.FromDays(1));

        (await host.PostAsync("""{"tasks":[{}]}""")).Status.Should().Be(200);
    }
}
