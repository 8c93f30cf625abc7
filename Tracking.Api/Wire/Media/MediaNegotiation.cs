using Microsoft.Extensions.Primitives;

namespace Tracking.Api.Wire.Media;

/// <summary>Which format an answer takes (Contract B6).</summary>
internal sealed class MediaNegotiation(MediaFormat defaultFormat)
{
    // A list that starts with the default breaks ties in its favour.
    private readonly string[] _types = defaultFormat == MediaFormat.Xml ? [MediaTypes.Xml, MediaTypes.Json] : [MediaTypes.Json, MediaTypes.Xml];

    /// <summary>The format where the caller does not care, or accepts neither.</summary>
    public MediaFormat Default => defaultFormat;

    /// <summary>The format that the header asks for; null where it accepts neither.</summary>
    public MediaFormat? Choose(StringValues accept)
    {
        if (accept.Count <= 1)
        {
            switch (accept.Count == 0 ? null : accept[0])
            {
                case null or "" or "*/*":
                    return defaultFormat;
                case MediaTypes.Json:
                    return MediaFormat.Json;
                case MediaTypes.Xml:
                    return MediaFormat.Xml;
            }
        }

        return AcceptHeader.Choose(accept, _types) switch
        {
            MediaTypes.Xml => MediaFormat.Xml,
            MediaTypes.Json => MediaFormat.Json,
            _ => null,
        };
    }
}
