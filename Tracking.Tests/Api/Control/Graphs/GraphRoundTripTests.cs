using System.Buffers;
using System.Text;
using CsCheck;
using Tracking.Api.Wire.Exports;
using Tracking.Tests.Core;

namespace Tracking.Tests.Api.Control.Graphs;

public sealed class GraphRoundTripTests
{
    [Fact]
    [Trait("Contract", "L9")]
    [Trait("Contract", "M8")]
    public async Task PutExport_OverAnything_LeavesTheSameGraphAndTheSameBytes()
    {
        await using var original = await TrackingHost.StartAsync();
        await using var copy = await TrackingHost.StartAsync();
        await RandomGraph.Any.SampleAsync(
            async operations =>
            {
                var made = GraphFixture.NewGraph();
                Array.ForEach(operations, operation => operation(made));
                var written = new ArrayBufferWriter<byte>();
                GraphExportWriter.Write(written, made.Export());

                // Not emptied first: what is put must leave nothing of what was there.
                await original.PutGraphAsync(Encoding.UTF8.GetString(written.WrittenSpan));
                var exported = (await original.GetGraphAsync()).Body;

                (await copy.PutGraphAsync(exported)).Status.Should().Be(200, exported);
                var repeated = (await copy.GetGraphAsync()).Body;

                repeated.Should().Be(exported);
                GraphFixture.Describe(original.Graph.Export()).Should().Be(GraphFixture.Describe(made.Export()));
                GraphFixture.Describe(copy.Graph.Export()).Should().Be(GraphFixture.Describe(made.Export()));
                copy.Graph.FindInconsistency().Should().BeNull();
            },
            iter: 400,
            threads: 1);
    }

    [Fact]
    [Trait("Contract", "I4")]
    [Trait("Contract", "N4")]
    public async Task PutExport_UnderTheApi_IsReadTheSameInBothMedia()
    {
        const string Body = """
            {"tasks":[{"id":7,"type":"navigable-execution-task","name":"a\u0001<\uD83D\uDE00>","job-id":"j","root":false,"nexts":[{"id":9},{"id":8,"root":true}]},
                      {"type":"navigable-execution-task-list","definition-id":"","job-id":"j","nexts":[{"id":9}]}]}
            """;
        await using var original = await TrackingHost.StartAsync();
        await original.PostAsync(Body);
        await using var copy = await TrackingHost.StartAsync();
        copy.Clock.Advance(TimeSpan.FromDays(1));
        await copy.PutGraphAsync((await original.GetGraphAsync()).Body);

        foreach (var path in new[] { "/j/task/roots", "/task/7", "/task/9/previous", "/task/7/next" })
        {
            foreach (var media in new[] { TrackingHost.Json, TrackingHost.Xml })
            {
                (await copy.GetAsync(path, media)).Body.Should().Be((await original.GetAsync(path, media)).Body, path);
            }
        }
    }

    [Fact]
    public async Task Export_Text_IsEscapedNoMoreThanUnderTheApi()
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAsync("""{"tasks":[{"name":"\u00e9\ud83d\ude00<&'\"\\\u0001"}]}""");

        (await host.GetGraphAsync()).Body.Should().Contain("""
            "name":"é\uD83D\uDE00<&'\"\\\u0001"
            """);
    }

    [Fact]
    public void Read_OfAnyPrefix_IsRefusedAndNeverFails()
    {
        var output = new ArrayBufferWriter<byte>();
        GraphExportWriter.Write(output, RandomState.Chain(1, 2));
        var whole = output.WrittenMemory.ToArray();
        GraphExportReader.Read(whole).Failures.Should().BeEmpty();

        for (var length = 0; length < whole.Length; length++)
        {
            GraphExportReader.Read(whole.AsMemory(0, length)).Failures.Should().NotBeEmpty();
        }
    }
}
