namespace Tracking.Tests.Api.Dialects;

/// <summary>The switch <c>Contract:Roots</c>.</summary>
public sealed class BehaviourRootsTests
{
    [Theory]
    [BothMedia("Include", "", new long[] { 1, 2, 3, 4 })]
    [BothMedia("Include", "?root=true", new long[] { 1, 2, 3, 4 })]
    [BothMedia("Include", "?root=false", new long[] { 2, 4 })]
    [BothMedia("Filter", "", new long[] { 1, 2, 3, 4 })]
    [BothMedia("Filter", "?root=true", new long[] { 1, 3 })]
    [BothMedia("Filter", "?root=false", new long[] { 2, 4 })]
    [BothMedia("Filter", "?root=", new long[] { 1, 2, 3, 4 })]
    [BothMedia("RootsOnly", "", new long[] { 1, 3 })]
    [BothMedia("RootsOnly", "?root=true", new long[] { 1, 2, 3, 4 })]
    [BothMedia("RootsOnly", "?root=false", new long[] { 2, 4 })]
    [BothMedia("RootsOnly", "?root=", new long[] { 1, 3 })]
    [Trait("Contract", "I1")]
    public async Task Get_Job_SelectsByTheReading(string media, string reading, string query, long[] expected)
    {
        await using var host = await TrackingHost.StartAsync($"Contract:Roots={reading}");
        await host.CreatePlainAsync(1, 2);
        await host.CreateAsync(media, """{"id":3,"job-id":"j","root":true}""", """{"id":4,"job-id":"j","root":false}""");
        await host.LinkAsync(media, 1, 2, 3);

        (await host.JobAsync(media, "j", query)).ShouldListIds(expected);
    }

    [Theory]
    [BothMedia("Filter", "?root=true")]
    [BothMedia("RootsOnly", "")]
    [Trait("Contract", "I1")]
    [Trait("Contract", "I4")]
    public async Task Get_RootsOfAJob_FollowTheLinks(string media, string reading, string query)
    {
        await using var host = await TrackingHost.StartAsync($"Contract:Roots={reading}");
        await host.CreatePlainAsync(1, 2);
        (await host.JobAsync(media, "j", query)).ShouldListIds(1, 2);

        await host.LinkAsync(media, 1, 2);
        (await host.JobAsync(media, "j", query)).ShouldListIds(1);

        await host.UnlinkAsync(media, 1, 2);
        await host.LinkAsync(media, 2, 1);
        (await host.JobAsync(media, "j", query)).ShouldListIds(2);
    }

    [Theory]
    [BothMedia("Filter")]
    [BothMedia("RootsOnly")]
    [Trait("Contract", "I2")]
    public async Task Get_UnknownJob_IsStillEmpty(string media, string reading)
    {
        await using var host = await TrackingHost.StartAsync($"Contract:Roots={reading}");

        (await host.JobAsync(media, "nobody")).ShouldList();
        (await host.JobAsync(media, "nobody", "?root=true")).ShouldList();
    }
}
