using System.Buffers;
using System.Buffers.Text;
using System.Text;
using Tracking.Api.Wire.Values;

namespace Tracking.Api.Wire.Xml;

/// <summary>
/// Writes XML as UTF-8, to the bytes that the contract asks for (B8, M8, J12): an upper-case encoding name,
/// <c>&amp;#13;</c> for a carriage return, U+FFFD for what XML 1.0 forbids. The framework's writer gives none of the three.
/// </summary>
internal sealed class XmlText(IBufferWriter<byte> output)
{
    private const int LongestNumber = 20;
    private const int ChunkLength = 1024;

    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(code => (char)code).Except(['\t', '\n']), '<', '>', '&', '"', '\uFFFE', '\uFFFF',
            .. Enumerable.Range(0xD800, 0x800).Select(code => (char)code)]);

    /// <summary>The declaration that opens every document.</summary>
    public static ReadOnlySpan<byte> Declaration => "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"u8;

    /// <summary>Writes bytes as they are.</summary>
    public void Raw(ReadOnlySpan<byte> bytes) => output.Write(bytes);

    /// <summary>Writes a number.</summary>
    public void Number(long value)
    {
        Utf8Formatter.TryFormat(value, output.GetSpan(LongestNumber), out var written);
        output.Advance(written);
    }

    /// <summary>Writes a truth value.</summary>
    public void Boolean(bool value) => Raw(value ? "true"u8 : "false"u8);

    /// <summary>Writes a date (Contract M1).</summary>
    public void Timestamp(DateTime value)
    {
        TimestampText.Format(value, output.GetSpan(TimestampText.Length));
        output.Advance(TimestampText.Length);
    }

    /// <summary>Writes text, escaped for an element or an attribute in double quotes.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAny(Special);
            Plain(plain < 0 ? text : text[..plain]);
            if (plain < 0)
            {
                return;
            }

            text = text[(plain + Escaped(text[plain..]))..];
        }
    }

    // Writes what stands for the first character, or surrogate pair, of the text; answers how many characters that took.
    private int Escaped(ReadOnlySpan<char> text)
    {
        if (char.IsHighSurrogate(text[0]) && text.Length > 1 && char.IsLowSurrogate(text[1]))
        {
            Plain(text[..2]);
            return 2;
        }

        Raw(text[0] switch
        {
            '<' => "&lt;"u8,
            '>' => "&gt;"u8,
            '&' => "&amp;"u8,
            '"' => "&quot;"u8,
            '\r' => "&#13;"u8,
            _ => "\uFFFD"u8,
        });
        return 1;
    }

    private void Plain(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var chunk = text[..Math.Min(text.Length, ChunkLength)];
            var span = output.GetSpan(Encoding.UTF8.GetMaxByteCount(chunk.Length));
            output.Advance(Encoding.UTF8.GetBytes(chunk, span));
            text = text[chunk.Length..];
        }
    }
}
