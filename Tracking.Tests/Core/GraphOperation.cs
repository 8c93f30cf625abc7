using CsCheck;
using Tracking.Core;
using static Tracking.Tests.Core.GraphFixture;

namespace Tracking.Tests.Core;

/// <summary>One random operation: its words, and what carries it out and answers the outcome; describing that can wait.</summary>
internal sealed record GraphOperation(string Text, Func<ITaskGraph, Func<string>> Run)
{
    public static readonly string[] Jobs = ["j", "k"];

    private static readonly Gen<long> AnyId = Gen.OneOf(1L, 2L, 3L, 4L, 5L, 6L, 9L, long.MaxValue);
    private static readonly Gen<long[]> AnyIds = AnyId.Array[0, 4];
    private static readonly Gen<LinkDirection> AnyDirection = Gen.OneOf(LinkDirection.Next, LinkDirection.Previous);

    private static readonly Gen<TaskKind?> AnyKind = Gen.Frequency<TaskKind?>(
        (4, null), (2, TaskKind.ExecutionTask), (2, TaskKind.NavigableExecutionTask),
        (1, TaskKind.ExecutionTaskList), (1, TaskKind.NavigableExecutionTaskList));

    public static Gen<GraphOperation> Any { get; } = Gen.Frequency(
        (4, Draft(3).Array[0, 3].Select(drafts => Of($"Create({Describe(drafts)})", graph => graph.Create(drafts)))),
        (3, Gen.Select(AnyId, Draft(0)).Select((id, draft) => Of($"Update({id}, {Describe(draft)})", graph => graph.Update(id, draft)))),
        (2, AnyId.Select(id => Of($"Remove({id})", graph => GraphOutcome.Of(graph.Remove(id))))),
        (6, Gen.Select(AnyId, AnyDirection, AnyIds).Select((id, side, others) =>
            Of($"Link({id}, {side}, [{string.Join(',', others)}])", graph => graph.Link(id, side, others)))),
        (2, Gen.Select(AnyId, AnyDirection, AnyIds).Select((id, side, others) =>
            Of($"Unlink({id}, {side}, [{string.Join(',', others)}])", graph => graph.Unlink(id, side, others)))),
        (1, Gen.Select(AnyId, AnyDirection).Select((id, side) => Of($"UnlinkAll({id}, {side})", graph => graph.UnlinkAll(id, side)))),
        (1, Gen.Select(AnyId, AnyDirection).Select((id, side) => Of($"Neighbours({id}, {side})", graph => graph.Neighbours(id, side)))),
        (1, AnyId.Select(id => Of($"Find({id})", graph => GraphOutcome.Of(graph.Find(id))))),
        (1, Gen.Select(Gen.OneOf(Jobs), Gen.Enum<RootSelection>()).Select((job, selection) =>
            Of($"Job({job}, {selection})", graph => GraphOutcome.Of(graph.Job(job, selection))))),
        (1, Gen.Const(Of("Export()", graph => GraphOutcome.Of(graph.Export())))),
        (1, RandomState.Any.Select(state => Of($"Merge({Describe(state)})", graph => graph.Merge(state)))));

    /// <summary>Operations on three tasks that get in each other's way.</summary>
    public static Gen<GraphOperation> Contended { get; } = Gen.OneOf(
        Gen.Long[1, 3].Select(id => Of($"Create({id})", graph => graph.Create([GraphFixture.Draft(id)]))),
        Gen.Long[1, 3].Select(id => Of($"Remove({id})", graph => GraphOutcome.Of(graph.Remove(id)))),
        Gen.Select(Gen.Long[1, 3], Gen.Long[1, 3], AnyDirection).Select((id, other, side) =>
            Of($"Link({id}, {side}, [{other}])", graph => graph.Link(id, side, [other]))),
        Gen.Select(Gen.Long[1, 3], Gen.Long[1, 3], AnyDirection).Select((id, other, side) =>
            Of($"Unlink({id}, {side}, [{other}])", graph => graph.Unlink(id, side, [other]))),
        Gen.Const(Of("Export()", graph => GraphOutcome.Of(graph.Export()))),
        Gen.Select(Gen.Long[1, 2], Gen.Long[0, 3]).Select((id, last) => RandomState.Chain(id, id + 1, last)).Select(state =>
            Of($"Merge({Describe(state)})", graph => graph.Merge(state))));

    public static Gen<GraphPolicy> AnyPolicy { get; } =
        Gen.Select(Gen.Enum<ExistingTaskPolicy>(), Gen.Enum<UpdatePolicy>(), Gen.Enum<NextsPolicy>(), Gen.Bool, Gen.Bool, Gen.Bool)
            .Select((existing, update, nexts, ignore, cycles, foreign) => new GraphPolicy
            {
                ExistingTask = existing,
                Update = update,
                Nexts = nexts,
                IgnoreUnknownLinks = ignore,
                RejectCycles = cycles,
                RejectForeignFields = foreign,
            });

    public override string ToString() => Text;

    private static GraphOperation Of<T>(string text, Func<ITaskGraph, GraphOutcome<T>> run) =>
        new(text, graph =>
        {
            var outcome = run(graph);
            return () => Describe(outcome);
        });

    private static Gen<TaskDraft> Draft(int levels)
    {
        var id = Gen.Frequency((6, AnyId.Select(known => (long?)known)), (3, Gen.Const((long?)null)), (1, Gen.Const((long?)0)));
        var nexts = levels == 0 ? Gen.Const((TaskDraft[]?)null) : Gen.Frequency((2, Gen.Const((TaskDraft[]?)null)), (1, Draft(levels - 1).Array[0, 3]));
        return Gen.Select(id, AnyKind, RandomState.AnyValue.Array[0, 4], nexts)
            .Select((draftId, kind, values, children) => GraphFixture.Draft(draftId, kind, children, values));
    }
}
