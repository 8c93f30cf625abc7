using System.Collections.Concurrent;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Tracking.Api.Control.Graphs;
using Tracking.Api.Options;
using Tracking.Api.Wire.Exports;
using Tracking.Api.Worlds;
using Tracking.Api.Worlds.Seeds;
using Tracking.Core;
using Tracking.Tests.Core;

namespace Tracking.Tests.Api.Control.Graphs;

[Trait("Contract", "O1")]
public sealed class ResetStressTests
{
    private static readonly FakeTimeProvider Clock = new(GraphFixture.Start);

    [Fact]
    public void Resets_BesideWriters_LeaveOnlySoundGraphsAndTheSeed() =>
        Gen.Select(GraphOperation.Any.Array[1, 12], GraphOperation.Any.Array[1, 12], RandomState.Any).Sample(
            (left, right, state) =>
            {
                var world = NewWorld();
                var seeded = GraphFixture.Describe(world.State.Graph.Export());
                var seen = new ConcurrentBag<TaskGraph>();
                Simultaneously.Run(3, thread =>
                {
                    if (thread == 2)
                    {
                        new WorldReset().Apply(world);
                        WorldGraph.Replace(world.State, state);
                        new WorldReset(ToEmpty: true).Apply(world);
                        new WorldReset().Apply(world);
                        return;
                    }

                    foreach (var operation in thread == 0 ? left : right)
                    {
                        var graph = world.State.Graph;
                        seen.Add(graph);
                        operation.Run(new RealGraph(graph));
                    }
                });

                seen.Should().OnlyContain(graph => graph.FindInconsistency() == null);
                world.State.Graph.FindInconsistency().Should().BeNull();
                new WorldReset().Apply(world);
                GraphFixture.Describe(world.State.Graph.Export()).Should().Be(seeded);
            },
            iter: 300,
            threads: 1);

    [Fact]
    public async Task Resets_BesideClients_LeaveEveryAnswerInOrder()
    {
        await using var host = await TrackingHost.StartAsync("Seed:Files=" + RepositoryFiles.PathOf("samples/seed.json"));
        var seeded = (await host.GetGraphAsync()).Body;

        await Parallel.ForAsync(0, 400, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (index, _) =>
        {
            var answer = (index % 8) switch
            {
                0 => await host.ResetAsync(index % 16 == 0 ? "?keep=clock" : "?keep=clock&to=empty"),
                1 => await host.PutGraphAsync(seeded),
                2 => await host.MergeGraphAsync(seeded),
                3 => await host.GetGraphAsync(),
                4 => await host.PutAsync("/task/3/next?nextTaskId=4&nextTaskId=5"),
                5 => await host.DeleteAsync("/task/2"),
                6 => await host.GetAsync("/job-1/task/roots"),
                _ => await host.PostAsync("""{"tasks":[{"type":"navigable-execution-task","job-id":"job-1","nexts":[{"id":3},{}]}]}"""),
            };
            answer.Status.Should().BeOneOf([200, 204, 404], answer.Body);
            if (index % 8 == 3)
            {
                var state = GraphExportReader.Read(System.Text.Encoding.UTF8.GetBytes(answer.Body)).Value!;
                TaskGraph.From(state, Clock, GraphPolicy.Default).Refusal.Should().BeNull("every export is the graph of one instant");
            }
        });

        host.Graph.FindInconsistency().Should().BeNull();
        await host.ResetAsync("?keep=clock");
        (await host.GetGraphAsync()).Body.Should().Be(seeded);
    }

    private static TrackingWorld NewWorld()
    {
        var drafts = new[] { GraphFixture.Navigable(1, GraphFixture.InJob(2, "j"), GraphFixture.InJob(3, "k")) };
        var (seed, _, _) = GraphSeed.Of([new SeedTasks(drafts)], GraphPolicy.Default);
        return new TrackingWorld("w", Clock, GraphPolicy.Default, new TrackingSettings(), seed!);
    }
}
