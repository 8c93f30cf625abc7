using Tracking.Api.Hosting;

namespace Tracking.Tests.Api.Hosting;

public sealed class FindingTests
{
    [Fact]
    public async Task ReadyFile_ServerStarts_TellsItsAddressAndGoesWithIt()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await using var server = await ServerProcess.StartAsync($"--Tracking:ReadyFile={path}");

        var text = await File.ReadAllTextAsync(path);

        text.TrimEnd().Should().Be(server.Address!.GetLeftPart(UriPartial.Authority));
        await server.SignalAsync("TERM");
        (await server.EndAsync()).ExitCode.Should().Be(ExitCodes.Success);
        File.Exists(path).Should().BeFalse();
    }

    [Fact]
    public async Task ReadyFile_CannotBeWritten_EndsWithBadSettings()
    {
        await using var server = ServerProcess.Launch(
            "--urls=http://127.0.0.1:0", $"--Tracking:ReadyFile={Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "ready")}");

        var end = await server.EndAsync();

        end.Errors.Should().Contain("Tracking:ReadyFile cannot be written");
        end.ExitCode.Should().Be(ExitCodes.BadSettings);
    }

    [Fact]
    public async Task HealthCheck_AServerAnswers_EndsWithSuccess()
    {
        await using var host = await TrackingHost.StartAsync();
        await using var check = ServerProcess.Launch("healthcheck", host.Address.ToString());

        (await check.EndAsync()).ExitCode.Should().Be(ExitCodes.Success);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1", ExitCodes.Failure, "does not answer")]
    [InlineData("https://127.0.0.1:1", ExitCodes.BadSettings, "takes one http URL")]
    [InlineData("nonsense", ExitCodes.BadSettings, "takes one http URL")]
    public async Task HealthCheck_NoServerThere_SaysSoAndFails(string url, int code, string reason)
    {
        await using var check = ServerProcess.Launch("healthcheck", url);

        var end = await check.EndAsync();

        end.Errors.Should().Contain(reason);
        end.ExitCode.Should().Be(code);
    }
}
