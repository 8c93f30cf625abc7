using static Tracking.Tests.Api.Wire.FieldBodies;

namespace Tracking.Tests.Api.Wire;

/// <summary>Of repeated members and elements the last one counts, whatever the earlier ones were.</summary>
public sealed class RepetitionTests
{
    [Theory]
    [Trait("Contract", "L6")]
    [InlineData("name", "\"a\"", "\"b\"", "\"b\"")]
    [InlineData("name", "\"a\"", "null", null)]
    [InlineData("name", "null", "\"b\"", "\"b\"")]
    [InlineData("name", "{}", "\"b\"", "\"b\"")]
    [InlineData("number-of-retries", "\"many\"", "5", "5")]
    [InlineData("number-of-retries", "[1,2]", "null", null)]
    [InlineData("start-time", "true", "0", "\"1970-01-01T00:00:00.000Z\"")]
    [InlineData("root", "\"maybe\"", "false", "false")]
    [InlineData("type", "\"execution-task\"", "\"execution-task-list\"", "\"execution-task-list\"")]
    [InlineData("type", "\"milestone\"", "\"execution-task-list\"", "\"execution-task-list\"")]
    [InlineData("type", "{}", "\"execution-task-list\"", "\"execution-task-list\"")]
    public async Task Post_RepeatedMember_LastWins(string name, string first, string last, string? expected)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostAsync($$"""{"tasks":[{"{{name}}":{{first}},"id":7,"{{name}}":{{last}}}]}""");

        answer.Status.Should().Be(200, answer.Body);
        (await ReadJsonAsync(host, name)).Should().Be(expected);
    }

    [Theory]
    [Trait("Contract", "L6")]
    [InlineData("number-of-retries", "5", "\"many\"")]
    [InlineData("id", "7", "\"seven\"")]
    [InlineData("type", "\"execution-task\"", "\"milestone\"")]
    public async Task Post_RepeatedMemberBadAtLast_Answers400(string name, string first, string last)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostAsync($$"""{"tasks":[{"{{name}}":{{first}},"{{name}}":{{last}}}]}""");

        answer.ShouldRefuse($"tasks[0].{name}", "must be");
    }

    [Theory]
    [Trait("Contract", "L6")]
    [InlineData("""{"tasks":[{"id":1}],"tasks":[{"id":2}]}""", "2 execution-task")]
    [InlineData("""{"tasks":[5],"tasks":[{"id":2}]}""", "2 execution-task")]
    [InlineData("""{"tasks":5,"tasks":[{"id":2}]}""", "2 execution-task")]
    [InlineData("""{"tasks":[{"id":1}],"tasks":null}""", "")]
    [InlineData("""{"task":[{"id":1}],"tasks":[{"id":2}],"task":[{"id":3}]}""", "2 execution-task, 3 execution-task")]
    [InlineData("""{"tasks":{"tasks":[{"id":1}],"tasks":[{"id":2}]}}""", "2 execution-task")]
    public async Task Post_RepeatedList_LastWins(string body, string expected)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostAsync(body);

        answer.Status.Should().Be(200, answer.Body);
        Kinds.OfJson(answer.Body).Should().Be(expected);
    }

    [Theory]
    [Trait("Contract", "L6")]
    [InlineData("[{\"id\":2}]", "[{\"id\":3}]", "3 execution-task")]
    [InlineData("[{\"id\":\"x\"}]", "[{\"id\":3}]", "3 execution-task")]
    [InlineData("5", "[{\"id\":3}]", "3 execution-task")]
    [InlineData("[{\"id\":2}]", "null", "")]
    [InlineData("[{\"id\":\"x\"}]", "null", "")]
    public async Task Post_RepeatedNexts_LastWins(string first, string last, string expected)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostAsync($$"""{"tasks":[{"type":"navigable-execution-task","id":1,"nexts":{{first}},"nexts":{{last}}}]}""");

        answer.Status.Should().Be(200, answer.Body);
        Kinds.OfJson((await host.GetAsync("/task/1/next")).Body).Should().Be(expected);
    }

    [Theory]
    [Trait("Contract", "J8")]
    [InlineData("name", "<name>a</name><name>b</name>", "b")]
    [InlineData("name", "<name><x/></name><name>b</name>", "b")]
    [InlineData("name", "<name>a</name><name/>", "")]
    [InlineData("name", "<name>a</name><name xsi:nil='true'/>", null)]
    [InlineData("number-of-retries", "<number-of-retries>many</number-of-retries><number-of-retries>5</number-of-retries>", "5")]
    [InlineData("number-of-retries", "<number-of-retries>5</number-of-retries><number-of-retries/>", null)]
    [InlineData("start-time", "<start-time>soon</start-time><start-time xsi:nil='1'>soon</start-time>", null)]
    public async Task Post_RepeatedElement_LastWins(string name, string elements, string? expected)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostAsync(
            $"<tasks xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'><execution-task><id>7</id>{elements}</execution-task></tasks>",
            TrackingHost.Xml);

        answer.Status.Should().Be(200, answer.Body);
        (await ReadXmlAsync(host, name)).Should().Be(expected);
    }

    [Theory]
    [Trait("Contract", "J8")]
    [InlineData("<nexts><task><id>2</id></task></nexts><nexts><task><id>3</id></task></nexts>", "3 execution-task")]
    [InlineData("<nexts><task><id>x</id></task></nexts><nexts><task><id>3</id></task></nexts>", "3 execution-task")]
    [InlineData("<nexts><task><id>2</id></task></nexts><nexts/>", "")]
    [InlineData("<nexts><task><id>2</id></task></nexts><nexts xsi:nil='true'/>", "")]
    public async Task Post_RepeatedNextsElement_LastWins(string elements, string expected)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostAsync(
            $"<tasks xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'><navigable-execution-task><id>1</id>{elements}</navigable-execution-task></tasks>",
            TrackingHost.Xml);

        answer.Status.Should().Be(200, answer.Body);
        Kinds.OfXml((await host.GetAsync("/task/1/next", TrackingHost.Xml)).Body).Should().Be(expected);
    }
}
