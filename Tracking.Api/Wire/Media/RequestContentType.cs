using Microsoft.Net.Http.Headers;

namespace Tracking.Api.Wire.Media;

/// <summary>What a request says of its body.</summary>
/// <param name="Format">The format.</param>
/// <param name="Charset">The charset parameter; null where there is none.</param>
internal sealed record RequestContentType(MediaFormat Format, string? Charset)
{
    /// <summary>Reads a Content-Type; null where it is neither of the two that the API consumes (Contract B7).</summary>
    public static RequestContentType? Parse(string? contentType)
    {
        if (contentType is null)
        {
            return null;
        }

        // Only the part before the first semicolon decides; parameters that cannot be read are passed over.
        var type = contentType.Split(';')[0].Trim();
        var isXml = type.Equals(MediaTypes.Xml, StringComparison.OrdinalIgnoreCase);
        if (!isXml && !type.Equals(MediaTypes.Json, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var charset = MediaTypeHeaderValue.TryParse(contentType.TrimEnd(' ', ';'), out var value)
            ? HeaderUtilities.RemoveQuotes(value.Charset).Value?.Trim()
            : null;
        return new RequestContentType(isXml ? MediaFormat.Xml : MediaFormat.Json, string.IsNullOrEmpty(charset) ? null : charset);
    }
}

/// <summary>A body that was read to its end; a feature of its request, for whoever records requests.</summary>
/// <param name="Bytes">All of it.</param>
internal sealed record ReceivedBody(ReadOnlyMemory<byte> Bytes);
