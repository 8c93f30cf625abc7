using Tracking.Api.Wire.Media;
using Tracking.Core;

namespace Tracking.Api.Control.Graphs;

/// <summary>How much a graph holds after a call.</summary>
/// <param name="Tasks">Number of tasks.</param>
/// <param name="Links">Number of links.</param>
internal sealed record GraphReport(int Tasks, long Links)
{
    public static IResult Of(GraphSize size) =>
        TypedResults.Json(new GraphReport(size.Tasks, size.Links), AdminJson.Default.GraphReport, MediaTypes.Json);
}
