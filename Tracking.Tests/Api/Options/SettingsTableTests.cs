using Tracking.Api.Options;
using static Tracking.Tests.Api.Options.SettingsFixture;

namespace Tracking.Tests.Api.Options;

public sealed class SettingsTableTests
{
    [Theory]
    [InlineData("Auth:Enforce", "Writes|All|None", "C1, C2")]
    [InlineData("Contract:Roots", "Include|Filter|RootsOnly", "I1")]
    [InlineData("Contract:UnknownTaskOnGet", "NotFound|BadRequest|NoContent", "B12")]
    [InlineData("Contract:MalformedTaskId", "BadRequest|NotFound", "B11")]
    [InlineData("Contract:DefaultMedia", "Xml|Json", "B6")]
    [InlineData("Contract:ErrorBody", "Problem|Text|Empty", "B10")]
    [InlineData("Contract:PostExisting", "Skip|Reject|Update", "D1")]
    [InlineData("Contract:PostBody", "Tasks|Created|Empty", "D5")]
    [InlineData("Contract:Put", "Merge|Replace", "E1")]
    [InlineData("Contract:EmptyLinkList", "Reject|NoOp|DeleteAll", "G4")]
    [InlineData("Contract:UnknownLink", "NotFound|BadRequest|Ignore", "G3")]
    [InlineData("Contract:RejectCycles", "false|true", "G8")]
    [InlineData("Contract:Nexts", "OneLevel|None|Tree", "N4")]
    [InlineData("Contract:XmlList", "ElementName|XsiType|XsiTypeTask", "J1")]
    [InlineData("Contract:TypeNames", "Kebab|Camel", "J1, L1")]
    [InlineData("Contract:JsonType", "Property|Wrapper|Grouped|None", "L1")]
    [InlineData("Contract:JsonRoot", "false|true", "L1")]
    [InlineData("Contract:JsonDates", "Iso|EpochMillis", "M1")]
    [InlineData("Contract:JsonNulls", "Omit|Write", "L10")]
    [InlineData("Contract:JsonUnknownMembers", "Ignore|Reject", "L5")]
    [InlineData("Contract:Dialect", "Contract|Moxy|Jackson", "section 2")]
    [InlineData("Log:Format", "Text|Json", "")]
    [InlineData("Log:Level", "Debug|Information|Warning|Error", "")]
    public void Find_KeyOfTheContract_HasItsValuesAndItem(string key, string values, string item)
    {
        var setting = SettingsTable.Find($"Tracking:{key}");

        setting.Should().NotBeNull();
        setting!.Values.Should().Equal(values.Split('|'));
        setting.Allowed.Should().Be(values.Replace("|", ", ", StringComparison.Ordinal));
        setting.Item.Should().Be(item);
        setting.About.Should().NotBeEmpty();
    }

    [Fact]
    public void All_Keys_AreThoseOfTheContractAndTheLog() =>
        SettingsTable.All.Should().HaveCount(35).And.OnlyHaveUniqueItems(setting => setting.Key);

    [Fact]
    public void All_Rows_ReadWhatTheyWrite()
    {
        // Catches a row whose getter and setter name different properties.
        foreach (var setting in Choices)
        {
            foreach (var value in setting.Values)
            {
                var expected = new TrackingSettings().Effective()
                    .Select(entry => entry.Key == setting.Key ? KeyValuePair.Create(entry.Key, value) : entry)
                    .Where(entry => !setting.Key.EndsWith(":Dialect", StringComparison.Ordinal) || entry.Key == setting.Key);

                Read((setting.Key, value)).Good().Effective().Should().Contain(expected, setting.Key);
            }
        }
    }

    [Fact]
    public void NamesUnder_Root_AreTheSections() =>
        SettingsTable.NamesUnder("Tracking").Should().Equal(
            "Auth", "Contract", "Log", "Seed", "Journal", "Events", "Isolation", "Worlds", "ReadyFile", "Admin");

    [Fact]
    public void NamesUnder_Setting_AreNone() => SettingsTable.NamesUnder("Tracking:Contract:Roots").Should().BeEmpty();
}
