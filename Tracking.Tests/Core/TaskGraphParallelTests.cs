using System.Collections.Concurrent;
using CsCheck;
using Tracking.Core;
using static Tracking.Tests.Core.GraphFixture;

namespace Tracking.Tests.Core;

/// <summary>Linearizability: whatever runs at once must have the outcomes and leave the state of some order one after the other.</summary>
[Trait("Contract", "O1")]
public class TaskGraphParallelTests
{
    private const int Rounds = 100;

    private static readonly long[] AllIds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, long.MaxValue];

    [Fact]
    public void ManyOperations_InParallel_AreLinearizable() => SampleMany(GraphPolicy.Default);

    [Fact]
    [Trait("Contract", "G8")]
    public void ManyOperations_InParallelUnderStrictPolicy_AreLinearizable() =>
        SampleMany(new GraphPolicy { RejectCycles = true, ExistingTask = ExistingTaskPolicy.Reject });

    [Fact]
    [Trait("Contract", "O2")]
    public void TwoOperations_AtTheSameInstant_AreLinearizable() => SamplePairs(GraphPolicy.Default);

    [Fact]
    [Trait("Contract", "G8")]
    public void TwoOperations_AtTheSameInstantWithoutCycles_AreLinearizable() => SamplePairs(new GraphPolicy { RejectCycles = true });

    private static void SampleMany(GraphPolicy policy) =>
        Gen.Const(() => new Recording(NewGraph(policy), AllIds)).SampleParallel(
            GraphOperation.Any.Operation<Recording>(each => each.Text, (recording, each) => recording.Run(each)),
            equal: (parallel, sequential) => parallel.Text == sequential.Text,
            maxParallelOperations: 4,
            iter: 100,
            print: recording => recording.Text);

    // Two threads that leave a spin together, again and again, meet in windows of nanoseconds; operations only started together do not.
    private static void SamplePairs(GraphPolicy policy) =>
        Gen.Select(GraphOperation.Contended.Array[0, 3], GraphOperation.Contended, GraphOperation.Contended).Sample(
            (before, left, right) =>
            {
                var allowed = new[] { Run(policy, [.. before, left, right]).Text, Run(policy, [.. before, right, left]).Text };
                var recordings = Enumerable.Range(0, Rounds).Select(_ => Run(policy, before)).ToArray();
                Simultaneously.Run(2, Rounds, (thread, round) => recordings[round].Run(thread == 0 ? left : right));
                recordings.Select(recording => recording.Text).Should().BeSubsetOf(allowed);
            },
            iter: 300,
            threads: 1,
            print: sample => $"{string.Join("; ", sample.Item1.Select(each => each.Text))}; then {sample.Item2.Text} beside {sample.Item3.Text}");

    private static Recording Run(GraphPolicy policy, GraphOperation[] operations)
    {
        var graph = NewGraph(policy);
        graph.Created(Draft(1), Draft(2), Draft(3));
        var recording = new Recording(graph, [1, 2, 3]);
        Array.ForEach(operations, recording.Run);
        return recording;
    }

    /// <summary>A graph and what its operations answered.</summary>
    private sealed class Recording(TaskGraph graph, long[] ids)
    {
        private readonly RealGraph _graph = new(graph);
        private readonly ConcurrentBag<(string Operation, Func<string> Outcome)> _outcomes = [];
        private string? _text;

        /// <summary>The outcomes and the state, asked for when all operations are done.</summary>
        public string Text => _text ??= Describe();

        public void Run(GraphOperation operation) => _outcomes.Add((operation.Text, operation.Run(_graph)));

        private string Describe()
        {
            var outcomes = _outcomes.Select(each => $"{each.Operation} -> {each.Outcome()}").Order(StringComparer.Ordinal);
            return $"{graph.FindInconsistency()}\n{GraphFixture.Describe(graph.Export())}\n{_graph.Dump(ids, GraphOperation.Jobs)}\n{string.Join('\n', outcomes)}";
        }
    }
}
