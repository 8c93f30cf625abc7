namespace Tracking.Api.Worlds;

/// <summary>A path in which each <c>*</c> stands for any text, slashes too.</summary>
internal sealed class PathPattern(string pattern)
{
    private readonly string[] _pieces = pattern.Split('*');

    /// <summary>Whether the whole path fits.</summary>
    public bool Matches(ReadOnlySpan<char> path)
    {
        if (_pieces.Length == 1)
        {
            return path.SequenceEqual(pattern);
        }

        if (!path.StartsWith(_pieces[0]))
        {
            return false;
        }

        // The leftmost place is as good as any other, so nothing has to be tried twice.
        var rest = path[_pieces[0].Length..];
        foreach (var piece in _pieces.AsSpan(1, _pieces.Length - 2))
        {
            var found = rest.IndexOf(piece);
            if (found < 0)
            {
                return false;
            }

            rest = rest[(found + piece.Length)..];
        }

        return rest.EndsWith(_pieces[^1]);
    }
}
