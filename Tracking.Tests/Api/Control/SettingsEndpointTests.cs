using System.Text.Json;

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

    private static async Task<Dictionary<string, string>> GetSettingsAsync(TrackingHost host) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(await host.Client.GetStringAsync("/__admin/settings"))!;
}
