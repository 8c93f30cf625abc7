using System.Text;
using Microsoft.Extensions.Configuration;
using Tracking.Api.Options;

namespace Tracking.Tests.Docs;

public sealed class ReadmeSettingsTests
{
    [Fact]
    public void SettingsTable_OfTheReadme_IsTheCodes()
    {
        var defaults = new TrackingSettings();
        var table = new StringBuilder("| key under `Tracking:` | default | others | decides | item |\n|---|---|---|---|---|\n");
        foreach (var setting in SettingsTable.All)
        {
            var shown = setting.Show(defaults);
            var others = setting.Values.Count == 0
                ? setting.Allowed
                : string.Join(", ", setting.Values.Where(value => value != shown).Select(value => $"`{value}`"));
            var key = setting.Key[(SettingsTable.Root.Length + 1)..];
            table.Append($"| `{key}` | `{shown}` | {others} | {setting.About} | {setting.Item} |\n");
        }

        GeneratedText.ShouldStandIn("README.md", "settings", table.ToString());
    }

    [Theory]
    [InlineData("--Tracking:Contract:Roots=Filter")]
    [InlineData("--Tracking:Contract:RejectCycles=true")]
    [InlineData("--Tracking:Auth:Tokens:0=good")]
    [InlineData("--Tracking:Contract:DefaultMedia=Json")]
    public void SettingsExample_OfTheReadme_IsUnderstood(string example)
    {
        RepositoryFiles.Read("README.md").Should().Contain(example);

        var configuration = new ConfigurationBuilder().AddCommandLine([example]).Build();
        var reading = TrackingSettings.Read(configuration);

        reading.Errors.Should().BeEmpty();
        reading.Settings.Should().NotBeEquivalentTo(new TrackingSettings());
    }
}
