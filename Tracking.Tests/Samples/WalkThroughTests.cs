using Tracking.Tests.Api;

namespace Tracking.Tests.Samples;

public sealed class WalkThroughTests
{
    private const string Script = "samples/walk-through.sh";

    [Fact]
    public async Task WalkThrough_FreshServer_DrivesTheJobToItsEndAndCanDoSoAgain()
    {
        await using var host = await TrackingHost.StartAsync();

        var outcome = await ChildProcess.RunBashAsync(Script, host.Address.ToString());
        var again = await ChildProcess.RunBashAsync(Script, host.Address.ToString());

        outcome.Error.Should().BeEmpty();
        outcome.Output.Should().Contain("task 1006 is FAILED").And.EndWith("Tidying up\nDone.\n");
        outcome.ExitCode.Should().Be(0);
        host.Graph.Size.Tasks.Should().Be(0);
        again.Should().Be(outcome);
    }

    [Fact]
    public async Task WalkThrough_TaskOfTheJobIsThere_StopsAtOnce()
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAsync("""{"tasks":[{"id":1003,"job-id":"deploy-vnf-17"}]}""");

        var outcome = await ChildProcess.RunBashAsync(Script, host.Address.ToString());

        outcome.Error.Should().StartWith("SURPRISE: job deploy-vnf-17 is not empty");
        outcome.ExitCode.Should().Be(1);
    }

    [Fact]
    public async Task WalkThrough_ServerThatAnswersOtherwise_SaysWhatWasExpected()
    {
        await using var host = await TrackingHost.StartAsync("Contract:UnknownTaskOnGet=NoContent");

        var outcome = await ChildProcess.RunBashAsync(Script, host.Address.ToString());

        outcome.Error.Should().Be("SURPRISE: GET /task/1013 answered 204 instead of 404: \n");
        outcome.ExitCode.Should().Be(1);
    }

    [Fact]
    public async Task WalkThrough_NoServer_SaysSo()
    {
        // A port that no system gives away, so that no other test's server can have it.
        var outcome = await ChildProcess.RunBashAsync(Script, "http://127.0.0.1:1");

        outcome.Error.Should().Contain("is the server running?");
        outcome.ExitCode.Should().Be(1);
    }
}
