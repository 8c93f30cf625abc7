using Microsoft.Net.Http.Headers;

namespace Tracking.Api.Wire.Media;

/// <summary>What a request says of its body.</summary>
/// <param name="Format">The format.</param>
/// <param name="Charset">The charset parameter; null where there is none.</param>
internal sealed record BodyMedia(MediaFormat Format, string? Charset)
{
    private static readonly BodyMedia Json = new(MediaFormat.Json, null);
    private static readonly BodyMedia Xml = new(MediaFormat.Xml, null);

    /// <summary>Reads a Content-Type; null where it is neither of the two that the API consumes (Contract B7).</summary>
    public static BodyMedia? Parse(string? contentType)
    {
        switch (contentType)
        {
            case null:
                return null;
            case MediaTypes.Json:
                return Json;
            case MediaTypes.Xml:
                return Xml;
        }

        // Only the part before the first semicolon decides; parameters that cannot be read are passed over.
        var end = contentType.IndexOf(';');
        var type = (end < 0 ? contentType : contentType[..end]).Trim();
        var isXml = type.Equals(MediaTypes.Xml, StringComparison.OrdinalIgnoreCase);
        if (!isXml && !type.Equals(MediaTypes.Json, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var charset = MediaTypeHeaderValue.TryParse(contentType.TrimEnd(' ', ';'), out var value)
            ? HeaderUtilities.RemoveQuotes(value.Charset).Value?.Trim()
            : null;
        return new BodyMedia(isXml ? MediaFormat.Xml : MediaFormat.Json, string.IsNullOrEmpty(charset) ? null : charset);
    }
}
