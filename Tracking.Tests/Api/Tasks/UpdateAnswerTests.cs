namespace Tracking.Tests.Api.Tasks;

/// <summary>What an update answers: the task as a read shows it.</summary>
public sealed class UpdateAnswerTests
{
    [Theory]
    [InlineData(
        TrackingHost.Json,
        """{"name":"n"}""",
        """{"type":"navigable-execution-task","id":1,"creation-timestamp":"2017-03-01T10:00:00.000Z","update-timestamp":"2017-03-01T10:00:05.000Z","root":true,"name":"n","nexts":{"tasks":[{"type":"execution-task","id":2,"creation-timestamp":"2017-03-01T10:00:00.000Z","update-timestamp":"2017-03-01T10:00:00.000Z","root":false}]}}""")]
    [InlineData(
        TrackingHost.Xml,
        "<task><name>n</name></task>",
        """<?xml version="1.0" encoding="UTF-8" standalone="yes"?><navigable-execution-task><id>1</id><creation-timestamp>2017-03-01T10:00:00.000Z</creation-timestamp><update-timestamp>2017-03-01T10:00:05.000Z</update-timestamp><root>true</root><name>n</name><nexts><execution-task><id>2</id><creation-timestamp>2017-03-01T10:00:00.000Z</creation-timestamp><update-timestamp>2017-03-01T10:00:00.000Z</update-timestamp><root>false</root></execution-task></nexts></navigable-execution-task>""")]
    [Trait("Contract", "E6")]
    public async Task Put_Task_AnswersTheseBytes(string media, string body, string expected)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreateAsync(media, """{"type":"navigable-execution-task","id":1,"nexts":{"tasks":[{"id":2}]}}""");
        host.Clock.Advance(TimeSpan.FromSeconds(5));

        var answer = await host.PutAsync("/task/1", body, media);

        answer.Body.Should().Be(expected);
        answer.Status.Should().Be(200);
        answer.ContentType.Should().Be(media);
        (await host.GetTaskAsync(media, 1)).Body.Should().Be(expected);
    }

    [Theory, BothMedia]
    [Trait("Contract", "M3")]
    public async Task Put_ClockSetBack_NeverMovesUpdateTimestampBack(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreatePlainAsync(1);
        host.Clock.AdjustTime(new DateTimeOffset(2016, 1, 1, 0, 0, 0, TimeSpan.Zero));

        var answer = await host.UpdateAsync(media, 1, """{"name":"n"}""");

        answer.ShouldHaveStatus(200);
        SeenTask.One(answer)["update-timestamp"].Should().Be("2017-03-01T10:00:00.000Z");
    }

    [Theory, BothMedia]
    [Trait("Contract", "E8")]
    public async Task Put_ManyClientsAndFields_LosesNone(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreateAsync(media, """{"type":"execution-task","id":1}""");
        string[] fields = ["status", "name", "description", "lock", "workflow", "condition", "path", "main-artifact"];

        var answers = await Task.WhenAll(fields.Select(async field =>
        {
            var statuses = new List<int>();
            for (var round = 1; round <= 20; round++)
            {
                statuses.Add((await host.UpdateAsync(media, 1, $$"""{"{{field}}":"{{round}}"}""")).Status);
            }

            return statuses;
        }));

        answers.SelectMany(statuses => statuses).Should().AllBeEquivalentTo(200);
        var task = SeenTask.One(await host.GetTaskAsync(media, 1));
        fields.Select(field => task[field]).Should().AllBe("20");
    }
}
