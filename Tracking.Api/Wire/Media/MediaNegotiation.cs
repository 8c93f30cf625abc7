using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Tracking.Api.Wire.Media;

/// <summary>Which format an answer takes (Contract B6).</summary>
internal sealed class MediaNegotiation(MediaFormat defaultFormat)
{
    private static readonly MediaFormat[] Formats = [MediaFormat.Xml, MediaFormat.Json];

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

        return ChooseByQuality(accept);
    }

    private MediaFormat? ChooseByQuality(StringValues accept)
    {
        if (accept.All(value => string.IsNullOrWhiteSpace(value?.Trim(',', ' '))))
        {
            return defaultFormat;
        }

        if (!MediaTypeHeaderValue.TryParseList([.. accept.OfType<string>()], out var ranges))
        {
            return null;
        }

        // A stable order that starts with the default breaks ties in its favour.
        var best = Formats
            .OrderByDescending(format => format == defaultFormat)
            .Select(format => (format, quality: QualityOf(format, ranges)))
            .MaxBy(candidate => candidate.quality);
        return best.quality > 0 ? best.format : null;
    }

    // The most specific range that matches gives the quality; parameters such as charset do not count.
    private static double QualityOf(MediaFormat format, IList<MediaTypeHeaderValue> ranges)
    {
        var subtype = format == MediaFormat.Xml ? "xml" : "json";
        var matching = ranges
            .Select(range => (specificity: Specificity(range, subtype), quality: range.Quality ?? 1))
            .Where(match => match.specificity > 0)
            .ToList();
        if (matching.Count == 0)
        {
            return 0;
        }

        var specificity = matching.Max(match => match.specificity);
        return matching.Where(match => match.specificity == specificity).Max(match => match.quality);
    }

    private static int Specificity(MediaTypeHeaderValue range, string subtype)
    {
        if (range.MatchesAllTypes)
        {
            return 1;
        }

        if (!range.Type.Equals("application", StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        return range.MatchesAllSubTypes ? 2 : range.SubType.Equals(subtype, StringComparison.OrdinalIgnoreCase) ? 3 : 0;
    }
}
