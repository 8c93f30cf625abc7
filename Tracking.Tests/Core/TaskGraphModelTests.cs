using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Tracking.Core;
using static Tracking.Tests.Core.GraphFixture;

namespace Tracking.Tests.Core;

public class TaskGraphModelTests
{
    [Fact]
    [Trait("Contract", "D1")]
    [Trait("Contract", "E1")]
    [Trait("Contract", "F1")]
    [Trait("Contract", "G1")]
    [Trait("Contract", "I4")]
    [Trait("Contract", "N3")]
    [Trait("Contract", "N4")]
    public void EveryOperation_UnderEveryPolicy_DoesWhatTheModelDoes() =>
        Gen.Select(GraphOperation.AnyPolicy, GraphOperation.Any.Array[0, 25]).Sample(
            (policy, operations) => Compare(policy, operations),
            iter: 1_000,
            print: sample => $"{sample.Item1}\n{string.Join('\n', sample.Item2.Select(operation => operation.Text))}");

    private static void Compare(GraphPolicy policy, GraphOperation[] operations)
    {
        var clock = new FakeTimeProvider(Start);
        var real = new RealGraph(NewGraph(policy, clock));
        var model = new ModelGraph(clock, policy);
        foreach (var operation in operations)
        {
            clock.Advance(TimeSpan.FromMilliseconds(1.7));
            operation.Run(real)().Should().Be(operation.Run(model)(), operation.Text);
            real.Graph.FindInconsistency().Should().BeNull();
            var ids = model.Ids.Order().ToList();
            real.Dump(ids, GraphOperation.Jobs).Should().Be(model.Dump(ids, GraphOperation.Jobs));
            Describe(real.Export()).Should().Be(Describe(model.Export()));
        }
    }
}
