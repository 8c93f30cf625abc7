using System.Buffers;
using Microsoft.Extensions.Primitives;
using Tracking.Api.Wire.Exports;
using Tracking.Api.Wire.Media;
using Tracking.Core;

namespace Tracking.Api.Control.Graphs;

/// <summary>A format in which a whole graph can be had.</summary>
internal sealed record GraphFormat(string MediaType, string ContentType, Action<IBufferWriter<byte>, GraphExport> Write)
{
    /// <summary>The formats; the first is for those who do not care.</summary>
    public static IReadOnlyList<GraphFormat> All { get; } =
    [
        new(MediaTypes.Json, MediaTypes.Json, GraphExportWriter.Write),
        Picture(MediaTypes.Graphviz, new GraphvizPicture()),
        Picture(MediaTypes.Mermaid, new MermaidPicture()),
    ];

    private static readonly string[] Types = [.. All.Select(format => format.MediaType)];

    /// <summary>The format that a header Accept asks for; null where it accepts none of them.</summary>
    public static GraphFormat? Choose(StringValues accept)
    {
        var type = AcceptHeader.Choose(accept, Types);
        return All.FirstOrDefault(format => format.MediaType == type);
    }

    // Text has no charset of its own, unlike JSON.
    private static GraphFormat Picture(string mediaType, GraphPicture picture) =>
        new(mediaType, mediaType + "; charset=utf-8", picture.Write);
}
