using Microsoft.Extensions.Configuration;
using Tracking.Api.Options;

namespace Tracking.Tests.Api.Options;

public sealed class SettingParserTests
{
    [Theory]
    [InlineData("1", 1)]
    [InlineData(" 007 ", 7)]
    [InlineData("+65535", 65535)]
    public void Number_InBounds_IsTaken(string text, int number) =>
        Read(SettingParser.Number(1, 65535), text).Should().Be((number, null));

    [Theory]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("-1")]
    [InlineData("1.0")]
    [InlineData("99999999999")]
    [InlineData("one")]
    [InlineData("")]
    public void Number_OutOfBoundsOrNone_IsRefused(string text) =>
        Read(SettingParser.Number(1, 65535), text).Fault.Should().Be($"is '{text}'");

    [Fact]
    public void Number_Allowed_NamesTheBounds() =>
        SettingParser.Number(-1, 65535).Allowed.Should().Be("a whole number from -1 to 65535");

    [Fact]
    public void OptionalText_AnyText_IsTrimmed() => Read(SettingParser.OptionalText, " /var/ready now ").Should().Be(("/var/ready now", null));

    [Fact]
    public void OptionalText_Blank_IsNone()
    {
        var (value, _) = Read(SettingParser.OptionalText, "  ");

        SettingParser.OptionalText.Show(value!).Should().Be("none");
    }

    [Fact]
    public void List_OfWhatAnyoneMaySee_ShowsItsEntries()
    {
        var (value, _) = Read(SettingParser.List("host"), "a, b");

        SettingParser.List("host").Show(value!).Should().Be("a, b");
        SettingParser.List("host").Show([]).Should().Be("none");
    }

    private static (TValue? Value, string? Fault) Read<TValue>(SettingParser<TValue> parser, string text)
    {
        var section = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create("Key", (string?)text)])
            .Build()
            .GetSection("Key");
        return parser.TryRead(section, out var value, out var fault) ? (value, fault) : (default, fault);
    }
}
