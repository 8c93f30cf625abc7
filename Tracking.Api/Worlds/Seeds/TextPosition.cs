using System.Globalization;
using Tracking.Api.Wire.Reading;

namespace Tracking.Api.Worlds.Seeds;

/// <summary>A place in a text file; both numbers start from 1.</summary>
internal readonly record struct TextPosition(int Line, int Column)
{
    /// <summary>As compilers write it behind the name of a file.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $":{Line}:{Column}");
}

/// <summary>The steps of a path into a body, such as <c>tasks[1].name</c>: names, and indices as numbers.</summary>
internal static class PathSteps
{
    public static Queue<(string? Name, int Index)> Of(string path)
    {
        var steps = new Queue<(string? Name, int Index)>();
        if (path == BodyFailure.Body)
        {
            return steps;
        }

        foreach (var part in path.Split('.', '['))
        {
            steps.Enqueue(part.EndsWith(']') && int.TryParse(part[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                ? (null, index)
                : (part, 0));
        }

        return steps;
    }
}
