using System.Globalization;

namespace Tracking.Api.Wire.Values;

/// <summary>Whole numbers as text, exact to the last digit and never by way of a double (Contract L8, L9).</summary>
internal static class IntegerText
{
    private const int MaxDigits = 19;

    /// <summary>Reads what Java's Long.parseLong reads in ASCII: a sign, digits, leading zeros (Contract B11).</summary>
    public static bool TryParseJava(ReadOnlySpan<char> text, out long value)
    {
        value = 0;

        // The framework passes over characters of code 0 at the end.
        return !text.Contains('\0') && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Reads a number whose value is whole, such as <c>5</c>, <c>5.0</c> or <c>5e2</c>; not <c>5.7</c>.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out long value)
    {
        if (TryParseJava(text, out value))
        {
            return true;
        }

        return TryShift(text, out var negative, out var digits) &&
            long.TryParse(negative ? "-" + digits : digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    // The digits of the number after its decimal point was moved by the exponent, if none remain behind the point.
    private static bool TryShift(ReadOnlySpan<char> text, out bool negative, out string digits)
    {
        negative = text.StartsWith("-");
        digits = "";
        var rest = negative || text.StartsWith("+") ? text[1..] : text;
        var exponent = 0;
        var mark = rest.IndexOfAny('e', 'E');
        if (mark >= 0)
        {
            if (!TryExponent(rest[(mark + 1)..], out exponent))
            {
                return false;
            }

            rest = rest[..mark];
        }

        var point = rest.IndexOf('.');
        var whole = point < 0 ? rest : rest[..point];
        var fraction = point < 0 ? [] : rest[(point + 1)..].TrimEnd('0');
        if (whole.IsEmpty || whole.ContainsAnyExceptInRange('0', '9') || fraction.ContainsAnyExceptInRange('0', '9') ||
            (point >= 0 && point == rest.Length - 1))
        {
            return false;
        }

        return TryPlace(whole, fraction, exponent, out digits);
    }

    // One too large for an int is larger than any number of digits can make up for, so it is cut to an int: 0e99999999999 is 0.
    private static bool TryExponent(ReadOnlySpan<char> text, out int exponent)
    {
        var negative = text.StartsWith("-");
        var digits = negative || text.StartsWith("+") ? text[1..] : text;
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out exponent))
        {
            exponent = int.MaxValue;
        }

        exponent = negative ? -exponent : exponent;
        return !digits.IsEmpty && !digits.ContainsAnyExceptInRange('0', '9');
    }

    private static bool TryPlace(ReadOnlySpan<char> whole, ReadOnlySpan<char> fraction, int exponent, out string digits)
    {
        var mantissa = string.Concat(whole, fraction).TrimStart('0');
        if (mantissa.Length == 0)
        {
            digits = "0";
            return true;
        }

        var significant = mantissa.TrimEnd('0');
        var zeros = (long)exponent - fraction.Length + (mantissa.Length - significant.Length);
        var fits = zeros >= 0 && significant.Length + zeros <= MaxDigits;
        digits = fits ? significant + new string('0', (int)zeros) : "";
        return fits;
    }
}
