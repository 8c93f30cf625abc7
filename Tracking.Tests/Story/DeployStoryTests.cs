using Tracking.Tests.Api;

namespace Tracking.Tests.Story;

public sealed class DeployStoryTests
{
    [Theory]
    [InlineData("Contract", TrackingHost.Json)]
    [InlineData("Contract", TrackingHost.Xml)]
    [InlineData("Moxy", TrackingHost.Json)]
    [InlineData("Moxy", TrackingHost.Xml)]
    [InlineData("Jackson", TrackingHost.Json)]
    [InlineData("Jackson", TrackingHost.Xml)]
    [Trait("Contract", "D4")]
    [Trait("Contract", "D7")]
    [Trait("Contract", "E1")]
    [Trait("Contract", "E4")]
    [Trait("Contract", "F1")]
    [Trait("Contract", "F2")]
    [Trait("Contract", "G1")]
    [Trait("Contract", "G10")]
    [Trait("Contract", "G11")]
    [Trait("Contract", "H1")]
    [Trait("Contract", "H6")]
    [Trait("Contract", "I4")]
    [Trait("Contract", "J1")]
    [Trait("Contract", "L1")]
    [Trait("Contract", "L10")]
    [Trait("Contract", "M1")]
    [Trait("Contract", "M4")]
    [Trait("Contract", "N3")]
    [Trait("Contract", "O1")]
    public async Task Deploy_ClientOfADialect_DrivesTheJobWhileAnotherWatches(string dialect, string media)
    {
        await using var host = await TrackingHost.StartAsync($"Contract:Dialect={dialect}");
        var form = DialectOf(dialect, media);
        var poller = new StoryPoller(new StoryClient(host, form), DeployStory.JobInPath);
        var polling = poller.RunAsync(DeployStory.Sizes);

        try
        {
            await new DeployStory(new StoryClient(host, form), form.TellsKinds).RunAsync();
        }
        finally
        {
            poller.Stop();
        }

        (await polling).Should().BePositive();
        host.Graph.FindInconsistency().Should().BeNull();
        host.Graph.Size.Tasks.Should().Be(13);
        host.Graph.Size.Links.Should().Be(16);
    }

    [Theory]
    [InlineData("Contract", "Moxy", TrackingHost.Json)]
    [InlineData("Contract", "Moxy", TrackingHost.Xml)]
    [InlineData("Contract", "Jackson", TrackingHost.Json)]
    [InlineData("Moxy", "Contract", TrackingHost.Json)]
    [InlineData("Moxy", "Contract", TrackingHost.Xml)]
    [InlineData("Jackson", "Contract", TrackingHost.Json)]
    public async Task Deploy_ServerOfAnotherDialect_FailsTheClient(string server, string client, string media)
    {
        // Otherwise the story would prove nothing about the dialects.
        await using var host = await TrackingHost.StartAsync($"Contract:Dialect={server}");
        var form = DialectOf(client, media);

        var story = () => new DeployStory(new StoryClient(host, form), form.TellsKinds).RunAsync();

        await story.Should().ThrowAsync<Exception>();
        host.Graph.Size.Links.Should().Be(3, "the first answer must be enough to notice");
    }

    // Jackson writes JSON; beside it an XML client is a JAXB one, whose list names its elements.
    private static StoryDialect DialectOf(string dialect, string media) => (dialect, media) switch
    {
        ("Contract", TrackingHost.Json) => StoryJson.Contract,
        ("Moxy", TrackingHost.Json) => StoryJson.Moxy,
        ("Jackson", TrackingHost.Json) => StoryJackson.Jackson,
        ("Moxy", TrackingHost.Xml) => StoryXml.XsiTypes,
        _ => StoryXml.ElementNames,
    };
}
