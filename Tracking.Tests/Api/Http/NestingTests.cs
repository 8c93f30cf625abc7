namespace Tracking.Tests.Api.Http;

public sealed class NestingTests
{
    public static TheoryData<string, string> Forms => new()
    {
        { TrackingHost.Json, "tasks" },
        { TrackingHost.Json, "array" },
        { TrackingHost.Json, "unknown objects" },
        { TrackingHost.Json, "unknown arrays" },
        { TrackingHost.Xml, "tasks" },
        { TrackingHost.Xml, "unknown" },
        { TrackingHost.Xml, "unknown beside tasks" },
    };

    [Theory]
    [Trait("Contract", "B14")]
    [MemberData(nameof(Forms))]
    public async Task Post_NestingOf512Levels_IsRead(string media, string form)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostAsync(Nested(media, form, 512), media);

        answer.Body.Should().Contain("execution-task");
        answer.Status.Should().Be(200);
    }

    [Theory]
    [Trait("Contract", "B14")]
    [MemberData(nameof(Forms))]
    public async Task Post_NestingOf513Levels_IsBadRequest(string media, string form)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostAsync(Nested(media, form, 513), media);

        answer.Body.Should().Contain("512");
        answer.Status.Should().Be(400);
        host.Graph.Size.Tasks.Should().Be(0);
    }

    [Theory]
    [Trait("Contract", "B14")]
    [MemberData(nameof(Forms))]
    public async Task Post_EndlessNesting_IsBadRequestAndTheServerLives(string media, string form)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostAsync(Nested(media, form, 1_000_001), media);

        answer.Body.Should().Contain("512");
        answer.Status.Should().Be(400);
        (await host.GetAsync("/j/task/roots")).Body.Should().Be("{\"tasks\":[]}");
    }

    [Theory]
    [Trait("Contract", "B14")]
    [InlineData(TrackingHost.Json, 512, 200)]
    [InlineData(TrackingHost.Json, 513, 400)]
    [InlineData(TrackingHost.Xml, 512, 200)]
    [InlineData(TrackingHost.Xml, 513, 400)]
    public async Task Put_NestingInNexts_IsLimitedAsWell(string media, int levels, int status)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAsync("""{"tasks":[{"id":7}]}""");
        var body = media == TrackingHost.Json
            ? "{\"name\":\"n\",\"nexts\":" + Repeat("[", levels - 1) + Repeat("]", levels - 1) + "}"
            : "<execution-task><name>n</name>" + Repeat("<nexts>", levels - 1) + Repeat("</nexts>", levels - 1) + "</execution-task>";

        var answer = await host.PutAsync("/task/7", body, media);

        answer.Body.Should().Contain(status == 200 ? "execution-task" : "512");
        answer.Status.Should().Be(status);
    }

    [Fact]
    [Trait("Contract", "B14")]
    public async Task Post_LongBodyOfManyLevels_IsRefusedBeforeItCostsMuch()
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostAsync("{\"tasks\":[{}],\"x\":" + Repeat("[", 510) + Repeat("0,", 4_000_000) + "0" + Repeat("]", 510) + "}");

        answer.ShouldRefuse(400, "body", "has too many levels for its length");
    }

    // Documents whose deepest object, array or element stands on the given level, counted from 1.
    private static string Nested(string media, string form, int levels) => (media, form) switch
    {
        // Two levels for the list, then two for each further task; an odd rest is one more task.
        (TrackingHost.Json, "tasks") => "{\"tasks\":[" + Repeat("{\"nexts\":[", (levels - 2) / 2) + (levels % 2 == 0 ? "" : "{}")
            + Repeat("]}", (levels - 2) / 2) + "]}",
        (TrackingHost.Json, "array") => "{\"tasks\":[{\"x\":" + Repeat("[", levels - 3) + Repeat("]", levels - 3) + "}]}",
        (TrackingHost.Json, "unknown objects") => "{\"x\":" + Repeat("{\"x\":", levels - 2) + "{}" + Repeat("}", levels - 2) + ",\"tasks\":[{}]}",
        (TrackingHost.Json, _) => "{\"x\":" + Repeat("[", levels - 1) + Repeat("]", levels - 1) + ",\"tasks\":[{}]}",
        (_, "tasks") => "<tasks>" + Repeat("<execution-task><nexts>", (levels - 1) / 2) + (levels % 2 == 0 ? "<execution-task/>" : "")
            + Repeat("</nexts></execution-task>", (levels - 1) / 2) + "</tasks>",
        (_, "unknown") => "<tasks><execution-task>" + Repeat("<x>", levels - 2) + Repeat("</x>", levels - 2) + "</execution-task></tasks>",
        _ => "<tasks><execution-task/>" + Repeat("<x>", levels - 1) + Repeat("</x>", levels - 1) + "</tasks>",
    };

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
