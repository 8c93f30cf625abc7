using System.Globalization;

namespace Tracking.Tests.Api.Control.Graphs;

public sealed class GraphPictureTests
{
    private const string Graphviz = "text/vnd.graphviz";
    private const string Mermaid = "text/vnd.mermaid";

    private const string Jobs = """
        {"tasks":[
          {"id":1,"type":"navigable-execution-task","name":"deploy \"vnf\"","job-id":"job-1","status":"RUNNING",
           "nexts":[{"id":2,"name":"reserve"},{"id":3,"type":"execution-task-list","status":"C:\\new","job-id":"b & c"}]},
          {"id":9223372036854775807}]}
        """;

    [Fact]
    public async Task Graphviz_OfAGraph_ShowsJobsTasksStatusesAndLinks()
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAsync(Jobs);

        (await host.GetGraphAsync(accept: Graphviz)).Body.Should().Be("""
            digraph tracking {
              rankdir=LR
              node [shape=box]
              subgraph cluster_0 { label="job job-1"
              1 [label="1 deploy \"vnf\"\nRUNNING"]
              2 [label="2 reserve"]
              }
              subgraph cluster_1 { label="job b &amp; c"
              3 [label="3\nC:\\new" shape=folder]
              }
              9223372036854775807 [label="9223372036854775807"]
              1 -> 2
              1 -> 3
            }

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Mermaid_OfAGraph_ShowsJobsTasksStatusesAndLinks()
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAsync(Jobs);

        (await host.GetGraphAsync(accept: Mermaid)).Body.Should().Be("""
            flowchart LR
              subgraph job0 ["job job-1"]
              t1["1 deploy #34;vnf#34;<br/>RUNNING"]
              t2["2 reserve"]
              end
              subgraph job1 ["job b #38; c"]
              t3[["3<br/>C#58;#92;#8203;new"]]
              end
              t9223372036854775807["9223372036854775807"]
              t1 --> t2
              t1 --> t3

            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData(Graphviz, "digraph tracking {\n  rankdir=LR\n  node [shape=box]\n}\n")]
    [InlineData(Mermaid, "flowchart LR\n")]
    public async Task Picture_OfNothing_IsStillAPicture(string accept, string expected)
    {
        await using var host = await TrackingHost.StartAsync();

        (await host.GetGraphAsync(accept: accept)).Body.Should().Be(expected);
    }

    [Fact]
    public async Task Picture_OfOneJob_LeavesTheOthersOut()
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAsync(Jobs);

        (await host.GetGraphAsync("?job=job-1", Mermaid)).Body.Should().Be(
            "flowchart LR\n  subgraph job0 [\"job job-1\"]\n  t1[\"1 deploy #34;vnf#34;<br/>RUNNING\"]\n  t2[\"2 reserve\"]\n  end\n  t1 --> t2\n");
    }

    [Theory]
    [InlineData("a\\N\\G", "a\\\\N\\\\G")]
    [InlineData("a\"]; 2 -> 1", "a\\\"]; 2 -> 1")]
    [InlineData("&#60;&amp;<b>", "&amp;#60;&amp;amp;<b>")]
    [InlineData("a\r\nb\tc\u2028d\u0001e", "a  b c d e")]
    [InlineData("\uFFFE\uFDD0", "\uFFFD\uFFFD")]
    [InlineData("é日😀", "é日😀")]
    [InlineData("", "")]
    public Task Graphviz_NastyName_IsEscaped(string name, string expected) =>
        ShowAsync(name, Graphviz, $"  1 [label=\"1{(expected.Length == 0 ? "" : " ")}{expected}\"]\n");

    // Each of these was drawn by Mermaid 11 and looked at: unescaped, or escaped in the plain way, all of them go wrong.
    [Theory]
    [InlineData("a\"] --> t2[\"", "a#34;#93; #45;#45;#62; t2#91;#34;")]
    [InlineData("<b>&amp;#35;", "#60;b#62;#38;amp#59;#35;35#59;")]
    [InlineData("style a:b;", "style a#58;b#59;")]
    [InlineData("%%{init: {}}%%", "#37;#37;#123;init#58; #123;#125;#125;#37;#37;")]
    [InlineData("`*a* _b_`", "#96;#42;a#42; #95;b#95;#96;")]
    [InlineData("1. item - x", "1#46; item #45; x")]
    [InlineData("job-1 my_task a--b -c", "job-1 my_task a#45;#45;b #45;c")]
    [InlineData("\\n\\N", "#92;#8203;n#92;#8203;N")]
    [InlineData("$$x$$", "#36;#8203;#36;x#36;#8203;#36;")]
    [InlineData("fa:fa-car", "fa#58;#8203;fa-car")]
    [InlineData("\uFB02°¶ß", "\uFB02#8203;#176;#182;#8203;ß")]
    [InlineData("a\nb\uFFFF", "a b#65533;")]
    [InlineData("é日😀", "é日#128512;")]
    public Task Mermaid_NastyName_IsEscaped(string name, string expected) => ShowAsync(name, Mermaid, $"  t1[\"1 {expected}\"]\n");

    [Theory]
    [InlineData(Graphviz)]
    [InlineData(Mermaid)]
    public async Task Picture_LongName_IsCutBetweenCharacters(string accept)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAsync($$"""{"tasks":[{"name":"{{string.Concat(Enumerable.Repeat("日", 61))}}"}]}""");

        (await host.GetGraphAsync(accept: accept)).Body
            .Should().Contain($"\"1 {string.Concat(Enumerable.Repeat("日", 60))}{(accept == Mermaid ? "#8230;" : "…")}\"");
    }

    private static async Task ShowAsync(string name, string accept, string expected)
    {
        await using var host = await TrackingHost.StartAsync();
        var escaped = string.Concat(name.Select(character => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}")));
        (await host.PostAsync($$"""{"tasks":[{"name":"{{escaped}}"}]}""")).Status.Should().Be(200);

        (await host.GetGraphAsync(accept: accept)).Body.Should().Contain(expected);
    }
}
