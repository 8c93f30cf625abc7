using Tracking.Api.Options;
using static Tracking.Tests.Api.Options.SettingsFixture;

namespace Tracking.Tests.Api.Options;

public sealed class TokensSettingTests
{
    private const string Key = "Tracking:Auth:Tokens";

    [Fact]
    public void Read_ArrayOfTokens_TrimsAndDropsBlanks() =>
        Read(($"{Key}:0", " good "), ($"{Key}:1", "  "), ($"{Key}:10", "last"), ($"{Key}:2", "a,b"), ($"{Key}:3", null))
            .Good().Auth.Tokens.Should().Equal("good", "a,b", "last");

    [Theory]
    [InlineData("good", "good")]
    [InlineData(" good , better,,Good,good ", "good|better|Good")]
    public void Read_OneTextWithCommas_IsSplit(string text, string tokens) =>
        Read((Key, text)).Good().Auth.Tokens.Should().Equal(tokens.Split('|'));

    [Theory]
    [InlineData("")]
    [InlineData(" , ")]
    [InlineData(null)]
    public void Read_NothingButBlanks_GivesNoTokens(string? text) =>
        Read((Key, text)).Good().Auth.Tokens.Should().BeEmpty();

    [Fact]
    public void Read_BothForms_GivesAllOnce() =>
        Read((Key, "text,both"), ($"{Key}:0", "both"), ($"{Key}:1", "array"))
            .Good().Auth.Tokens.Should().Equal("text", "both", "array");

    [Theory]
    [InlineData("[]", "none")]
    [InlineData("""["one"]""", "1 token")]
    [InlineData("""["one","two"]""", "2 tokens")]
    [InlineData("\"one,two\"", "2 tokens")]
    public void Effective_Tokens_ShowsOnlyTheirNumber(string json, string shown)
    {
        var settings = ReadJson($$"""{ "Tracking": { "Auth": { "Tokens": {{json}} } } }""").Good();

        settings.Effective().Should().ContainSingle(entry => entry.Key == Key).Which.Value.Should().Be(shown);
    }

    [Fact]
    public void Read_TokensUnderEnforceNone_IsFine() =>
        Read(("Tracking:Auth:Enforce", "None"), (Key, "good")).Good().Auth
            .Should().BeEquivalentTo(new AuthSettings { Enforce = AuthEnforcement.None, Tokens = ["good"] });

    [Fact]
    public void Read_EntryThatIsNoText_IsRefused() =>
        Read(($"{Key}:0:Name", "hush")).OnlyError()
            .Should().Be($"{Key} holds an entry that is not a text; allowed: a list of tokens, or one text with commas");

    [Fact]
    public void Read_EntryWithoutNumber_IsRefused() =>
        Read(($"{Key}:hush", "hush")).OnlyError()
            .Should().Be($"{Key} holds an entry whose index is not a number; allowed: a list of tokens, or one text with commas");

    [Theory]
    [InlineData("Tracking:Auth:Tokens:0:Name")]
    [InlineData("Tracking:Auth:Tokens:hush")]
    [InlineData("Tracking:Auth:Token")]
    [InlineData("Tracking:Auth:Token:0")]
    [InlineData("Tracking:Auth:Token:hush")]
    [InlineData("Tracking:Auth")]
    [InlineData("Tracking:Tokens:0")]
    [InlineData("Tracking")]
    public void Read_TokenInTheWrongPlace_IsNotRepeated(string key) =>
        Read((key, "hush"), (Key, "hush"), ("Tracking:Log:Level", "loud")).Errors
            .Should().HaveCount(2).And.NotContain(error => error.Contains("hush"));
}
