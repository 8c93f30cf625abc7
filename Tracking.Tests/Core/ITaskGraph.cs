using Tracking.Core;

namespace Tracking.Tests.Core;

/// <summary>The operations of <see cref="TaskGraph"/>, for the real one and for the model of it.</summary>
internal interface ITaskGraph
{
    GraphSize Size { get; }

    GraphOutcome<IReadOnlyList<CreationResult>> Create(IReadOnlyList<TaskDraft> drafts);

    TaskSnapshot? Find(long id);

    GraphOutcome<TaskSnapshot> Update(long id, TaskDraft changes);

    bool Remove(long id);

    GraphOutcome<IReadOnlyList<TaskSnapshot>> Neighbours(long id, LinkDirection direction);

    GraphOutcome<IReadOnlyList<TaskSnapshot>> Link(long id, LinkDirection direction, IReadOnlyList<long> others);

    GraphOutcome<int> Unlink(long id, LinkDirection direction, IReadOnlyList<long> others);

    GraphOutcome<int> UnlinkAll(long id, LinkDirection direction);

    IReadOnlyList<TaskSnapshot> Job(string jobId, RootSelection selection);

    GraphExport Export();

    GraphOutcome<GraphSize> Merge(GraphExport state);
}

/// <summary>The real graph behind the tests' interface.</summary>
internal sealed class RealGraph(TaskGraph graph) : ITaskGraph
{
    public TaskGraph Graph => graph;

    public GraphSize Size => graph.Size;

    public GraphOutcome<IReadOnlyList<CreationResult>> Create(IReadOnlyList<TaskDraft> drafts) => graph.Create(drafts);

    public TaskSnapshot? Find(long id) => graph.Find(id);

    public GraphOutcome<TaskSnapshot> Update(long id, TaskDraft changes) => graph.Update(id, changes);

    public bool Remove(long id) => graph.Remove(id);

    public GraphOutcome<IReadOnlyList<TaskSnapshot>> Neighbours(long id, LinkDirection direction) => graph.Neighbours(id, direction);

    public GraphOutcome<IReadOnlyList<TaskSnapshot>> Link(long id, LinkDirection direction, IReadOnlyList<long> others) =>
        graph.Link(id, direction, others);

    public GraphOutcome<int> Unlink(long id, LinkDirection direction, IReadOnlyList<long> others) => graph.Unlink(id, direction, others);

    public GraphOutcome<int> UnlinkAll(long id, LinkDirection direction) => graph.UnlinkAll(id, direction);

    public IReadOnlyList<TaskSnapshot> Job(string jobId, RootSelection selection) => graph.Job(jobId, selection);

    public GraphExport Export() => graph.Export();

    public GraphOutcome<GraphSize> Merge(GraphExport state) => graph.Merge(state);
}
