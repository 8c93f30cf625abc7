using System.Globalization;
using System.Text;

namespace Tracking.Api.Control.Graphs;

/// <summary>A graph as a Mermaid flowchart.</summary>
internal sealed class MermaidPicture : GraphPicture
{
    private const string InvisibleBlank = "#8203;";

    protected override string Opening => "flowchart LR";

    protected override string Closing => "";

    protected override string CloseJob => "  end";

    protected override string OpenJob(int number, string label) => $"  subgraph job{number} [{label}]";

    protected override string Task(string id, string label, bool isList) => isList ? $"  t{id}[[{label}]]" : $"  t{id}[{label}]";

    protected override string Link(string source, string target) => $"  t{source} --> t{target}";

    protected override string Label(IEnumerable<string> lines) => $"\"{string.Join("<br/>", lines.Select(Escape))}\"";

    // Labels are read as Markdown, then as HTML, and some marks have a meaning before either: only what has none stays as it is.
    private static string Escape(string line)
    {
        var text = new StringBuilder();
        var index = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            _ = Rune.IsLetterOrDigit(rune) || rune.Value == ' ' || IsJoint(line, index)
                ? text.Append(rune)
                : text.Append(CultureInfo.InvariantCulture, $"#{rune.Value};");
            _ = BeginsASign(line, index) ? text.Append(InvisibleBlank) : text;
            index += rune.Utf16SequenceLength;
        }

        return text.ToString();
    }

    // A line end, a formula, an icon, and two pairs that Mermaid uses inside: they are found even where they were escaped.
    private static bool BeginsASign(string line, int index) =>
        index < line.Length - 1
        && (line[index], line[index + 1]) is ('\\', 'n' or 'N') or ('$', '$') or (':', 'f') or ('\uFB02', '°') or ('¶', 'ß');

    // Ids such as job-1 and my_task stay legible: between letters these marks mean nothing.
    private static bool IsJoint(string line, int index) =>
        line[index] is '-' or '_' && index > 0 && index < line.Length - 1
        && char.IsAsciiLetterOrDigit(line[index - 1]) && char.IsAsciiLetterOrDigit(line[index + 1]);
}
