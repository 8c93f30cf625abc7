using System.Text;
using Tracking.Core;

namespace Tracking.Api.Wire.Xml;

/// <summary>How the elements of a list tell the kinds apart in XML (Contract J1).</summary>
internal sealed class XmlTaskForm
{
    private readonly byte[][] _openingTags;
    private readonly byte[][] _closingTags;

    private XmlTaskForm(Func<TaskKind, string> opening, Func<TaskKind, string> name)
    {
        _openingTags = [.. KindNames.Kinds.Select(kind => Encoding.UTF8.GetBytes($"<{opening(kind)}>"))];
        _closingTags = [.. KindNames.Kinds.Select(kind => Encoding.UTF8.GetBytes($"</{name(kind)}>"))];
    }

    /// <summary><c>&lt;execution-task&gt;</c></summary>
    public static XmlTaskForm ElementName { get; } = new(KindNames.Kebab, KindNames.Kebab);

    /// <summary><c>&lt;tasks xsi:type="executionTask"&gt;</c>, with the element's name as given.</summary>
    public static XmlTaskForm XsiType(string element, Func<TaskKind, string> typeName) =>
        new(kind => $"{element} xmlns:xsi=\"{XmlCursor.SchemaInstance}\" xsi:type=\"{typeName(kind)}\"", _ => element);

    /// <summary>The tag that opens a task of the kind.</summary>
    public ReadOnlySpan<byte> OpeningTag(TaskKind kind) => _openingTags[(int)kind];

    /// <summary>The tag that closes a task of the kind.</summary>
    public ReadOnlySpan<byte> ClosingTag(TaskKind kind) => _closingTags[(int)kind];
}
