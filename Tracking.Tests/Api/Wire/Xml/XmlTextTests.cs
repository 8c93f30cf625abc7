using System.Buffers;
using System.Text;
using System.Xml.Linq;
using CsCheck;
using Tracking.Api.Wire.Xml;
using Tracking.Tests.Api.Dialects;

namespace Tracking.Tests.Api.Wire.Xml;

public sealed class XmlTextTests
{
    [Theory]
    [Trait("Contract", "M8")]
    [Trait("Contract", "J12")]
    [InlineData("", "")]
    [InlineData("a<b>&\"'c", "a&lt;b&gt;&amp;&quot;'c")]
    [InlineData("]]>", "]]&gt;")]
    [InlineData("\r\n\t", "&#13;\n\t")]
    [InlineData("\0\u001F\uFFFE\uFFFF", "\uFFFD\uFFFD\uFFFD\uFFFD")]
    [InlineData("\u0085\u2028", "\u0085\u2028")]
    [InlineData("\uF000\uFFFD\uFF21\uFFFE\uFF5A", "\uF000\uFFFD\uFF21\uFFFD\uFF5A")]
    public void Text_Special_IsEscaped(string text, string expected) => Write(text).Should().Be(expected);

    [Fact]
    [Trait("Contract", "J12")]
    public void Text_HalfASurrogatePair_IsReplaced()
    {
        // Built here: such texts do not survive the way into a theory.
        var high = '\uD83D';
        var low = '\uDE00';

        Write($"{high}").Should().Be("\uFFFD");
        Write($"a{low}b").Should().Be("a\uFFFDb");
        Write($"{high}{high}{low}{low}").Should().Be("\uFFFD\U0001F600\uFFFD");
    }

    [Fact]
    [Trait("Contract", "J12")]
    public void Text_Any_IsReadBackByAParser() => Gen.String.Sample(text =>
    {
        var element = XElement.Parse($"<a b=\"{Write(text).Replace("\n", "&#10;", StringComparison.Ordinal).Replace("\t", "&#9;", StringComparison.Ordinal)}\">{Write(text)}</a>", LoadOptions.PreserveWhitespace);

        // EnumerateRunes gives U+FFFD for half a pair, as the writer does.
        element.Value.Should().Be(WireStory.InXml(text));
        element.Attribute("b")!.Value.Should().Be(WireStory.InXml(text));
    });

    [Theory]
    [Trait("Contract", "L9")]
    [InlineData(long.MinValue, "-9223372036854775808")]
    [InlineData(long.MaxValue, "9223372036854775807")]
    [InlineData(0, "0")]
    public void Number_Any_IsPlainDigits(long number, string expected)
    {
        var output = new ArrayBufferWriter<byte>();

        new XmlText(output).Number(number);

        Encoding.UTF8.GetString(output.WrittenMemory.ToArray()).Should().Be(expected);
    }

    private static string Write(string text)
    {
        var output = new ArrayBufferWriter<byte>();
        new XmlText(output).Text(text);
        return Encoding.UTF8.GetString(output.WrittenMemory.ToArray());
    }
}
