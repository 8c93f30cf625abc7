namespace Tracking.Tests.Api.Dialects;

/// <summary>The switch <c>Contract:PostBody</c>.</summary>
public sealed class BehaviourPostBodyTests
{
    private static readonly string[] Tasks =
    [
        """{"id":5}""",
        """{"id":9}""",
        """{"type":"navigable-execution-task","id":1,"nexts":{"tasks":[{"id":2}]}}""",
        """{"id":2}""",
        """{"id":9}""",
    ];

    [Theory]
    [BothMedia("Tasks", new long[] { 5, 9, 1, 2, 9 })]
    [BothMedia("Created", new long[] { 9, 1 })]
    [Trait("Contract", "D5")]
    public async Task Post_SomeExist_AnswersByTheSwitch(string media, string form, long[] expected)
    {
        await using var host = await TrackingHost.StartAsync($"Contract:PostBody={form}");
        await host.CreatePlainAsync(5);

        (await host.CreateAsync(media, Tasks)).ShouldListIds(expected);
    }

    [Theory]
    [BothMedia("Skip")]
    [BothMedia("Update")]
    [Trait("Contract", "D5")]
    public async Task Post_NothingNewUnderCreated_AnswersAnEmptyList(string media, string existing)
    {
        await using var host = await TrackingHost.StartAsync("Contract:PostBody=Created", $"Contract:PostExisting={existing}");
        await host.CreatePlainAsync(5);

        (await host.CreateAsync(media, """{"id":5}""")).ShouldList();
    }

    [Theory, BothMedia]
    [Trait("Contract", "D5")]
    public async Task Post_UnderEmpty_AnswersNothingAndCreates(string media)
    {
        await using var host = await TrackingHost.StartAsync("Contract:PostBody=Empty");

        var answer = await host.CreateAsync(media, Tasks);

        answer.Body.Should().BeEmpty();
        answer.Status.Should().Be(200);
        answer.ContentType.Should().BeNull();
        answer.ContentHeaders.ContentLength.Should().Be(0);
        (await host.NextAsync(media, 1)).ShouldListIds(2);
        host.Graph.Size.Tasks.Should().Be(4);
    }

    [Theory, BothMedia]
    [Trait("Contract", "D5")]
    [Trait("Contract", "B6")]
    public async Task Post_UnderEmpty_StillChecksAccept(string media)
    {
        await using var host = await TrackingHost.StartAsync("Contract:PostBody=Empty");

        var answer = await host.SendAsync(HttpMethod.Post, "/task", BodyIn.Tasks(media, Tasks), "text/plain", media);

        answer.ShouldHaveStatus(406);
        host.Graph.Size.Tasks.Should().Be(0);
    }

    [Theory]
    [BothMedia("Created")]
    [BothMedia("Empty")]
    [Trait("Contract", "D5")]
    [Trait("Contract", "D7")]
    public async Task Post_Refused_IsToldUnderAnyForm(string media, string form)
    {
        await using var host = await TrackingHost.StartAsync($"Contract:PostBody={form}");

        (await host.CreateAsync(media, """{"id":1}""", """{"type":"navigable-execution-task","id":2,"nexts":{"tasks":[{"id":2}]}}"""))
            .ShouldRefuse(400, "tasks[1].nexts.tasks[0]", "would link task 2 to itself");
        host.Graph.Size.Tasks.Should().Be(0);
    }
}
