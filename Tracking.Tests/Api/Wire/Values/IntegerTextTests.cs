using CsCheck;
using Tracking.Api.Wire.Values;

namespace Tracking.Tests.Api.Wire.Values;

public sealed class IntegerTextTests
{
    [Theory]
    [Trait("Contract", "B11")]
    [InlineData("0", 0)]
    [InlineData("+7", 7)]
    [InlineData("-1", -1)]
    [InlineData("007", 7)]
    [InlineData("-0", 0)]
    [InlineData("0000000000000000000000000000007", 7)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    public void TryParseJava_WhatJavaReads_IsRead(string text, long expected)
    {
        IntegerText.TryParseJava(text, out var value).Should().BeTrue();
        value.Should().Be(expected);
    }

    [Theory]
    [Trait("Contract", "B11")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(" 7")]
    [InlineData("7 ")]
    [InlineData("+")]
    [InlineData("-")]
    [InlineData("+-7")]
    [InlineData("7+")]
    [InlineData("7.0")]
    [InlineData("7e0")]
    [InlineData("0x7")]
    [InlineData("1_000")]
    [InlineData("1,000")]
    [InlineData("(7)")]
    [InlineData("7\0")]
    [InlineData("\0")]
    [InlineData("٧")]
    [InlineData("−7")]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809")]
    public void TryParseJava_Else_IsRefused(string text) => IntegerText.TryParseJava(text, out _).Should().BeFalse();

    [Theory]
    [Trait("Contract", "L8")]
    [Trait("Contract", "L9")]
    [InlineData("5.0", 5)]
    [InlineData("-5.000", -5)]
    [InlineData("-0.0", 0)]
    [InlineData("0.0e5", 0)]
    [InlineData("1.5e1", 15)]
    [InlineData("150e-1", 15)]
    [InlineData("1E+18", 1_000_000_000_000_000_000)]
    [InlineData("9.223372036854775807e18", long.MaxValue)]
    [InlineData("9223372036854775807.0", long.MaxValue)]
    [InlineData("9007199254740993.0", 9007199254740993)]
    [InlineData("-9223372036854775808e0", long.MinValue)]
    [InlineData("92233720368547758070e-1", long.MaxValue)]
    [InlineData("0e-99999999999", 0)]
    public void TryParse_WholeNumber_IsExact(string text, long expected)
    {
        IntegerText.TryParse(text, out var value).Should().BeTrue();
        value.Should().Be(expected);
    }

    [Theory]
    [Trait("Contract", "L8")]
    [InlineData("5.7")]
    [InlineData("0.1")]
    [InlineData("15e-1")]
    [InlineData("1e19")]
    [InlineData("9223372036854775808.0")]
    [InlineData("1e2147483647")]
    [InlineData("1e-2147483648")]
    [InlineData("1e99999999999")]
    [InlineData("1e-99999999999")]
    [InlineData("5.")]
    [InlineData(".5")]
    [InlineData(".")]
    [InlineData("e5")]
    [InlineData("5e")]
    [InlineData("5e+")]
    [InlineData("5e+-1")]
    [InlineData("5e1.0")]
    [InlineData("5e 1")]
    [InlineData("5.0.0")]
    [InlineData("+-5.0")]
    [InlineData("Infinity")]
    public void TryParse_Else_IsRefused(string text) => IntegerText.TryParse(text, out _).Should().BeFalse();

    [Fact]
    [Trait("Contract", "L9")]
    public void TryParse_ShiftedNumber_IsTheNumber() =>
        Gen.Select(Gen.Long, Gen.Int[0, 30]).Sample((number, shift) =>
        {
            // The number with its point moved to the left, and an exponent that moves it back.
            var digits = decimal.Abs(number).ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(shift + 1, '0');
            var text = $"{(number < 0 ? "-" : "")}{digits[..^shift]}.{digits[^shift..]}0e{shift}";

            IntegerText.TryParse(text, out var value).Should().BeTrue();
            value.Should().Be(number);
        });
}
