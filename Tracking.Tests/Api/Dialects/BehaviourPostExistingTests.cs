using Tracking.Core;

namespace Tracking.Tests.Api.Dialects;

/// <summary>The switch <c>Contract:PostExisting</c>.</summary>
public sealed class BehaviourPostExistingTests
{
    [Theory, BothMedia]
    [Trait("Contract", "D1")]
    public async Task Post_UnderSkip_LeavesItUntouched(string media)
    {
        await using var host = await StartAsync("Skip");

        (await host.CreateAsync(media, """{"id":7,"status":"DONE"}""", """{"id":8}""")).ShouldList(
            "execution-task id=7 status=NEW root=true name=n", "execution-task id=8 root=true");
    }

    [Theory, BothMedia]
    [Trait("Contract", "D1")]
    [Trait("Contract", "D7")]
    public async Task Post_UnderReject_ChangesNothing(string media)
    {
        await using var host = await StartAsync("Reject");
        var before = await host.ImageAsync(7, 8);

        var answer = await host.CreateAsync(media, """{"id":8}""", """{"id":7,"status":"DONE"}""");

        answer.ShouldRefuse(400, "tasks[1].id", "7 is the id of a task that exists");
        SeenProblem.Of(answer).Title.Should().Be("Bad request, check input parameters. Are they well formed?");
        (await host.ImageAsync(7, 8)).Should().Be(before);
    }

    [Theory, BothMedia]
    [Trait("Contract", "D1")]
    [Trait("Contract", "D6")]
    [Trait("Contract", "N3")]
    public async Task Post_ReferencesUnderReject_AreFine(string media)
    {
        await using var host = await StartAsync("Reject");

        // 7 is named first as a reference, 1 is new at first; the second time each is a reference.
        var answer = await host.CreateAsync(
            media,
            """{"type":"navigable-execution-task","id":1,"nexts":{"tasks":[{"id":7,"status":"DONE"}]}}""",
            """{"id":7,"status":"DONE"}""",
            """{"id":1,"status":"DONE"}""");

        answer.ShouldList(
            "navigable-execution-task id=1 root=true nexts=[execution-task id=7 status=NEW root=false name=n]",
            "execution-task id=7 status=NEW root=false name=n",
            "navigable-execution-task id=1 root=true nexts=[execution-task id=7 status=NEW root=false name=n]");
    }

    [Theory, BothMedia]
    [Trait("Contract", "D1")]
    [Trait("Contract", "E1")]
    public async Task Post_UnderUpdate_MergesAsAnUpdate(string media)
    {
        await using var host = await StartAsync("Update");
        host.Clock.Advance(TimeSpan.FromSeconds(5));

        var answer = await host.CreateAsync(
            media, """{"id":7,"status":"DONE","name":null,"root":true,"definition-id":null}""", """{"id":8,"status":null}""");

        answer.ShouldList("execution-task id=7 status=DONE root=true", "execution-task id=8 root=true");
        answer.Values("creation-timestamp").Should().Equal("2017-03-01T10:00:00.000Z", "2017-03-01T10:00:05.000Z");
        answer.Values("update-timestamp").Should().AllBe("2017-03-01T10:00:05.000Z");
        await host.LinkAsync(media, 8, 7);
        (await host.GetTaskAsync(media, 7)).ShouldShow("execution-task id=7 status=DONE root=false");
    }

    [Theory, BothMedia]
    [Trait("Contract", "D1")]
    [Trait("Contract", "D6")]
    [Trait("Contract", "N3")]
    public async Task Post_ReferencesUnderUpdate_UpdateNothing(string media)
    {
        await using var host = await StartAsync("Update");

        var answer = await host.CreateAsync(
            media,
            """{"id":7,"status":"FIRST"}""",
            """{"id":7,"status":"SECOND"}""",
            """{"type":"navigable-execution-task","id":1,"nexts":{"tasks":[{"id":7,"status":"NESTED"}]}}""");

        answer.ShouldList(
            "execution-task id=7 status=FIRST root=false name=n",
            "execution-task id=7 status=FIRST root=false name=n",
            "navigable-execution-task id=1 root=true nexts=[execution-task id=7 status=FIRST root=false name=n]");
    }

    [Theory, BothMedia]
    [Trait("Contract", "D1")]
    [Trait("Contract", "E4")]
    public async Task Post_OtherFamilyUnderUpdate_ChangesNothing(string media)
    {
        await using var host = await StartAsync("Update");

        var answer = await host.CreateAsync(media, """{"id":8}""", """{"type":"execution-task-list","id":7,"status":"DONE"}""");

        answer.ShouldRefuse(400, "tasks[1]", "does not fit task 7: a task keeps its kind");
        host.Graph.Size.Should().Be(new GraphSize(1, 0));
        (await host.GetTaskAsync(media, 7)).ShouldShow("execution-task id=7 status=NEW root=true name=n");
    }

    [Theory]
    [BothMedia("""{"id":9,"definition-id":null}""", "execution-task-list id=9 root=true")]
    [BothMedia("""{"id":9,"definition-id":"new","workflow":"w"}""", "execution-task-list id=9 root=true definition-id=new")]
    [BothMedia("""{"id":9,"workflow":"w","name":"m"}""", "execution-task-list id=9 root=true name=m definition-id=d")]
    [Trait("Contract", "D1")]
    [Trait("Contract", "E4")]
    public async Task Post_NoKindUnderUpdate_MeansTheStoredKind(string media, string task, string expected)
    {
        await using var host = await StartAsync("Update");
        await host.CreateAsync(media, """{"type":"execution-task-list","id":9,"definition-id":"d"}""");

        (await host.CreateAsync(media, task)).ShouldList(expected);
    }

    [Theory, BothMedia]
    [Trait("Contract", "D1")]
    [Trait("Contract", "E1")]
    public async Task Post_UnderUpdateAndReplace_ClearsWhatIsAbsent(string media)
    {
        await using var host = await StartAsync("Update", "Contract:Put=Replace");

        (await host.CreateAsync(media, """{"id":7,"description":"d"}""")).ShouldList("execution-task id=7 root=true description=d");
    }

    private static async Task<TrackingHost> StartAsync(string existing, params string[] settings)
    {
        var host = await TrackingHost.StartAsync([$"Contract:PostExisting={existing}", .. settings]);
        (await host.CreateAsync(TrackingHost.Json, """{"id":7,"status":"NEW","name":"n"}""")).ShouldHaveStatus(200);
        return host;
    }
}
