using System.Globalization;
using System.Text;
using Tracking.Core;

namespace Tracking.Api.Control.Graphs;

/// <summary>What a picture shows of a task: two short lines of characters that every format can hold.</summary>
internal static class PictureText
{
    // Enough to tell tasks apart; a picture is no place for a whole text.
    private const int LongestLine = 60;

    /// <summary>The lines of a task: id and name, then the status, each only where there is one.</summary>
    public static IEnumerable<string> Lines(TrackedTask task)
    {
        var id = task.Id.ToString(CultureInfo.InvariantCulture);
        yield return string.IsNullOrEmpty(task.Name) ? id : $"{id} {Clean(task.Name)}";
        if (!string.IsNullOrEmpty(task.Status))
        {
            yield return Clean(task.Status);
        }
    }

    /// <summary>Whether the task is a list, which pictures show by the shape of its box.</summary>
    public static bool IsList(TrackedTask task) => task.Kind.Plain() == TaskKind.ExecutionTaskList;

    /// <summary>The text without line ends and control characters, cut to the length of a line.</summary>
    public static string Clean(string text)
    {
        var line = new StringBuilder();
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (length++ == LongestLine)
            {
                return line.Append('…').ToString();
            }

            line.Append(Shown(rune));
        }

        return line.ToString();
    }

    private static Rune Shown(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        ? new Rune(' ')
        : (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF ? Rune.ReplacementChar
        : rune;
}
