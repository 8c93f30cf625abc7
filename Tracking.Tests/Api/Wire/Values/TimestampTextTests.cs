using System.Globalization;
using System.Text;
using CsCheck;
using Tracking.Api.Wire.Values;

namespace Tracking.Tests.Api.Wire.Values;

/// <summary>Dates by property; <see cref="TimestampInputTests"/> has the tables.</summary>
public sealed class TimestampTextTests
{
    private static readonly Gen<DateTime> Date =
        Gen.Long[0, 315_537_897_599_999L].Select(milliseconds => new DateTime(milliseconds * TimeSpan.TicksPerMillisecond, DateTimeKind.Utc));

    [Fact]
    [Trait("Contract", "M1")]
    public void Format_AnyDate_HasTheOneForm() => Date.Sample(date =>
    {
        var text = new byte[TimestampText.Room];

        Encoding.ASCII.GetString(TimestampText.Format(date, text))
            .Should().Be(date.ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture) + "Z");
    });

    [Fact]
    [Trait("Contract", "M2")]
    public void TryParse_AnyDateWithAnOffset_IsTheSameInstant() => Gen.Select(Date, Gen.Int[-1080, 1080]).Sample((date, minutes) =>
    {
        var offset = TimeSpan.FromMinutes(minutes);
        var local = date.Ticks + offset.Ticks;
        if (local < 0 || local > DateTime.MaxValue.Ticks)
        {
            return;
        }

        var sign = minutes < 0 ? '-' : '+';
        var text = new DateTime(local).ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture)
            + sign + offset.ToString(@"hh\:mm", CultureInfo.InvariantCulture);

        TimestampText.TryParse(text, out var value).Should().BeTrue(text);
        value.Should().Be(date);
        value.Kind.Should().Be(DateTimeKind.Utc);
    });

    [Fact]
    [Trait("Contract", "M2")]
    public void TryFromEpoch_AnyDate_IsTheSameInstant() => Date.Sample(date =>
    {
        TimestampText.TryFromEpoch(new DateTimeOffset(date).ToUnixTimeMilliseconds(), out var value).Should().BeTrue();
        value.Should().Be(date);
    });

    [Fact]
    [Trait("Contract", "M2")]
    public void TryParse_AnyText_DoesNotThrow() =>
        Gen.Char["0123456789-+:.TZ "].Array[0, 30].Select(characters => new string(characters)).Sample(text =>
        {
            var read = TimestampText.TryParse(text, out var value);

            (read || value == default).Should().BeTrue();
        });
}
