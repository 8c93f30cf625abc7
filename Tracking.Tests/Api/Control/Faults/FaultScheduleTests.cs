namespace Tracking.Tests.Api.Control.Faults;

[Trait("Contract", "B13")]
public sealed class FaultScheduleTests
{
    [Theory]
    [InlineData("""{"first":3}""", "XXX.......")]
    [InlineData("""{"nth":3}""", "..X.......")]
    [InlineData("""{"every":3}""", "..X..X..X.")]
    [InlineData("""{"every":1}""", "XXXXXXXXXX")]
    [InlineData("""{"probability":0}""", "..........")]
    [InlineData("""{"probability":1}""", "XXXXXXXXXX")]
    [InlineData("{}", "XXXXXXXXXX")]
    [InlineData("null", "XXXXXXXXXX")]
    public async Task When_TenRequests_AppliesToThoseThatItSays(string when, string expected)
    {
        await using var host = await TrackingHost.StartAsync();
        var id = await host.AddFaultAsync($$"""{"what":{"status":503},"when":{{when}}}""");

        var marks = await MarksAsync(host, Enumerable.Repeat("/task/7", 10));

        marks.Should().Be(expected);
        (await host.HitsAsync(id)).Should().Be((10, expected.Count(mark => mark == 'X')));
    }

    [Theory]
    [InlineData("""{"first":1,"counted":"perTask"}""", "XX..X.")]
    [InlineData("""{"nth":2,"counted":"perTask"}""", "..XX.X")]
    [InlineData("""{"every":2,"counted":"perTask"}""", "..XX.X")]
    [InlineData("""{"first":1,"counted":"overall"}""", "X.....")]
    public async Task When_Counted_CountsEachTaskApartOrAllTogether(string when, string expected)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.AddFaultAsync($$"""{"what":{"status":503},"when":{{when}}}""");

        var marks = await MarksAsync(host, ["/task/1", "/task/2", "/task/1/next", "/task/02", "/job-1/task/roots", "/job-2/task/roots"]);

        marks.Should().Be(expected, "those without a task count together, and 02 is task 2");
    }

    [Fact]
    public async Task When_Probability_IsTheSameForTheSameSeed()
    {
        var first = await ChanceAsync("""{"probability":0.5}""", seed: "0");
        var second = await ChanceAsync("""{"probability":0.5}""", seed: "0");
        var unseeded = await ChanceAsync("""{"probability":0.5}""", seed: "null");
        var other = await ChanceAsync("""{"probability":0.5}""", seed: "2");

        second.Should().Be(first);
        unseeded.Should().Be(first, "the seed is 0 where it is left out");
        other.Should().NotBe(first);
        first.Should().Contain("X").And.Contain(".");
    }

    [Fact]
    public async Task When_ProbabilityPerTask_DoesNotDependOnOtherTasks()
    {
        const string When = """{"probability":0.5,"counted":"perTask"}""";
        await using var alone = await TrackingHost.StartAsync();
        await using var mixed = await TrackingHost.StartAsync();
        await alone.AddFaultAsync($$"""{"what":{"status":503},"when":{{When}}}""");
        await mixed.AddFaultAsync($$"""{"what":{"status":503},"when":{{When}}}""");

        var one = await MarksAsync(alone, Enumerable.Repeat("/task/1", 20));
        var both = await MarksAsync(mixed, Enumerable.Range(0, 40).Select(index => index % 2 == 0 ? "/task/1" : "/task/2"));

        string.Concat(both.Where((_, index) => index % 2 == 0)).Should().Be(one);
        string.Concat(both.Where((_, index) => index % 2 == 1)).Should().NotBe(one);
    }

    [Fact]
    public async Task When_ParallelRequests_FirstThreeAreExactlyThree()
    {
        await using var host = await TrackingHost.StartAsync();
        await host.StoreTaskAsync(7);
        var id = await host.AddFaultAsync("""{"what":{"status":503},"when":{"first":3}}""");

        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => host.GetAsync("/task/7")));

        answers.Count(answer => answer.Status == 503).Should().Be(3);
        answers.Count(answer => answer.Status == 200).Should().Be(57);
        (await host.HitsAsync(id)).Should().Be((60, 3));
    }

    [Fact]
    public async Task Order_SeveralAreTriggered_TheFirstAddedIsAppliedAndAListIsAScript()
    {
        await using var host = await TrackingHost.StartAsync();
        await host.StoreTaskAsync(7);
        var list = await host.PostFaultAsync(
            """
            [{"what":{"status":500},"when":{"first":1}},{"what":{"status":503},"when":{"first":2}},{"what":{"status":502},"when":{"nth":4}}]
            """);
        list.Status.Should().Be(201, list.Body);

        var statuses = new List<int>();
        for (var request = 0; request < 6; request++)
        {
            statuses.Add((await host.GetAsync("/task/7")).Status);
        }

        statuses.Should().Equal(500, 503, 503, 502, 200, 200);
        (await host.HitsAsync(1)).Should().Be((6, 1));
        (await host.HitsAsync(2)).Should().Be((6, 2), "a request that another fault is applied to is counted and not used up");
        (await host.HitsAsync(3)).Should().Be((6, 1));
    }

    [Fact]
    public async Task Order_NthIsTakenByAnother_IsNotMadeUpFor()
    {
        await using var host = await TrackingHost.StartAsync();
        await host.AddFaultAsync("""{"what":{"status":500},"when":{"nth":2}}""");
        var second = await host.AddFaultAsync("""{"what":{"status":503},"when":{"nth":2}}""");

        var statuses = new List<int>();
        for (var request = 0; request < 4; request++)
        {
            statuses.Add((await host.GetAsync("/task/7")).Status);
        }

        statuses.Should().Equal(404, 500, 404, 404);
        (await host.HitsAsync(second)).Should().Be((4, 0));
    }

    private static async Task<string> ChanceAsync(string when, string seed)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.AddFaultAsync($$"""{"what":{"status":503},"when":{{when}},"seed":{{seed}}}""");
        return await MarksAsync(host, Enumerable.Repeat("/task/7", 30));
    }

    // An X for each request that the fault was applied to, a dot for each other.
    private static async Task<string> MarksAsync(TrackingHost host, IEnumerable<string> paths)
    {
        var text = "";
        foreach (var path in paths)
        {
            var answer = await host.GetAsync(path);
            answer.Status.Should().BeOneOf(503, 404, 200);
            text += answer.Status == 503 ? 'X' : '.';
        }

        return text;
    }
}
