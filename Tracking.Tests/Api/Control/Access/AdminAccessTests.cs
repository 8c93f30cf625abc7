using System.Net;
using Tracking.Api.Control.Access;

namespace Tracking.Tests.Api.Control.Access;

public sealed class AdminAccessTests
{
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

    [Theory]
    [InlineData("localhost", 200)]
    [InlineData("a.localhost", 200)]
    [InlineData("127.0.0.1:1", 200)]
    [InlineData("[::1]", 200)]
    [InlineData("evil.example", 403)]
    [InlineData("localhost.evil.example", 403)]
    public async Task Admin_HostHeader_MustNotBeBentToThisMachine(string name, int expected)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await GetSettingsAsync(host, "Host", name);

        answer.Status.Should().Be(expected);
        answer.Body.Should().Contain(expected == 200 ? "Tracking:Contract:Roots" : "Host must be localhost");
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData("http://localhost:1")]
    public async Task Admin_ForeignOrigin_IsRefused(string origin)
    {
        await using var host = await TrackingHost.StartAsync("Admin:Open=true");

        var answer = await GetSettingsAsync(host, "Origin", origin);

        answer.Body.Should().Contain("Origin is another server's");
        answer.Status.Should().Be(403);
    }

    [Fact]
    public async Task Admin_OwnOrigin_IsLetIn()
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await GetSettingsAsync(host, "Origin", host.Address.GetLeftPart(UriPartial.Authority));

        answer.Status.Should().Be(200);
    }

    [Theory]
    [InlineData("", 403)]
    [InlineData("wrong", 403)]
    [InlineData("right", 200)]
    public async Task Admin_WithKey_AsksEverybodyForIt(string key, int expected)
    {
        await using var host = await TrackingHost.StartAsync("Admin:Key=right");

        var answer = await GetSettingsAsync(host, "X-Admin-Key", key);

        answer.Body.Should().NotContain("right").And.NotContain("wrong");
        answer.Status.Should().Be(expected);
    }

    [Fact]
    public async Task Admin_Disabled_IsNotThere()
    {
        await using var host = await TrackingHost.StartAsync("Admin:Enabled=false");

        var answer = await GetSettingsAsync(host, "Accept", "application/json");

        answer.Body.Should().Contain("There is nothing at /__admin/settings.");
        answer.Status.Should().Be(404);
    }

    [Fact]
    public async Task Admin_Refusal_IsJsonWhateverIsAccepted()
    {
        await using var host = await TrackingHost.StartAsync("Admin:Key=right");

        var answer = await GetSettingsAsync(host, "Accept", "application/xml");

        answer.ContentType.Should().Be("application/problem+json");
        answer.Status.Should().Be(403);
    }

    private static async Task<Answer> GetSettingsAsync(TrackingHost host, string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/__admin/settings");
        if (value.Length > 0)
        {
            request.Headers.TryAddWithoutValidation(header, value);
        }

        return await host.SendAsync(request);
    }
}
