using System.Text;
using Tracking.Tests.Api.Control.Graphs;

namespace Tracking.Tests.Api.Control.Seeds;

public sealed class SeedTests
{
    private const string Json = """{"tasks":[{"id":7,"type":"navigable-execution-task","name":"a","job-id":"j","nexts":[{"name":"b"}]}]}""";
    private const string Xml = "<tasks><navigable-execution-task><id>7</id><job-id>j</job-id><name>a</name><nexts><execution-task><name>b</name></execution-task></nexts></navigable-execution-task></tasks>";

    private const string Seeded =
        """{"lastAssignedId":1,"removedIds":[],"tasks":[{"type":"navigable-execution-task","id":7,"creation-timestamp":"2017-03-01T10:00:00.000Z","update-timestamp":"2017-03-01T10:00:00.000Z","job-id":"j","name":"a","derived-root":true,"next":[1],"previous":[]},{"type":"execution-task","id":1,"creation-timestamp":"2017-03-01T10:00:00.000Z","update-timestamp":"2017-03-01T10:00:00.000Z","job-id":"j","name":"b","derived-root":false,"next":[],"previous":[7]}]}""";

    // The clock of a token's world is its own, and not stopped with that of the world for all.
    private static readonly string SeededAtAnyTime = Seeded.Replace("2017-03-01T10:00:00.000Z", "*", StringComparison.Ordinal);

    [Fact]
    [Trait("Contract", "N3")]
    [Trait("Contract", "O3")]
    public async Task Start_SampleSeed_HoldsItsJobs()
    {
        await using var host = await TrackingHost.StartAsync("Seed:Files=" + RepositoryFiles.PathOf("samples/seed.json"));

        (await host.GetGraphAsync(accept: "text/vnd.mermaid")).Body.Should().Be("""
            flowchart LR
              subgraph job0 ["job job-1"]
              t1[["1 deploy-vnf<br/>RUNNING"]]
              t2["2 reserve-resources<br/>COMPLETED"]
              t4["4 activate<br/>PENDING"]
              t3["3 create-network<br/>RUNNING"]
              end
              subgraph job1 ["job job-2"]
              t5["5 clean-up<br/>PENDING"]
              end
              t1 --> t2
              t1 --> t3
              t2 --> t4
              t3 --> t4

            """.ReplaceLineEndings("\n"));
        (await host.PostAsync("""{"tasks":[{}]}""")).Body.Should().Contain("\"id\":6,");
    }

    [Theory]
    [InlineData("seed.json", Json, "utf-8")]
    [InlineData("seed.xml", Xml, "utf-8")]
    [InlineData("seed.XML", Xml, "utf-8")]
    [InlineData("json", Json, "utf-8")]
    [InlineData("xml", "\r\n\t " + Xml, "utf-8")]
    [InlineData("marked", "\uFEFF" + Xml, "utf-8")]
    [InlineData("marked.json", "\uFEFF" + Json, "utf-8")]
    [InlineData("wide.json", "\uFEFF" + Json, "utf-16BE")]
    [InlineData("wide.xml", "\uFEFF" + Xml, "utf-16")]
    [InlineData("export.txt", Seeded, "utf-8")]
    [Trait("Contract", "B8")]
    public async Task Start_SeedOfAnyForm_HoldsIt(string name, string text, string encoding)
    {
        using var files = new SeedFiles();
        var bytes = Encoding.GetEncoding(encoding).GetBytes(text);
        var path = Path.Combine(files.Folder, name);
        await File.WriteAllBytesAsync(path, bytes);

        await using var host = await TrackingHost.StartAsync("Seed:Files=" + path);

        (await host.GetGraphAsync()).Body.Should().Be(Seeded);
    }

    [Fact]
    public async Task Start_SeveralFiles_AppliesThemInOrder()
    {
        using var files = new SeedFiles();
        var first = files.Add("a.json", """{"tasks":[{"id":7,"name":"first"},{"name":"kept"}]}""");
        var export = files.Add("b.json", Seeded.Replace("\"lastAssignedId\":1", "\"lastAssignedId\":20", StringComparison.Ordinal));
        var last = files.Add("c.xml", "<tasks><execution-task><id>7</id><name>passed over</name></execution-task><execution-task/></tasks>");

        await using var host = await TrackingHost.StartAsync($"Seed:Files:0={first}", $"Seed:Files:1={export}", $"Seed:Files:2={last}");

        (await host.GetGraphAsync(accept: "text/vnd.graphviz")).Body.Should().Be(
            "digraph tracking {\n  rankdir=LR\n  node [shape=box]\n  subgraph cluster_0 { label=\"job j\"\n  7 [label=\"7 a\"]\n  1 [label=\"1 b\"]\n  }\n  21 [label=\"21\"]\n  7 -> 1\n}\n");
    }

    [Fact]
    [Trait("Contract", "M3")]
    public async Task Reset_WithASeed_GoesBackToItAtTheTimeOfTheReset()
    {
        using var files = new SeedFiles();
        await using var host = await TrackingHost.StartAsync("Seed:Files=" + files.Add("seed.json", Json));
        await host.PostAsync("""{"tasks":[{"name":"more"}]}""");
        await host.DeleteAsync("/task/7");
        files.Add("seed.json", "the files are read once");
        host.Clock.Advance(TimeSpan.FromHours(2));

        var answer = await host.ResetAsync("?keep=clock");

        answer.Body.Should().Be("""{"tasks":2,"links":1}""");
        (await host.GetGraphAsync()).Body.Should().Be(Seeded.Replace("T10:", "T12:", StringComparison.Ordinal));
        (await host.ResetAsync("?to=empty")).Body.Should().Be("""{"tasks":0,"links":0}""");
        (await host.ResetAsync("?to=seed")).Body.Should().Be("""{"tasks":2,"links":1}""");
    }

    [Fact]
    public async Task EveryWorld_BeginsWithTheSeed_AndIsResetAlone()
    {
        using var files = new SeedFiles();
        await using var host = await TrackingHost.StartAsync("Isolation=Token", "Seed:Files=" + files.Add("seed.json", Json));
        await host.SendAsync(HttpMethod.Delete, "/task/7", token: "one");
        await host.SendAsync(HttpMethod.Delete, "/task/7", token: "two");

        await host.CallAsync(HttpMethod.Post, "/reset", token: "one");

        (await host.CallAsync(HttpMethod.Get, "/graph", token: "one")).Body.Should().Match(SeededAtAnyTime);
        (await host.CallAsync(HttpMethod.Get, "/graph", token: "two")).Body.Should().NotContain("\"id\":7");
        (await host.CallAsync(HttpMethod.Get, "/graph", token: "three")).Body.Should().Match(SeededAtAnyTime);
        (await host.GetGraphAsync()).Body.Should().Be(Seeded);
    }

    [Fact]
    [Trait("Contract", "D1")]
    public async Task Start_SeedUnderPostExistingUpdate_UpdatesAsAPostWould()
    {
        using var files = new SeedFiles();
        var first = files.Add("a.json", """{"tasks":[{"id":7,"name":"first","status":"s"}]}""");
        var second = files.Add("b.json", """{"tasks":[{"id":7,"name":"second"}]}""");

        await using var host = await TrackingHost.StartAsync("Contract:PostExisting=Update", $"Seed:Files={first},{second}");

        (await host.GetAsync("/task/7")).Body.Should().ContainAll("\"name\":\"second\"", "\"status\":\"s\"");
    }
}
