namespace Tracking.Api.Control.Graphs;

/// <summary>A graph in Graphviz' language DOT.</summary>
internal sealed class GraphvizPicture : GraphPicture
{
    protected override string Opening => "digraph tracking {\n  rankdir=LR\n  node [shape=box]";

    protected override string Closing => "}";

    protected override string CloseJob => "  }";

    protected override string OpenJob(int number, string label) => $"  subgraph cluster_{number} {{ label={label}";

    protected override string Task(string id, string label, bool isList) => $"  {id} [label={label}{(isList ? " shape=folder" : "")}]";

    protected override string Link(string source, string target) => $"  {source} -> {target}";

    // In a label a backslash begins an escape and an ampersand a character reference.
    protected override string Label(IEnumerable<string> lines) => $"\"{string.Join("\\n", lines.Select(line => line
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("&", "&amp;", StringComparison.Ordinal)))}\"";
}
