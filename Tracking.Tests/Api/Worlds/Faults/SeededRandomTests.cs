using CsCheck;
using Tracking.Api.Worlds.Faults;

namespace Tracking.Tests.Api.Worlds.Faults;

public sealed class SeededRandomTests
{
    [Fact]
    public void Numbers_OfASeed_NeverChangeBetweenReleases()
    {
        // A test that was written against a seed must go on to see what it saw.
        var bytes = new byte[10];
        new SeededRandom(42, 7, 1).Fill(bytes);

        Enumerable.Range(1, 12).Select(place => new SeededRandom(42, 0, place).NextBetween(0, 9))
            .Should().Equal(7, 0, 2, 4, 2, 0, 1, 6, 1, 6, 6, 2);
        Convert.ToHexString(bytes).Should().Be("435AD2F099779B7E1065");
    }

    [Fact]
    public void NextBetween_AnyRange_StaysWithinIt() =>
        Gen.Select(Gen.Long, Gen.Int, Gen.Int).Sample((seed, one, other) =>
        {
            var (lowest, highest) = (Math.Min(one, other), Math.Max(one, other));
            var number = new SeededRandom(seed, 1, 1).NextBetween(lowest, highest);
            return number >= lowest && number <= highest;
        });

    [Fact]
    public void NextFraction_ManyPlaces_AreSpreadEvenly()
    {
        var tenths = Enumerable.Range(1, 10_000)
            .GroupBy(place => (int)(new SeededRandom(0, 0, place).NextFraction() * 10))
            .ToDictionary(group => group.Key, group => group.Count());

        tenths.Keys.Should().BeEquivalentTo(Enumerable.Range(0, 10));
        tenths.Values.Should().OnlyContain(count => count > 850 && count < 1150);
    }
}
