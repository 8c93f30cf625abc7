namespace Tracking.Api.Options;

/// <summary>Finds the name that a misspelt one was probably meant to be.</summary>
internal static class NearestName
{
    /// <summary>The name most alike, if any is alike enough.</summary>
    public static string? Find(string misspelt, IEnumerable<string> names)
    {
        // A third of the letters may be wrong; beyond that a suggestion is more likely to mislead.
        var limit = Math.Max(1, misspelt.Length / 3);
        return names
            .Select(name => (Name: name, Distance: Distance(misspelt, name)))
            .Where(candidate => candidate.Distance <= limit)
            .OrderBy(candidate => candidate.Distance)
            .FirstOrDefault().Name;
    }

    private static int Distance(string one, string other) =>
        IsBeginning(one, other) || IsBeginning(other, one)
            ? 1
            : Edits(one.ToUpperInvariant(), other.ToUpperInvariant());

    private static bool IsBeginning(string part, string whole) =>
        part.Length > 2 && whole.StartsWith(part, StringComparison.OrdinalIgnoreCase);

    /// <summary>How many letters to add, drop or change to make one name the other (Levenshtein's distance).</summary>
    private static int Edits(string one, string other)
    {
        var above = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var row = 1; row <= one.Length; row++)
        {
            var current = new int[other.Length + 1];
            current[0] = row;
            for (var column = 1; column <= other.Length; column++)
            {
                var changed = above[column - 1] + (one[row - 1] == other[column - 1] ? 0 : 1);
                current[column] = Math.Min(changed, Math.Min(above[column], current[column - 1]) + 1);
            }

            above = current;
        }

        return above[other.Length];
    }
}
