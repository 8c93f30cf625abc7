using System.Globalization;
using System.Text;
using System.Xml;

namespace Tracking.Api.Wire.Xml;

/// <summary>Walks the elements of one document, never deeper than the limit (Contract B14), by local names (Contract J5).</summary>
internal sealed class XmlCursor(XmlReader reader)
{
    private const int MaximumDepth = 512;
    public const string SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance"; // of xsi:type and xsi:nil

    /// <summary>The local name of the element that the cursor stands on.</summary>
    public string Name => reader.LocalName;

    /// <summary>Whether the element says that it stands for null (Contract E1).</summary>
    public bool IsNil => Attribute("nil")?.Trim() is "true" or "1";

    /// <summary>The value of <c>xsi:type</c>, or null.</summary>
    public string? TypeName => Attribute("type");

    /// <summary>Moves to the root element.</summary>
    public void MoveToRoot()
    {
        while (Advance() && reader.NodeType != XmlNodeType.Element)
        {
        }
    }

    /// <summary>Reads to the end of the document, so that all of it is known to be well-formed.</summary>
    public void MoveToEnd()
    {
        while (Advance())
        {
        }
    }

    /// <summary>Calls <paramref name="visit"/> on each child element; it must leave the cursor on the child's end.</summary>
    public void ForEachChild(Action visit)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        while (Advance() && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                visit();
            }
        }
    }

    /// <summary>Moves over the element to its end.</summary>
    public void Skip() => ForEachChild(Skip);

    /// <summary>Reads the element's text and moves to its end; null where it holds an element (Contract J9).</summary>
    public string? ReadText()
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var text = "";
        StringBuilder? pieces = null;
        var isText = true;
        while (Advance() && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                isText = false;
                Skip();
            }
            else if (text.Length == 0)
            {
                text = reader.Value;
            }
            else
            {
                pieces = (pieces ?? new StringBuilder(text)).Append(reader.Value);
            }
        }

        return isText ? pieces?.ToString() ?? text : null;
    }

    private string? Attribute(string name) => reader.HasAttributes ? reader.GetAttribute(name, SchemaInstance) : null;

    private bool Advance()
    {
        var moved = reader.Read();
        if (moved && reader.NodeType == XmlNodeType.Element && reader.Depth >= MaximumDepth)
        {
            var line = (IXmlLineInfo)reader;
            throw new XmlException(
                string.Create(CultureInfo.InvariantCulture, $"Elements are nested more than {MaximumDepth} levels deep."),
                null,
                line.LineNumber, line.LinePosition);
        }

        return moved;
    }
}
