using Microsoft.Extensions.Primitives;
using Tracking.Api.Wire;
using Tracking.Api.Wire.Media;
using Tracking.Core;

namespace Tracking.Api.Control.Graphs;

/// <summary>A form in which a whole graph can be had.</summary>
internal sealed record GraphForm(string MediaType, string ContentType, Action<OutputBuffer, GraphState> Write)
{
    /// <summary>The forms; the first is for those who do not care.</summary>
    public static IReadOnlyList<GraphForm> All { get; } =
    [
        new(MediaTypes.Json, MediaTypes.Json, GraphStateWriter.Write),
        Picture(MediaTypes.Graphviz, new GraphvizPicture()),
        Picture(MediaTypes.Mermaid, new MermaidPicture()),
    ];

    private static readonly string[] Types = [.. All.Select(form => form.MediaType)];

    /// <summary>The form that a header Accept asks for; null where it accepts none of them.</summary>
    public static GraphForm? Choose(StringValues accept)
    {
        var type = AcceptHeader.Choose(accept, Types);
        return All.FirstOrDefault(form => form.MediaType == type);
    }

    // Text has no charset of its own, unlike JSON.
    private static GraphForm Picture(string mediaType, GraphPicture picture) => new(mediaType, mediaType + "; charset=utf-8", picture.Write);
}
