using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using Tracking.Core;

namespace Tracking.Tests.Core;

/// <summary>Short words for drafts and graphs, and a dump of all that a graph shows.</summary>
internal static class GraphFixture
{
    public static readonly DateTimeOffset Start = new(2017, 3, 1, 10, 0, 0, 123, TimeSpan.Zero);

    public static TaskGraph NewGraph(GraphPolicy? policy = null, TimeProvider? clock = null) =>
        new(clock ?? new FakeTimeProvider(Start), policy ?? GraphPolicy.Default);

    public static TaskGraph NewGraph(params long[] ids)
    {
        var graph = NewGraph();
        graph.Create([.. ids.Select(id => Draft(id))]).Refusal.Should().BeNull();
        return graph;
    }

    public static TaskDraft Draft(long? id = null, TaskKind? kind = null, TaskDraft[]? nexts = null, params (TaskField Field, object? Value)[] values) =>
        new() { Id = id, Kind = kind, Nexts = nexts, Values = Values(values) };

    public static TaskDraft Navigable(long? id, params TaskDraft[] nexts) => Draft(id, TaskKind.NavigableExecutionTask, nexts);

    public static TaskDraft InJob(long? id, string? jobId, params TaskDraft[] nexts) =>
        Draft(id, nexts: nexts, values: (TaskField.JobId, jobId));

    public static FieldValues Values(params (TaskField Field, object? Value)[] values) => FieldValues.Of(values);

    public static TrackedTask Stored(long id, TaskKind kind, DateTime created, DateTime updated, FieldValues values) => new()
    {
        Id = id,
        Kind = kind,
        CreationTimestamp = created,
        UpdateTimestamp = updated,
        Values = values,
    };

    public static long[] Created(this TaskGraph graph, params TaskDraft[] drafts)
    {
        var outcome = graph.Create(drafts);
        outcome.Refusal.Should().BeNull();
        return [.. outcome.Value!.Select(created => created.Snapshot.Task.Id)];
    }

    public static TaskSnapshot Get(this TaskGraph graph, long id) =>
        graph.Find(id) ?? throw new UnreachableException($"Task {id} should be stored.");

    public static long[] Next(this TaskGraph graph, long id) => graph.Neighbours(id, LinkDirection.Next).Value!.Ids();

    public static long[] Previous(this TaskGraph graph, long id) => graph.Neighbours(id, LinkDirection.Previous).Value!.Ids();

    public static long[] Ids(this IEnumerable<TaskSnapshot> snapshots) => [.. snapshots.Select(snapshot => snapshot.Task.Id)];

    /// <summary>All that the graph shows of these tasks and jobs, as text.</summary>
    public static string Dump(this ITaskGraph graph, IEnumerable<long> ids, params string[] jobs)
    {
        var text = new StringBuilder(graph.Size.ToString()).AppendLine();
        foreach (var id in ids)
        {
            text.AppendLine(Describe(graph.Find(id)))
                .Append("  next ").AppendLine(Describe(graph.Neighbours(id, LinkDirection.Next)))
                .Append("  previous ").AppendLine(Describe(graph.Neighbours(id, LinkDirection.Previous)));
        }

        foreach (var job in jobs)
        {
            text.Append("job ").AppendLine(Describe(graph.Job(job, RootSelection.All)));
        }

        return text.ToString();
    }

    /// <summary>All that the graph shows of the tasks 1 to 9 and the job "j".</summary>
    public static string Dump(this TaskGraph graph) => new RealGraph(graph).Dump(Enumerable.Range(1, 9).Select(id => (long)id), "j");

    public static string Describe<T>(GraphOutcome<T> outcome) => outcome switch
    {
        { Refusal: { Reason: RefusalReason.Cycle } } => "refused: Cycle",
        { Refusal: { } refusal } => $"refused: {refusal.Reason} {refusal.TaskId} {refusal.Field} {(refusal.Draft is { } draft ? Describe(draft) : "")}",
        { Value: IReadOnlyList<CreationResult> created } => string.Join(", ", created.Select(entry => $"{(entry.IsNew ? "new " : "")}{Describe(entry.Snapshot)}")),
        { Value: IReadOnlyList<TaskSnapshot> snapshots } => Describe(snapshots),
        { Value: TaskSnapshot snapshot } => Describe(snapshot),
        { Value: GraphExport state } => Describe(state),
        _ => $"{outcome.Value}",
    };

    public static string Describe(IEnumerable<TaskSnapshot> snapshots) => string.Join(", ", snapshots.Select(snapshot => Describe(snapshot)));

    public static string Describe(TaskSnapshot? snapshot) => snapshot is not { } shown ? "none"
        : $"{Describe(shown.Task)} as {shown.Kind} root {shown.Root} nexts {(shown.Nexts is null ? "none" : $"[{Describe(shown.Nexts)}]")}";

    public static string Describe(GraphExport state) =>
        $"last {state.LastAssignedId} removed [{string.Join(',', state.RemovedIds)}]"
        + string.Concat(state.Tasks.Select(entry =>
            $"; {Describe(entry.Task)} next [{string.Join(',', entry.Next)}] previous [{string.Join(',', entry.Previous)}]"));

    public static string Describe(IEnumerable<TaskDraft> drafts) => string.Join(", ", drafts.Select(Describe));

    public static string Describe(TaskDraft draft) =>
        $"{draft.Id} {draft.Kind} {Describe(draft.Values)} {(draft.Nexts is null ? "" : $"[{Describe(draft.Nexts)}]")}";

    private static string Describe(TrackedTask task) => string.Create(
        CultureInfo.InvariantCulture, $"{task.Id} {task.Kind} {task.CreationTimestamp:O} {task.UpdateTimestamp:O} {Describe(task.Values)}");

    private static string Describe(FieldValues values) =>
        $"{{{string.Join(' ', TaskField.All.Where(values.Fields.Contains).Select(field => $"{field}={values[field] ?? "null"}"))}}}";
}
