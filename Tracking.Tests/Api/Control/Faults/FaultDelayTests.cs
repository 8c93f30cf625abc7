namespace Tracking.Tests.Api.Control.Faults;

[Trait("Contract", "B13")]
[Trait("Server", "InProcess")]
public sealed class FaultDelayTests
{
    private const string NewTask = """{"tasks":[{"id":7}]}""";

    [Fact]
    public async Task Delay_Fixed_HoldsTheRequestForThatLongBeforeTheChange()
    {
        var time = new ManualTime();
        await using var host = await time.StartHostAsync();
        await host.AddFaultAsync("""{"what":{"delay":{"milliseconds":500}}}""");

        var call = host.PostAsync(NewTask);
        var wait = await time.WaitBegunAsync();
        time.Advance(TimeSpan.FromMilliseconds(499));

        wait.Should().Be(TimeSpan.FromMilliseconds(500));
        call.IsCompleted.Should().BeFalse();
        host.Graph.Find(7).Should().BeNull("the delay is before the change");

        time.Advance(TimeSpan.FromMilliseconds(1));

        (await call).Status.Should().Be(200);
        host.Graph.Find(7).Should().NotBeNull();
    }

    [Fact]
    public async Task Delay_AfterChange_HoldsTheAnswer()
    {
        var time = new ManualTime();
        await using var host = await time.StartHostAsync();
        await host.AddFaultAsync("""{"what":{"moment":"afterChange","delay":{"milliseconds":500}}}""");

        var call = host.PostAsync(NewTask);
        await time.WaitBegunAsync();

        host.Graph.Find(7).Should().NotBeNull();
        call.IsCompleted.Should().BeFalse();

        time.Advance(TimeSpan.FromMilliseconds(500));

        var answer = await call;
        answer.Status.Should().Be(200);
        answer.Body.Should().StartWith("""{"tasks":[{"type":"execution-task","id":7,""");
    }

    [Fact]
    public async Task Delay_BesideAStatus_ComesBeforeIt()
    {
        var time = new ManualTime();
        await using var host = await time.StartHostAsync();
        await host.AddFaultAsync("""{"what":{"status":500,"delay":{"milliseconds":500}}}""");

        var call = host.GetAsync("/task/7");
        await time.WaitBegunAsync();
        call.IsCompleted.Should().BeFalse();
        time.Advance(TimeSpan.FromMilliseconds(500));

        var answer = await call;
        answer.Status.Should().Be(500);
        answer.Body.Should().Contain("injected");
    }

    [Fact]
    public async Task Delay_Range_IsDrawnBySeedWithinIt()
    {
        var first = await WaitsAsync(seed: 1);
        var second = await WaitsAsync(seed: 1);
        var other = await WaitsAsync(seed: 2);

        first.Should().OnlyContain(wait => wait >= 100 && wait <= 103).And.Equal(second).And.NotEqual(other);
        first.Distinct().Should().HaveCount(4, "forty draws from four values leave none out");
    }

    [Fact]
    public async Task Delay_ClientGoesAwayBeforeTheChange_ChangesNothing()
    {
        var time = new ManualTime();
        await using var host = await time.StartHostAsync();
        await host.AddFaultAsync("""{"what":{"delay":{"milliseconds":500}},"when":{"first":1}}""");
        using var connection = await RawConnection.OpenAsync(host);
        await connection.SendAsync("POST", "/task", NewTask);
        await time.WaitBegunAsync();

        connection.Kill();
        await time.WaitEndedAsync();

        (await host.GetAsync("/task/7")).Status.Should().Be(404);
        host.Graph.Find(7).Should().BeNull();
    }

    [Fact]
    public async Task Delay_ClientGoesAwayAfterTheChange_ItStays()
    {
        var time = new ManualTime();
        await using var host = await time.StartHostAsync();
        await host.AddFaultAsync("""{"what":{"moment":"afterChange","delay":{"milliseconds":500}},"when":{"first":1}}""");
        using var connection = await RawConnection.OpenAsync(host);
        await connection.SendAsync("POST", "/task", NewTask);
        await time.WaitBegunAsync();

        connection.Kill();
        await time.WaitEndedAsync();

        (await host.GetAsync("/task/7")).Status.Should().Be(200);
    }

    [Fact]
    public async Task Delay_ServerStops_IsOverAtOnce()
    {
        var time = new ManualTime();
        await using var host = await time.StartHostAsync();
        await host.StoreTaskAsync(7);
        await host.AddFaultAsync("""{"what":{"delay":{"milliseconds":600000}}}""");
        var call = host.GetAsync("/task/7");
        await time.WaitBegunAsync();

        await host.StopAsync();

        (await call).Status.Should().Be(200);
    }

    [Fact]
    public async Task Delay_OneRequest_DoesNotHoldOthers()
    {
        var time = new ManualTime();
        await using var host = await time.StartHostAsync();
        await host.StoreTaskAsync(7);
        await host.AddFaultAsync("""{"what":{"delay":{"milliseconds":500}},"when":{"first":1}}""");

        var held = host.GetAsync("/task/7");
        await time.WaitBegunAsync();
        var other = await host.GetAsync("/task/7");

        other.Status.Should().Be(200);
        held.IsCompleted.Should().BeFalse();
        time.Advance(TimeSpan.FromMilliseconds(500));
        (await held).Status.Should().Be(200);
    }

    private static async Task<List<double>> WaitsAsync(int seed)
    {
        var time = new ManualTime();
        await using var host = await time.StartHostAsync();
        await host.AddFaultAsync($$$"""{"what":{"status":500,"delay":{"milliseconds":100,"upTo":103}},"seed":{{{seed}}}}""");
        var waits = new List<double>();
        for (var request = 0; request < 40; request++)
        {
            var call = host.GetAsync("/task/7");
            waits.Add((await time.WaitBegunAsync()).TotalMilliseconds);
            time.Advance(TimeSpan.FromMilliseconds(103));
            (await call).Status.Should().Be(500);
        }

        return waits;
    }
}
