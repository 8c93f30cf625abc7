using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Tracking.Api.Options;
using static Tracking.Tests.Api.Options.SettingsFixture;

namespace Tracking.Tests.Api.Options;

/// <summary>The appsettings.json of the repository's root, by the copy that the build puts beside the program.</summary>
public sealed partial class ShippedSettingsFileTests
{
    [Fact]
    public void Read_ShippedFile_GivesExactlyTheDefaults() =>
        ReadShipped().Good().Should().BeEquivalentTo(new TrackingSettings());

    [Fact]
    public void ShippedFile_HoldsNothingButTheSettings() =>
        // An address in it would win over ASPNETCORE_URLS.
        new ConfigurationBuilder().AddJsonFile(ShippedFile).Build().GetChildren()
            .Select(section => section.Key).Should().Equal("Tracking");

    [Fact]
    public void ShippedFile_EveryKey_StandsInTheOrderOfTheTableWithItsDefault()
    {
        var lines = ValueLine().Matches(File.ReadAllText(ShippedFile))
            .Select(match => $"{match.Groups["key"]}={match.Groups["value"]}");

        lines.Should().Equal(SettingsTable.All.Select(setting =>
            $"{LastName(setting)}={DefaultAsWritten(setting)}"));
    }

    [Fact]
    public void ShippedFile_EveryKey_IsExplainedAsInTheTable()
    {
        var lines = File.ReadAllLines(ShippedFile);
        foreach (var setting in Choices.Where(setting => LastName(setting) != "Dialect"))
        {
            var comment = lines[Array.FindIndex(lines, line => line.Contains($"\"{LastName(setting)}\":")) - 1];

            comment.Should().ContainEquivalentOf($"// {setting.About}. Others: ")
                .And.EndWith(setting.Item.Length == 0 ? "." : $". ({setting.Item})");
            comment.Should().ContainAll(setting.Values.Where(value => value != setting.Show(new TrackingSettings())));
        }
    }

    [Fact]
    public void ShippedFile_KeysThatAPresetSets_AreTheOnlyOnesCommentedOut()
    {
        var active = new ConfigurationBuilder().AddJsonFile(ShippedFile).Build().AsEnumerable()
            .Select(entry => entry.Key);
        var preset = Enum.GetValues<Dialect>().SelectMany(dialect =>
            new TrackingSettings { Contract = new ContractSettings().Under(dialect) }.Effective()
                .Except(new TrackingSettings().Effective())
                .Select(entry => entry.Key)
                .Where(key => key != "Tracking:Contract:Dialect"));

        SettingsTable.All.Select(setting => setting.Key).Except(active).Should().BeEquivalentTo(preset);
    }

    // A list or a text without a value shows as "none", and is written as what is empty there.
    private static string DefaultAsWritten(Setting setting) => setting.Key switch
    {
        "Tracking:Auth:Tokens" or "Tracking:Seed:Files" => "[]",
        "Tracking:ReadyFile" or "Tracking:Admin:Key" => "",
        _ => setting.Show(new TrackingSettings()),
    };

    private static string LastName(Setting setting) => ConfigurationPath.GetSectionKey(setting.Key);

    [GeneratedRegex("""^ {4,6}(// )?"(?<key>\w+)": "?(?<value>\w*|\[\])"?,?\r?$""", RegexOptions.Multiline)]
    private static partial Regex ValueLine();
}
