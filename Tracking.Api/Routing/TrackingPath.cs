using System.Buffers;
using Tracking.Api.Operations;

namespace Tracking.Api.Routing;

/// <summary>
/// A path below <c>/tracking</c> as the servers of the time read it (Contract B3, B4): matrix parameters are cut off, one
/// trailing slash is tolerated, empty segments are not, and each segment is decoded once, after it was split off. Dot
/// segments are resolved, as every web server does.
/// </summary>
internal static class TrackingPath
{
    private static readonly SearchValues<char> Special = SearchValues.Create('%', ';');

    /// <summary>
    /// The path that routing is to see; null where nothing can be there. It is decoded but for slashes and percent signs,
    /// since a decoded slash would split the segment again.
    /// </summary>
    public static string? Normalise(string rawTarget)
    {
        var raw = PathOf(rawTarget);
        if (!raw.ContainsAny(Special) && !raw.Contains("//", StringComparison.Ordinal)
            && !raw.Contains("/.", StringComparison.Ordinal) && !raw.EndsWith("/"))
        {
            return raw.Length == rawTarget.Length ? rawTarget : raw.ToString();
        }

        var segments = new List<string>();
        foreach (var segment in raw.ToString().Split('/').Skip(1))
        {
            Append(segments, Decode(segment));
        }

        if (segments is [.., ""])
        {
            segments.RemoveAt(segments.Count - 1);
        }

        return segments.Contains("") ? null : "/" + string.Join('/', segments);
    }

    /// <summary>Whether a decoded path may be one of ours.</summary>
    public static bool IsTracking(PathString path) =>
        path.Value?.StartsWith(OperationTable.BasePath, StringComparison.OrdinalIgnoreCase) == true;

    // Without the query; where a client names the whole address, as proxies are told it, without what goes before the path.
    private static ReadOnlySpan<char> PathOf(ReadOnlySpan<char> target)
    {
        var end = target.IndexOf('?');
        var address = end < 0 ? target : target[..end];
        if (address.StartsWith("/"))
        {
            return address;
        }

        var authority = address[(address.IndexOf("//", StringComparison.Ordinal) + 2)..];
        var path = authority.IndexOf('/');
        return path < 0 ? "/" : authority[path..];
    }

    private static void Append(List<string> segments, string segment)
    {
        if (segment == ".." && segments.Count > 0)
        {
            segments.RemoveAt(segments.Count - 1);
        }
        else if (segment is not ("." or ".."))
        {
            segments.Add(segment);
        }
    }

    private static string Decode(string segment)
    {
        var matrix = segment.IndexOf(';');
        return Uri.UnescapeDataString(matrix < 0 ? segment : segment[..matrix])
            .Replace("%", "%25", StringComparison.Ordinal)
            .Replace("/", "%2F", StringComparison.Ordinal);
    }
}
