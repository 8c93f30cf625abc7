using Tracking.Core;

namespace Tracking.Tests.Api.Tasks;

/// <summary>A refused creation names the culprit and creates nothing.</summary>
public sealed class CreateAtomicityTests
{
    private const string Retries = "must be a whole number from -2147483648 to 2147483647, not \"many\"";

    [Theory, BothMedia]
    [Trait("Contract", "D7")]
    [Trait("Contract", "B10")]
    public async Task Post_OneBadValue_CreatesNothing(string media)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.CreateAsync(
            media, """{"id":1,"job-id":"j"}""", """{"type":"execution-task","id":2,"job-id":"j","number-of-retries":"many"}""",
            """{"id":3,"job-id":"j"}""");

        answer.ShouldRefuse(400, "tasks[1].number-of-retries", Retries);
        SeenProblem.Of(answer).Title.Should().Be("Bad request, check input parameters. Are they well formed?");
        host.Graph.Size.Should().Be(new GraphSize(0, 0));
        (await host.JobAsync(media, "j")).ShouldList();
    }

    [Theory, BothMedia]
    [Trait("Contract", "D7")]
    [Trait("Contract", "N3")]
    public async Task Post_OneBadNestedValue_CreatesNothing(string media)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.CreateAsync(
            media,
            """{"id":1}""",
            """{"type":"navigable-execution-task","id":2,"nexts":{"tasks":[{"type":"execution-task","id":3,"number-of-retries":"many"}]}}""");

        answer.ShouldRefuse(400, "tasks[1].nexts.tasks[0].number-of-retries", Retries);
        host.Graph.Size.Should().Be(new GraphSize(0, 0));
    }

    [Theory, BothMedia]
    [Trait("Contract", "D7")]
    public async Task Post_SeveralBadValues_ReportsThemAll(string media)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.CreateAsync(
            media,
            """{"type":"execution-task","id":1,"number-of-retries":"many"}""",
            """{"type":"execution-task","id":2,"wait-between-retries":"many","root":"maybe"}""");

        answer.ShouldHaveStatus(400);
        var problem = SeenProblem.Of(answer);
        problem.Errors.Select(error => error[..error.IndexOf(':', StringComparison.Ordinal)]).Should().Equal(
            "tasks[0].number-of-retries", "tasks[1].wait-between-retries", "tasks[1].root");
        problem.Detail.Should().EndWith("There are 3 errors in all.");
        host.Graph.Size.Should().Be(new GraphSize(0, 0));
    }

    [Theory, BothMedia]
    [Trait("Contract", "G7")]
    [Trait("Contract", "N3")]
    public async Task Post_TaskNestedInItself_CreatesNothing(string media)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.CreateAsync(
            media,
            """{"id":9}""",
            """{"type":"navigable-execution-task","id":1,"nexts":{"tasks":[{"id":2},{"type":"navigable-execution-task","id":3,"nexts":{"tasks":[{"id":3}]}}]}}""");

        answer.ShouldRefuse(400, "tasks[1].nexts.tasks[1].nexts.tasks[0]", "would link task 3 to itself");
        host.Graph.Size.Should().Be(new GraphSize(0, 0));
    }

    [Theory, BothMedia]
    [Trait("Contract", "G7")]
    [Trait("Contract", "D1")]
    public async Task Post_ExistingTaskNestedInItself_ChangesNothing(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreatePlainAsync(1);

        var answer = await host.CreateAsync(media, """{"type":"navigable-execution-task","id":1,"nexts":{"tasks":[{"id":2},{"id":1}]}}""");

        answer.ShouldRefuse(400, "tasks[0].nexts.tasks[1]", "would link task 1 to itself");
        host.Graph.Size.Should().Be(new GraphSize(1, 0));
    }
}
