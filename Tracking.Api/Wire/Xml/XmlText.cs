using System.Buffers;
using System.Runtime.Intrinsics;
using System.Text;
using Tracking.Api.Wire.Values;

namespace Tracking.Api.Wire.Xml;

/// <summary>
/// Writes XML as UTF-8, to the bytes that the contract asks for (B8, M8, J12): an upper-case encoding name,
/// <c>&amp;#13;</c> for a carriage return, U+FFFD for what XML 1.0 forbids. The framework's writer gives none of the three.
/// </summary>
internal sealed class XmlText(OutputBuffer output)
{
    private const byte FirstOfForbidden = 0xEF; // U+FFFE and U+FFFF begin with it, and all from U+F000

    private static readonly SearchValues<byte> Special = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(code => (byte)code).Except("\t\n"u8.ToArray()), .. "<>&\""u8, FirstOfForbidden]);

    /// <summary>The declaration that opens every document.</summary>
    public static ReadOnlySpan<byte> Declaration => "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"u8;

    /// <summary>Writes bytes as they are.</summary>
    public void Raw(ReadOnlySpan<byte> bytes) => output.Write(bytes);

    /// <summary>Writes a number.</summary>
    public void Number(long value) => output.WriteNumber(value);

    /// <summary>Writes a truth value.</summary>
    public void Boolean(bool value) => Raw(value ? "true"u8 : "false"u8);

    /// <summary>Writes a date (Contract M1).</summary>
    public void Timestamp(DateTime value)
    {
        TimestampText.Format(value, output.GetSpan(TimestampText.Room));
        output.Advance(TimestampText.Length);
    }

    /// <summary>Writes text, escaped for an element or an attribute in double quotes; half a surrogate pair becomes U+FFFD.</summary>
    public void Text(string text) => Text(Encoding.UTF8.GetBytes(text));

    /// <summary>Writes text in UTF-8, escaped for an element or an attribute in double quotes.</summary>
    public void Text(ReadOnlySpan<byte> text)
    {
        if (PlainText.TryCopy<Format>(text, output.GetSpan(text.Length)))
        {
            output.Advance(text.Length);
            return;
        }

        Escape(text);
    }

    private void Escape(ReadOnlySpan<byte> text)
    {
        for (var plain = text.IndexOfAny(Special); plain >= 0; plain = text.IndexOfAny(Special))
        {
            Raw(text[..plain]);
            text = text[plain..];
            text = text[Escaped(text)..];
        }

        Raw(text);
    }

    // Writes what stands for the first character of the text; answers how many bytes that took.
    private int Escaped(ReadOnlySpan<byte> text)
    {
        if (text[0] == FirstOfForbidden)
        {
            var character = text[..3];
            Raw(character.SequenceEqual("\uFFFE"u8) || character.SequenceEqual("\uFFFF"u8) ? "\uFFFD"u8 : character);
            return character.Length;
        }

        Raw(text[0] switch
        {
            (byte)'<' => "&lt;"u8,
            (byte)'>' => "&gt;"u8,
            (byte)'&' => "&amp;"u8,
            (byte)'"' => "&quot;"u8,
            (byte)'\r' => "&#13;"u8,
            _ => "\uFFFD"u8,
        });
        return 1;
    }

    // What is escaped, and what is to be looked at twice: the blanks among the control characters, and what may be forbidden.
    private readonly struct Format : IPlainTextFormat
    {
        public static Vector128<byte> FindSpecial(Vector128<byte> bytes) =>
            Vector128.LessThan(bytes, Vector128.Create((byte)' '))
            | Vector128.Equals(bytes, Vector128.Create((byte)'<'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'>'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'&'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'"'))
            | Vector128.Equals(bytes, Vector128.Create(FirstOfForbidden));
    }
}
