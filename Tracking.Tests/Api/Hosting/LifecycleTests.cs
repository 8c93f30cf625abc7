using System.Net;
using System.Net.Sockets;

namespace Tracking.Tests.Api.Hosting;

public sealed class LifecycleTests
{
    [Theory]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://localhost:0")]
    [InlineData("http://LOCALHOST:0/")]
    public async Task Start_PortZero_TellsTheRealAddress(string url)
    {
        await using var server = await ServerProcess.StartAsync($"--urls={url}");

        using var client = new HttpClient { BaseAddress = server.Address };
        var health = await client.GetStringAsync("/health");

        health.Should().StartWith("{\"status\":\"UP\"");
        server.Address!.Port.Should().NotBe(0);
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task Stop_BySignal_EndsInOrder(string signal)
    {
        await using var server = await ServerProcess.StartAsync();

        await server.SignalAsync(signal);
        var end = await server.EndAsync();

        end.Errors.Should().BeEmpty();
        end.ExitCode.Should().Be(0);
    }

    [Theory]
    [InlineData("--Tracking:Contract:Roots=Wrong", "Tracking:Contract:Roots", "Include, Filter, RootsOnly")]
    [InlineData("--Tracking:Contract:Rots=Filter", "Tracking:Contract:Rots", "Roots")]
    [InlineData("--Tracking:Log:Format=Wrong", "Tracking:Log:Format", "Text, Json")]
    [InlineData("--Tracking:Auth:Enforce=Wrong", "Tracking:Auth:Enforce", "Writes, All, None")]
    public async Task Start_BadSetting_EndsWithTwoAndNamesKeyAndValues(string argument, string key, string allowed)
    {
        await using var server = ServerProcess.Launch("--urls=http://127.0.0.1:0", argument);

        var end = await server.EndAsync();

        end.Errors.Should().Contain(key).And.Contain(allowed);
        end.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().ContainSingle();
        end.Output.Should().BeEmpty();
        end.ExitCode.Should().Be(2);
    }

    [Fact]
    public async Task Start_PortInUse_EndsWithThree()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        await using var server = ServerProcess.Launch($"--urls={address}");

        var end = await server.EndAsync();

        end.Errors.Should().Contain(address).And.Contain("in use").And.NotContain("   at ");
        end.Output.Should().BeEmpty();
        end.ExitCode.Should().Be(3);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("http://192.0.2.1:0")]
    [InlineData("https://127.0.0.1:0")]
    public async Task Start_AddressThatCannotBe_EndsWithOneAndOneLine(string url)
    {
        await using var server = ServerProcess.Launch($"--urls={url}");

        var end = await server.EndAsync();

        end.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().ContainSingle();
        end.Output.Should().BeEmpty();
        end.ExitCode.Should().Be(1);
    }
}
