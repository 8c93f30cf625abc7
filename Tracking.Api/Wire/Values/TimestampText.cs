using System.Globalization;

namespace Tracking.Api.Wire.Values;

/// <summary>Dates as text: always one form out, several in (Contract M1, M2).</summary>
internal static class TimestampText
{
    /// <summary>The room that writing needs, in bytes.</summary>
    public const int Room = 28;

    private const int Length = 24; // 2017-03-01T10:00:00.123Z
    private const int MaxOffsetHours = 18;

    /// <summary>Writes UTC with three decimals (Contract M1) and answers the text.</summary>
    /// <param name="value">The date.</param>
    /// <param name="target">Where to: <see cref="Room"/> bytes.</param>
    public static ReadOnlySpan<byte> Format(DateTime value, Span<byte> target)
    {
        // The framework's round-trip form has seven decimals, and is far quicker than a form that is spelt out.
        value.TryFormat(target, out _, "O", CultureInfo.InvariantCulture);
        target[Length - 1] = (byte)'Z';
        return target[..Length];
    }

    /// <summary>Reads <c>yyyy-MM-dd[THH:mm[:ss[.f…]][Z|±HH:mm|±HHmm]]</c>; decimals after the third are cut (Contract M2).</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DateTime value)
    {
        value = default;
        var scanner = new Scanner(text);
        if (!scanner.Digits(4, out var year) || !scanner.Skip('-') || !scanner.Digits(2, out var month) ||
            !scanner.Skip('-') || !scanner.Digits(2, out var day) || !IsDay(year, month, day))
        {
            return false;
        }

        var date = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc);
        if (scanner.AtEnd)
        {
            value = date;
            return true;
        }

        return scanner.Skip('T') && TryTime(ref scanner, out var time) && TryOffset(ref scanner, out var offset) && scanner.AtEnd
            && TryAdd(date, time - offset, out value);
    }

    /// <summary>Reads milliseconds since 1970 (Contract M2).</summary>
    public static bool TryFromEpoch(long milliseconds, out DateTime value)
    {
        value = default;
        var limit = TimeSpan.MaxValue.Ticks / TimeSpan.TicksPerMillisecond;
        return milliseconds > -limit && milliseconds < limit
            && TryAdd(DateTime.UnixEpoch, TimeSpan.FromTicks(milliseconds * TimeSpan.TicksPerMillisecond), out value);
    }

    private static bool IsDay(int year, int month, int day) =>
        year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static bool TryTime(ref Scanner scanner, out TimeSpan time)
    {
        time = default;
        if (!scanner.Digits(2, out var hour) || !scanner.Skip(':') || !scanner.Digits(2, out var minute))
        {
            return false;
        }

        var second = 0;
        var millisecond = 0;
        if (scanner.Skip(':') && (!scanner.Digits(2, out second) || (scanner.Skip('.') && !scanner.Fraction(out millisecond))))
        {
            return false;
        }

        time = new TimeSpan(0, hour, minute, second, millisecond);
        return hour < 24 && minute < 60 && second < 60;
    }

    private static bool TryOffset(ref Scanner scanner, out TimeSpan offset)
    {
        offset = default;
        if (scanner.AtEnd || scanner.Skip('Z'))
        {
            return true;
        }

        var negative = scanner.Skip('-');
        if (!negative && !scanner.Skip('+'))
        {
            return false;
        }

        if (!scanner.Digits(2, out var hours))
        {
            return false;
        }

        scanner.Skip(':');
        if (!scanner.Digits(2, out var minutes) || hours > MaxOffsetHours || minutes > 59)
        {
            return false;
        }

        offset = new TimeSpan(hours, minutes, 0);
        offset = negative ? -offset : offset;
        return true;
    }

    private static bool TryAdd(DateTime date, TimeSpan span, out DateTime value)
    {
        var ticks = date.Ticks + span.Ticks;
        var fits = ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks;
        value = fits ? new DateTime(ticks, DateTimeKind.Utc) : default;
        return fits;
    }

    private ref struct Scanner(ReadOnlySpan<char> text)
    {
        private ReadOnlySpan<char> _rest = text;

        public readonly bool AtEnd => _rest.IsEmpty;

        public bool Skip(char character)
        {
            if (_rest.IsEmpty || _rest[0] != character)
            {
                return false;
            }

            _rest = _rest[1..];
            return true;
        }

        public bool Digits(int count, out int value)
        {
            value = 0;
            if (_rest.Length < count)
            {
                return false;
            }

            foreach (var character in _rest[..count])
            {
                if (!char.IsAsciiDigit(character))
                {
                    return false;
                }

                value = (value * 10) + (character - '0');
            }

            _rest = _rest[count..];
            return true;
        }

        public bool Fraction(out int milliseconds)
        {
            milliseconds = 0;
            var count = 0;
            for (; !_rest.IsEmpty && char.IsAsciiDigit(_rest[0]); _rest = _rest[1..], count++)
            {
                milliseconds = count < 3 ? (milliseconds * 10) + (_rest[0] - '0') : milliseconds;
            }

            for (var place = count; place < 3; place++)
            {
                milliseconds *= 10;
            }

            return count > 0;
        }
    }
}
