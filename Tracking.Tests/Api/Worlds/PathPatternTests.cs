using System.Text.RegularExpressions;
using CsCheck;
using Tracking.Api.Worlds;

namespace Tracking.Tests.Api.Worlds;

public sealed class PathPatternTests
{
    [Theory]
    [InlineData("*", "", true)]
    [InlineData("a*a", "a", false)]
    [InlineData("a*a", "aa", true)]
    [InlineData("a*b*a", "aba", true)]
    [InlineData("a**a", "aa", true)]
    [InlineData("*a*", "bab", true)]
    [InlineData("*ab", "aab", true)]
    [InlineData("a.c", "abc", false)]
    public void Matches_Path_TakesStarsForAnyText(string pattern, string path, bool expected) =>
        new PathPattern(pattern).Matches(path).Should().Be(expected);

    [Fact]
    public void Matches_AnyPatternAndPath_AgreesWithTheRegularExpression() =>
        Gen.Select(Gen.Char["ab*"].Array[0, 8], Gen.Char["ab"].Array[0, 10]).Sample((pattern, path) =>
        {
            var (text, candidate) = (new string(pattern), new string(path));
            var expected = Regex.IsMatch(candidate, "^" + text.Replace("*", ".*", StringComparison.Ordinal) + "$");
            return new PathPattern(text).Matches(candidate) == expected;
        });
}
