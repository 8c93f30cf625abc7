using Tracking.Core;
using Tracking.Tests.Core;

namespace Tracking.Tests.Api;

/// <summary>A server's graph to look at; changing it is for requests, as it may be a copy.</summary>
internal sealed class SeenGraph(TaskGraph graph)
{
    public GraphSize Size => graph.Size;

    public TaskSnapshot? Find(long id) => graph.Find(id);

    public string? FindInconsistency() => graph.FindInconsistency();

    public GraphExport Export() => graph.Export();
}
