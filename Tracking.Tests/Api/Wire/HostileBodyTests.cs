using System.Text.Json;

namespace Tracking.Tests.Api.Wire;

/// <summary>Bodies made to hurt: each is answered, and with a short answer.</summary>
public sealed class HostileBodyTests
{
    private const int Deep = 250;

    // Made where they are used: a test runner would keep and print megabytes.
    private static readonly Dictionary<string, (Func<string> Body, int Reported)> Mistakes = new()
    {
        ["a million in one list"] = (() => List("{\"id\":\"x\"},", 1_000_000), 100),
        ["a million in one list far inside"] = (() => Nested(List("{\"id\":\"x\"},", 1_000_000)), 100),
        ["a million bad elements far inside"] = (() => Nested(List("1,", 1_000_000)), 100),
        ["one in each of many lists far inside"] = (() => Nested(List("{\"nexts\":[1]},", 200_000)), 100),
        ["one that is put right but for the last"] = (() => Nested("{" + Repeat("\"id\":{},", 500_000) + "\"id\":[]}"), 1),
        ["numbers beyond any type"] = (() => List("{\"id\":1e999999999},", 100_000), 100),
        ["a number of a million digits"] = (() => $$"""{"tasks":[{"id":{{new string('9', 1_000_000)}}}]}""", 1),
        ["a fraction of a million digits"] = (() => $$"""{"tasks":[{"id":"0.{{new string('0', 1_000_000)}}1"}]}""", 1),
        ["a text of a million characters for a number"] = (() => $$"""{"tasks":[{"id":"{{new string('x', 1_000_000)}}"}]}""", 1),
        ["a text that would be cut inside an emoji"] = (() => $$"""{"tasks":[{"id":"{{new string('x', 79)}}😀😀"}]}""", 1),
    };

    public static TheoryData<string> Names() => [.. Mistakes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    [Trait("Contract", "B10")]
    [Trait("Contract", "B14")]
    public async Task Post_ManyMistakes_ReportsSomeOfThemBriefly(string name)
    {
        await using var host = await TrackingHost.StartAsync();
        var (body, reported) = Mistakes[name];

        var answer = await host.PostAsync(body());

        answer.Status.Should().Be(400);
        answer.Body.Length.Should().BeLessThan(1_000_000);
        answer.Body.Should().NotContain("\uFFFD");
        using var document = JsonDocument.Parse(answer.Body);
        document.RootElement.GetProperty("errors").EnumerateObject().Should().HaveCount(reported);
        host.Graph.Size.Tasks.Should().Be(0);
    }

    [Theory]
    [Trait("Contract", "B14")]
    [InlineData("{\"tasks\":[")]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    [InlineData("{\"tasks\":[{\"nexts\":[")]
    public async Task Post_JsonOfNothingButNesting_Answers400(string unit)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostAsync(Repeat(unit, 1_000_000));

        answer.Status.Should().Be(400, answer.Body);
        answer.Body.Length.Should().BeLessThan(2_000);
    }

    [Theory]
    [Trait("Contract", "B14")]
    [InlineData("<tasks>")]
    [InlineData("<a>")]
    public async Task Post_XmlOfNothingButNesting_Answers400(string unit)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostAsync("<tasks>" + Repeat(unit, 1_000_000), TrackingHost.Xml);

        answer.Status.Should().Be(400, answer.Body);
        answer.Body.Length.Should().BeLessThan(2_000);
    }

    [Fact]
    [Trait("Contract", "B14")]
    public async Task Post_MistakesInXmlFarInside_ReportsSomeOfThem()
    {
        await using var host = await TrackingHost.StartAsync();
        var body = "<tasks>" + Repeat("<task><nexts>", Deep) + Repeat("<task><id>x</id></task>", 300_000) + Repeat("</nexts></task>", Deep) + "</tasks>";

        var answer = await host.SendAsync(HttpMethod.Post, "/task", body, contentType: TrackingHost.Xml);

        answer.Status.Should().Be(400);
        answer.Body.Length.Should().BeLessThan(1_000_000);
    }

    [Fact]
    [Trait("Contract", "B14")]
    [Trait("Contract", "G7")]
    public async Task Post_RefusedByTheGraphAfterManyLists_NamesThePlace()
    {
        await using var host = await TrackingHost.StartAsync();
        var wide = List("{\"nexts\":[{}]},", 100_000, "{\"id\":5,\"nexts\":[{\"id\":5}]}");

        var answer = await host.PostAsync(Nested(wide));

        answer.Status.Should().Be(400);
        answer.Body.Should().Contain("would link task 5 to itself").And.Contain(".nexts.tasks[100000].nexts.tasks[0]\"");
    }

    [Fact]
    [Trait("Contract", "L2")]
    [Trait("Contract", "B14")]
    public async Task Post_ListsInLists_AreOneListInOrder()
    {
        await using var host = await TrackingHost.StartAsync();
        var opening = Enumerable.Range(0, Deep - 1).Select(level => $$"""{"id":{{level + 1}}},{"tasks":[""");
        var closing = Enumerable.Range(0, Deep - 1).Select(level => $$"""]},{"id":{{1000 - level}}}""");

        var answer = await host.PostAsync("{\"tasks\":[" + string.Concat(opening) + "{\"id\":500}" + string.Concat(closing.Reverse()) + "]}");

        answer.Status.Should().Be(200, answer.Body);
        using var document = JsonDocument.Parse(answer.Body);
        document.RootElement.GetProperty("tasks").EnumerateArray().Select(task => task.GetProperty("id").GetInt32())
            .Should().Equal([.. Enumerable.Range(1, Deep - 1), 500, .. Enumerable.Range(1000 - Deep + 2, Deep - 1)]);
    }

    private static string List(string unit, int count, string? last = null) =>
        "{\"tasks\":[" + Repeat(unit, count) + (last ?? unit.TrimEnd(',')) + "]}";

    // A task, or a list of them, at the end of a long chain of nexts.
    private static string Nested(string inner)
    {
        const int levels = Deep - 20;
        var task = inner.StartsWith("{\"tasks\"", StringComparison.Ordinal) ? "{\"nexts\":" + inner + "}" : inner;
        return "{\"tasks\":[" + Repeat("{\"nexts\":[", levels) + task + Repeat("]}", levels) + "]}";
    }

    private static string Repeat(string unit, int count) => string.Concat(Enumerable.Repeat(unit, count));
}
