using System.Net;
using System.Text.Json;
using Tracking.Api.Control.Access;

namespace Tracking.Tests.Api.Control;

public sealed class SettingsEndpointTests
{
    [Fact]
    public async Task Settings_SetValues_AreShownAsInForce()
    {
        await using var host = await TrackingHost.StartAsync("Contract:Roots=filter", "Contract:Dialect=moxy", "Contract:TypeNames=Kebab");

        var settings = await GetSettingsAsync(host);

        settings.Should().Contain("Tracking:Contract:Roots", "Filter");
        settings.Should().Contain("Tracking:Contract:XmlList", "XsiType", "the preset sets it");
        settings.Should().Contain("Tracking:Contract:TypeNames", "Kebab", "a key beside the preset wins");
        settings.Should().Contain("Tracking:Auth:Enforce", "Writes", "a default is in force too");
    }

    [Fact]
    public async Task Settings_Tokens_AreCountedAndNotShown()
    {
        await using var host = await TrackingHost.StartAsync("Auth:Tokens=secret-one,secret-two");

        var body = await host.Client.GetStringAsync("/__admin/settings");

        body.Should().NotContain("secret").And.Contain("2 tokens");
    }

    [Fact]
    public async Task Settings_UnderTheApi_DoNotExist()
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.GetAsync("/__admin/settings");

        answer.Status.Should().Be(404);
        answer.Body.Should().Contain("There is nothing at /tracking/__admin/settings.");
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.9.9.9", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("10.0.0.1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("fe80::1", false)]
    public void IsLoopback_Address_TellsThisMachine(string address, bool expected) =>
        AdminAccessFilter.IsLoopback(IPAddress.Parse(address)).Should().Be(expected);

    [Fact]
    public void IsLoopback_NoAddress_IsNotTrusted() => AdminAccessFilter.IsLoopback(null).Should().BeFalse();

    private static async Task<Dictionary<string, string>> GetSettingsAsync(TrackingHost host) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(await host.Client.GetStringAsync("/__admin/settings"))!;
}
