using static Tracking.Tests.Api.Options.SettingsFixture;

namespace Tracking.Tests.Api.Options;

public sealed class UnknownSettingTests
{
    [Fact]
    public void Read_UnknownKeyWithoutLikeness_ListsTheKeysOfItsLevel() =>
        Read(("Tracking:Log:Colour", "Red")).OnlyError()
            .Should().Be("Tracking:Log:Colour is not a setting; keys there: Format, Level");

    [Fact]
    public void Read_UnknownSection_ListsTheSections() =>
        Read(("Tracking:Storage:Folder", "x")).OnlyError()
            .Should().Be("Tracking:Storage is not a setting; keys there: Auth, Contract, Log, Seed, Journal, Events, Isolation, Worlds, ReadyFile, Admin");

    [Theory]
    [InlineData("Contrat:Roots", "Tracking:Contrat", "Tracking:Contract")]
    [InlineData("Contract:Root", "Tracking:Contract:Root", "Tracking:Contract:Roots")]
    [InlineData("contract:jsondate", "Tracking:Contract:jsondate", "Tracking:Contract:JsonDates")]
    [InlineData("Contract:UnknownTask", "Tracking:Contract:UnknownTask", "Tracking:Contract:UnknownTaskOnGet")]
    [InlineData("Auth:Enforcement", "Tracking:Auth:Enforcement", "Tracking:Auth:Enforce")]
    [InlineData("Roots", "Tracking:Roots", "Tracking:Contract:Roots")]
    [InlineData("Contract:Enforce", "Tracking:Contract:Enforce", "Tracking:Auth:Enforce")]
    public void Read_MisspeltKey_SuggestsTheNearOne(string key, string named, string meant) =>
        Read(($"Tracking:{key}", "x")).OnlyError()
            .Should().StartWith($"{named} is not a setting; did you mean {meant}? keys there: ");

    [Theory]
    [InlineData("Tracking", "Auth, Contract, Log, Seed, Journal, Events, Isolation, Worlds, ReadyFile, Admin")]
    [InlineData("Tracking:Contract", "Dialect, Roots, *")]
    [InlineData("Tracking:Log", "Format, Level")]
    public void Read_ValueWhereASectionIsDue_IsRefused(string path, string names)
    {
        Read((path.ToUpperInvariant(), "Moxy")).OnlyError()
            .Should().Match($"{path} is a section, not a value; keys there: {names}").And.NotContain("Moxy");
        Read((path, "")).OnlyError().Should().StartWith($"{path} is a section");
    }

    [Fact]
    public void Read_SectionWithAValueOfItsOwn_IsRefused() =>
        Read(("Tracking:Log", "Json"), ("Tracking:Log:Format", "Json")).OnlyError()
            .Should().Be("Tracking:Log is a section, not a value; keys there: Format, Level");
}
