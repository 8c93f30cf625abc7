using System.Globalization;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Tracking.Api.Wire.Media;

/// <summary>Which of several media types a header Accept asks for (Contract B6).</summary>
internal static class AcceptHeader
{
    /// <summary>
    /// The type of the highest quality, the first of equals; the first of all where the caller does not care; null where none is
    /// acceptable.
    /// </summary>
    public static string? Choose(StringValues accept, IReadOnlyList<string> mediaTypes)
    {
        if (accept.All(value => string.IsNullOrWhiteSpace(value?.Trim(',', ' '))))
        {
            return mediaTypes[0];
        }

        if (!MediaTypeHeaderValue.TryParseList([.. accept.OfType<string>()], out var ranges))
        {
            return null;
        }

        var (type, quality) = mediaTypes.Select(type => (type, QualityOf(type, ranges))).MaxBy(candidate => candidate.Item2);
        return quality > 0 ? type : null;
    }

    // The most specific range that matches gives the quality; parameters such as charset do not count.
    private static double QualityOf(string mediaType, IList<MediaTypeHeaderValue> ranges)
    {
        var slash = mediaType.IndexOf('/');
        var matching = ranges
            .Select(range => (specificity: Specificity(range, mediaType[..slash], mediaType[(slash + 1)..]), quality: Quality(range)))
            .Where(match => match.specificity > 0)
            .ToList();
        if (matching.Count == 0)
        {
            return 0;
        }

        var specificity = matching.Max(match => match.specificity);
        return matching.Where(match => match.specificity == specificity).Max(match => match.quality);
    }

    // Java's own client sends "q=.2", which the framework does not read.
    private static double Quality(MediaTypeHeaderValue range)
    {
        if (range.Quality is { } quality)
        {
            return quality;
        }

        var text = range.Parameters
            .FirstOrDefault(parameter => parameter.Name.Equals("q", StringComparison.OrdinalIgnoreCase))?.Value ?? default;
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read)
            ? Math.Clamp(read, 0, 1) : 1;
    }

    private static int Specificity(MediaTypeHeaderValue range, string type, string subtype)
    {
        if (range.MatchesAllTypes)
        {
            return 1;
        }

        if (!range.Type.Equals(type, StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        return range.MatchesAllSubTypes ? 2 : range.SubType.Equals(subtype, StringComparison.OrdinalIgnoreCase) ? 3 : 0;
    }
}

/// <summary>Which format an answer takes (Contract B6).</summary>
internal sealed class MediaNegotiation(MediaFormat defaultFormat)
{
    // A list that starts with the default breaks ties in its favour.
    private readonly string[] _types =
        defaultFormat == MediaFormat.Xml ? [MediaTypes.Xml, MediaTypes.Json] : [MediaTypes.Json, MediaTypes.Xml];

    /// <summary>The format where the caller does not care, or accepts neither.</summary>
    public MediaFormat Default => defaultFormat;

    /// <summary>The format that the header asks for; null where it accepts neither.</summary>
    public MediaFormat? Choose(StringValues accept) =>
        // What nearly every client sends is its own answer: reading it took an eighth of a GET.
        FormatOf(accept.ToString()) ?? FormatOf(AcceptHeader.Choose(accept, _types));

    private static MediaFormat? FormatOf(string? type) => type switch
    {
        MediaTypes.Xml => MediaFormat.Xml,
        MediaTypes.Json => MediaFormat.Json,
        _ => null,
    };
}
