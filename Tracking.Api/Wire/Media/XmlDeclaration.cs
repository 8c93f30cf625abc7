using System.Text;
using System.Text.RegularExpressions;

namespace Tracking.Api.Wire.Media;

/// <summary>
/// The encoding that an XML declaration names. The framework's reader knows fewer names and replaces bytes that it cannot
/// decode, where the contract refuses them (Contract B8).
/// </summary>
internal static partial class XmlDeclaration
{
    private const int Longest = 256;

    /// <summary>The name; null where there is no declaration, or none in ASCII, or it names an encoding that ASCII cannot spell.</summary>
    public static string? EncodingOf(ReadOnlySpan<byte> document)
    {
        var match = Declaration().Match(Encoding.Latin1.GetString(document[..Math.Min(document.Length, Longest)]));
        var name = match.Success ? match.Groups["name"].Value : null;
        return name is null
            || name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("utf-32", StringComparison.OrdinalIgnoreCase)
            ? null
            : name;
    }

    [GeneratedRegex("""^<\?xml\s[^>]*?\sencoding\s*=\s*["'](?<name>[A-Za-z][A-Za-z0-9._\-]*)["'][^>]*\?>""")]
    private static partial Regex Declaration();
}
