using System.Buffers;
using Tracking.Api.Operations;

namespace Tracking.Api.Routing;

/// <summary>
/// A path below <c>/tracking</c> as the servers of the time read it (Contract B3, B4): matrix parameters are cut off, one
/// trailing slash is tolerated, empty segments are not, and each segment is decoded once, after it was split off.
/// </summary>
internal static class TrackingPath
{
    private static readonly SearchValues<char> Special = SearchValues.Create('%', ';');

    /// <summary>
    /// The path that routing is to see; null where nothing can be there. It is decoded but for slashes and percent signs,
    /// since a decoded slash would split the segment again.
    /// </summary>
    public static string? Normalise(ReadOnlySpan<char> rawTarget)
    {
        var end = rawTarget.IndexOf('?');
        var raw = end < 0 ? rawTarget : rawTarget[..end];
        if (!raw.ContainsAny(Special) && !raw.Contains("//", StringComparison.Ordinal) && !raw.EndsWith("/"))
        {
            return raw.ToString();
        }

        var segments = raw.ToString().Split('/').Skip(1).Select(Decode).ToList();
        if (segments[^1].Length == 0)
        {
            segments.RemoveAt(segments.Count - 1);
        }

        return segments.Contains("") ? null : "/" + string.Join('/', segments);
    }

    /// <summary>Whether the path is one of ours, before it is normalised.</summary>
    public static bool IsTracking(ReadOnlySpan<char> rawTarget) =>
        rawTarget.StartsWith(OperationTable.BasePath, StringComparison.OrdinalIgnoreCase);

    private static string Decode(string segment)
    {
        var matrix = segment.IndexOf(';');
        return Uri.UnescapeDataString(matrix < 0 ? segment : segment[..matrix])
            .Replace("%", "%25", StringComparison.Ordinal)
            .Replace("/", "%2F", StringComparison.Ordinal);
    }
}
