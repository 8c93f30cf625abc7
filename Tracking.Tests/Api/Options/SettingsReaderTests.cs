using Microsoft.Extensions.Configuration;
using Tracking.Api.Options;
using Tracking.Core;
using static Tracking.Tests.Api.Options.SettingsFixture;

namespace Tracking.Tests.Api.Options;

public sealed class SettingsReaderTests
{
    public static TheoryData<string> ChoiceKeys => [.. Choices.Select(setting => setting.Key)];

    [Fact]
    public void Read_NothingConfigured_GivesTheDefaults()
    {
        var settings = Read(("Logging:LogLevel:Default", "Warning"), ("Trackings", "other")).Good();

        settings.Should().BeEquivalentTo(new TrackingSettings());
        settings.Contract.Should().Be(new ContractSettings());
    }

    [Fact]
    public void Read_NothingConfigured_GivesTheContractsDefaults() =>
        new TrackingSettings().Effective().Select(entry => $"{entry.Key}={entry.Value}").Should().Equal(
            "Tracking:Auth:Enforce=Writes",
            "Tracking:Auth:Tokens=none",
            "Tracking:Contract:Dialect=Contract",
            "Tracking:Contract:Roots=Include",
            "Tracking:Contract:UnknownTaskOnGet=NotFound",
            "Tracking:Contract:MalformedTaskId=BadRequest",
            "Tracking:Contract:DefaultMedia=Xml",
            "Tracking:Contract:ErrorBody=Problem",
            "Tracking:Contract:PostExisting=Skip",
            "Tracking:Contract:PostBody=Tasks",
            "Tracking:Contract:Put=Merge",
            "Tracking:Contract:EmptyLinkList=Reject",
            "Tracking:Contract:UnknownLink=NotFound",
            "Tracking:Contract:RejectCycles=false",
            "Tracking:Contract:Nexts=OneLevel",
            "Tracking:Contract:XmlList=ElementName",
            "Tracking:Contract:TypeNames=Kebab",
            "Tracking:Contract:JsonType=Property",
            "Tracking:Contract:JsonRoot=false",
            "Tracking:Contract:JsonDates=Iso",
            "Tracking:Contract:JsonNulls=Omit",
            "Tracking:Contract:JsonUnknownMembers=Ignore",
            "Tracking:Log:Format=Text",
            "Tracking:Log:Level=Information",
            "Tracking:Seed:Files=none",
            "Tracking:Journal:Capacity=1000",
            "Tracking:Journal:BodyLimit=4096",
            "Tracking:Events:Capacity=10000",
            "Tracking:Isolation=None",
            "Tracking:Worlds:Capacity=100",
            "Tracking:Worlds:IdleMinutes=30",
            "Tracking:ReadyFile=none",
            "Tracking:Admin:Enabled=true",
            "Tracking:Admin:Key=none",
            "Tracking:Admin:Open=false");

    [Theory]
    [MemberData(nameof(ChoiceKeys))]
    public void Read_AllowedValueInOddCase_IsTaken(string key)
    {
        var setting = SettingsTable.Find(key)!;
        foreach (var value in setting.Values)
        {
            var upper = Read((key.ToUpperInvariant(), value.ToUpperInvariant())).Good();
            var lower = Read((key.ToLowerInvariant(), $" \t{value.ToLowerInvariant()} ")).Good();

            setting.Show(upper).Should().Be(value);
            setting.Show(lower).Should().Be(value);
        }
    }

    [Theory]
    [MemberData(nameof(ChoiceKeys))]
    public void Read_ValueNotAllowed_NamesKeyValueAndAllowedOnes(string key)
    {
        var setting = SettingsTable.Find(key)!;
        var first = setting.Values[0];
        foreach (var bad in new[] { first[..^1], first + "s", $"{first},{setting.Values[1]}", "0", "1", "-1", "" })
        {
            Read((key.ToUpperInvariant(), $" {bad} ")).OnlyError()
                .Should().Be($"{key} is '{bad}'; allowed: {string.Join(", ", setting.Values)}");
        }
    }

    [Theory]
    [MemberData(nameof(ChoiceKeys))]
    public void Read_SectionWhereAValueIsDue_IsRefused(string key) =>
        Read(($"{key}:0", SettingsTable.Find(key)!.Values[0])).OnlyError()
            .Should().Be($"{key} is one value, not a list or a section; allowed: {SettingsTable.Find(key)!.Allowed}");

    [Fact]
    public void Read_JsonNull_IsRefusedLikeAnEmptyValue() =>
        ReadJson("""{"Tracking":{"Contract":{"Put":null}}}""").OnlyError()
            .Should().Be("Tracking:Contract:Put is ''; allowed: Merge, Replace");

    [Fact]
    public void Read_JsonBoolean_IsTaken() =>
        ReadJson("""{"tracking":{"contract":{"rejectCycles":true}}}""").Good().Contract.RejectCycles.Should().BeTrue();

    [Fact]
    public void Read_EmptySections_GiveTheDefaults() =>
        ReadJson("""{"Tracking":{"Auth":{},"Contract":{},"Log":{}}}""").Good()
            .Should().BeEquivalentTo(new TrackingSettings());

    [Fact]
    public void Read_SeveralErrors_GivesThemAll() =>
        Read(
            ("Tracking:Contract:Roots", "Some"),
            ("Tracking:Contract:Put", "Patch"),
            ("Tracking:Contract:Nexts", "Tree"),
            ("Tracking:Log:Colour", "Red")).Errors
            .Should().Equal(
                "Tracking:Log:Colour is not a setting; keys there: Format, Level",
                "Tracking:Contract:Roots is 'Some'; allowed: Include, Filter, RootsOnly",
                "Tracking:Contract:Put is 'Patch'; allowed: Merge, Replace");

    [Fact]
    public void Read_LaterSource_Wins() =>
        TrackingSettings.Read(new ConfigurationBuilder()
                .AddInMemoryCollection([KeyValuePair.Create("Tracking:Contract:Put", (string?)"Patch")])
                .AddCommandLine(["--Tracking:Contract:Put=replace"])
                .Build())
            .Good().Contract.Put.Should().Be(UpdatePolicy.Replace);

    [Fact]
    public void Read_AnyTwoValuesTogether_AreLegal()
    {
        var values = Choices.SelectMany(setting => setting.Values.Select(value => (setting.Key, value))).ToList();
        var pairs = from one in values from other in values where one.Key != other.Key select (one, other);

        pairs.Should().OnlyContain(pair => Read(pair.one, pair.other).Succeeded);
    }
}
