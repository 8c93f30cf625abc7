using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Tracking.Api.Wire.Xml;

/// <summary>
/// Writes XML as UTF-8. The framework's writer cannot give three things that the contract asks for: the encoding's name in upper case
/// (B8), a carriage return in decimal (M8), and U+FFFD for what XML 1.0 forbids (J12): it throws, or writes a reference to it.
/// </summary>
internal sealed class XmlText(IBufferWriter<byte> output)
{
    private const int LongestNumber = 20;

    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(code => (char)code).Except("\t\n"), .. "<>&\"\uFFFE\uFFFF"]);

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

    /// <summary>Writes text, escaped for an element or an attribute in double quotes; half a surrogate pair becomes U+FFFD.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        for (var plain = text.IndexOfAny(Special); plain >= 0; plain = text.IndexOfAny(Special))
        {
            Encoding.UTF8.GetBytes(text[..plain], output);
            Raw(Escape(text[plain]));
            text = text[(plain + 1)..];
        }

        Encoding.UTF8.GetBytes(text, output);
    }

    private static ReadOnlySpan<byte> Escape(char character) => character switch
    {
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '&' => "&amp;"u8,
        '"' => "&quot;"u8,
        '\r' => "&#13;"u8,
        _ => "\uFFFD"u8,
    };
}
