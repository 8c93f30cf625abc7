using System.Xml;
using Tracking.Api.Wire;
using Tracking.Api.Wire.Xml;

namespace Tracking.Api.Worlds.Seeds;

/// <summary>Finds in an XML file the place that a reader found fault with.</summary>
internal static class XmlPosition
{
    /// <summary>
    /// Where a path leads, or as far as it does. Where the file is not well-formed, the place of that; null where nothing can be said.
    /// </summary>
    public static TextPosition? Find(byte[] xml, string path)
    {
        try
        {
            using var reader = XmlTaskReader.Open(new MemoryStream(xml, writable: false));
            return Walk(reader, PathSteps.Of(path));
        }
        catch (XmlException exception)
        {
            return exception.LineNumber > 0 ? new TextPosition(exception.LineNumber, exception.LinePosition) : null;
        }
    }

    private static TextPosition? Walk(XmlReader reader, Queue<(string? Name, int Index)> steps)
    {
        reader.MoveToContent();
        var wholeBody = steps.Count == 0;
        var found = At(reader);
        if (steps.TryDequeue(out var root) && root.Name != reader.LocalName)
        {
            return found;
        }

        while (steps.TryDequeue(out var step) && TryEnter(reader, step.Name, ref step.Index))
        {
            found = At(reader);
            if (step.Name == WireNames.Nexts && steps.TryPeek(out var inner) && inner.Name == WireNames.Tasks)
            {
                steps.Dequeue(); // in XML the tasks stand right in nexts
            }
        }

        while (wholeBody && reader.Read())
        {
        }

        return found;
    }

    // Moves to a child element: the first of a name, or the task of an index.
    private static bool TryEnter(XmlReader reader, string? name, ref int index)
    {
        if (reader.IsEmptyElement)
        {
            return false;
        }

        var depth = reader.Depth;
        reader.Read();
        while (reader.Depth > depth)
        {
            var isWanted = reader.NodeType == XmlNodeType.Element
                && (name is null ? IsTask(reader.LocalName) && index-- == 0 : reader.LocalName == name);
            if (isWanted)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }

    private static bool IsTask(string name) => name == WireNames.Tasks || KindNames.IsBase(name) || KindNames.TryParseElement(name, out _);

    private static TextPosition? At(XmlReader reader) =>
        reader is IXmlLineInfo line && line.HasLineInfo() ? new TextPosition(line.LineNumber, line.LinePosition) : null;
}
