using Tracking.Api.Worlds.Seeds;
using Tracking.Tests.Api.Hosting;

namespace Tracking.Tests.Api.Control.Seeds;

public sealed class WrongSeedTests
{
    [Theory]
    [InlineData("a.json", "{\"tasks\":[\n  {\"id\":1,,}\n]}", ":2:11: body is not well-formed JSON of at most 512 levels: ',' is an invalid start of a property name. Expected a '\"'.")]
    [InlineData("a.json", "", ":1:1: body is not well-formed JSON of at most 512 levels: The input does not contain any JSON tokens*")]
    [InlineData("a.json", "[]", ":1:1: body must be an object with the member \"tasks\", not a list")]
    [InlineData("a.json", "\n {\"foo\":1}", ":2:2: body has no member \"tasks\", nor any other that lists tasks")]
    [InlineData("a.json", "{\"tasks\":[\n {\"name\":\"日😀\",\"number-of-retries\":\"x\"}]}", ":2:36: tasks[0].number-of-retries must be a whole number from -2147483648 to 2147483647, not \"x\"")]
    [InlineData("a.json", "{\"tasks\":[{},{\"type\":\"navigable-execution-task\",\n\"nexts\":{\"tasks\":[{},\n{\"id\":true}]}}]}", ":3:7: tasks[1].nexts.tasks[1].id must be a whole number from -9223372036854775808 to 9223372036854775807, not true")]
    [InlineData("a.json", "{\"tasks\":[{\"type\":\"navigable-execution-task\",\n\"nexts\":[{\"id\":true}]}]}", ":2:16: tasks[0].nexts.tasks[0].id must be a whole number from -9223372036854775808 to 9223372036854775807, not true")]
    [InlineData("a.json", "{\"tasks\":\n{\"id\":true}}", ":2:7: tasks[0].id must be a whole number from -9223372036854775808 to 9223372036854775807, not true")]
    [InlineData("a.json", "{\n\"tasks\":[null]}", ":2:10: tasks[0] must be a task, not null")]
    [InlineData("a.json", "{\"lastAssignedId\":0,\"tasks\":[\n{\"type\":\"execution-task\",\"creation-timestamp\":0,\"update-timestamp\":0}]}", ":2:1: tasks[0].id must be given")]
    [InlineData("a.json", "{\"tasks\":[],\n\"lastAssignedId\":0,\"x\":1}", ":2:24: x is not a member that exported graphs have")]
    [InlineData("a.json", "{\"lastAssignedId\":0,\"tasks\":[],\n\"removedIds\":[3,3]}", ": removedIds[1] must not be given twice like 3.")]
    [InlineData("a.json", "{\"tasks\":[{\"id\":1,\"type\":\"navigable-execution-task\",\"nexts\":[{\"id\":1}]}]}", ": tasks[0].nexts.tasks[0] would link task 1 to itself.")]
    [InlineData("a.xml", "<tasks>\n <x></tasks>", ":2:7: body is not well-formed XML: *")]
    [InlineData("a.xml", "<!DOCTYPE tasks>\n<tasks/>", ": body must not hold a document type declaration")]
    [InlineData("a.xml", "\n<task/>", ":2:2: body must have the root element \"tasks\", not \"task\"")]
    [InlineData("a.xml", "<tasks>\n<other/><task><id>1</id></task>\n<tasks><id>\nx</id></tasks></tasks>", ":3:9: tasks[1].id must be a whole number from -9223372036854775808 to 9223372036854775807, not \"\nx\"")]
    [InlineData("a.xml", "<tasks><navigable-execution-task><nexts><task/>\n<task><id>x</id></task></nexts></navigable-execution-task></tasks>", ":2:8: tasks[0].nexts.tasks[1].id must be a whole number from -9223372036854775808 to 9223372036854775807, not \"x\"")]
    [InlineData("a", "<tasks>", ":1:*: body is not well-formed XML: *")]
    [InlineData("a", "tasks", ":1:*: body is not well-formed JSON of at most 512 levels: *")]
    public async Task Start_WrongFile_IsRefusedWithFilePlaceAndReason(string name, string text, string expected)
    {
        using var files = new SeedFiles();
        var good = files.Add("good.json", """{"tasks":[{"id":99}]}""");
        var path = files.Add(name, text);

        var start = () => TrackingHost.StartAsync($"Seed:Files={good},{path}");

        (await start.Should().ThrowAsync<SeedException>()).WithMessage(path + expected).Which.Errors.Should().ContainSingle();
    }

    [Fact]
    public async Task Start_SeveralWrongFiles_NamesEveryError()
    {
        using var files = new SeedFiles();
        var first = files.Add("a.json", """{"tasks":[{"id":"x","number-of-retries":"y"}]}""");
        var missing = Path.Combine(files.Folder, "missing.json");

        var start = () => TrackingHost.StartAsync($"Seed:Files={first},{missing},{files.Folder}");

        var errors = (await start.Should().ThrowAsync<SeedException>()).Which.Errors;
        errors.Should().SatisfyRespectively(
            error => error.Should().StartWith($"{first}:1:17: tasks[0].id must be"),
            error => error.Should().StartWith($"{first}:1:41: tasks[0].number-of-retries must be"),
            error => error.Should().StartWith($"{missing}: cannot be read: "),
            error => error.Should().StartWith($"{files.Folder}: cannot be read: "));
    }

    [Fact]
    [Trait("Contract", "D1")]
    public async Task Start_SeedThatThePolicyRefuses_NamesTheSecondFile()
    {
        using var files = new SeedFiles();
        var first = files.Add("a.json", """{"tasks":[{"id":7}]}""");
        var second = files.Add("b.json", """{"tasks":[{"id":7}]}""");

        var start = () => TrackingHost.StartAsync("Contract:PostExisting=Reject", $"Seed:Files={first},{second}");

        await start.Should().ThrowAsync<SeedException>().WithMessage($"{second}: tasks[0].id 7 is the id of a task that exists.");
    }

    [Fact]
    [Trait("Contract", "L5")]
    public async Task Start_UnknownMemberUnderReject_IsRefused()
    {
        using var files = new SeedFiles();
        var path = files.Add("a.json", "{\"tasks\":[{\"id\":7,\n\"jobId\":\"j\"}]}");

        var start = () => TrackingHost.StartAsync("Contract:JsonUnknownMembers=Reject", $"Seed:Files={path}");

        await start.Should().ThrowAsync<SeedException>().WithMessage($"{path}:2:9: tasks[0].jobId is not a member that tasks have");
    }

    [Fact]
    public async Task Program_WrongSeed_EndsWithTwoAndSaysWhy()
    {
        using var files = new SeedFiles();
        var path = files.Add("a.json", "{\"tasks\":[\n{\"id\":\"x\"}]}");

        await using var server = ServerProcess.Launch("--urls=http://127.0.0.1:0", $"--Tracking:Seed:Files={path}");
        var end = await server.EndAsync();

        end.Errors.Should().StartWith($"{path}:2:7: tasks[0].id must be a whole number").And.NotContain("   at ");
        end.ExitCode.Should().Be(2);
    }

    [Fact]
    public async Task Program_RelativePath_StartsFromTheWorkingDirectory()
    {
        using var files = new SeedFiles();
        files.Add("a.json", "{\"tasks\":[7]}");
        await using var server = ServerProcess.LaunchIn(files.Folder, "--urls=http://127.0.0.1:0", "--Tracking:Seed:Files=./a.json");

        var end = await server.EndAsync();

        end.Errors.Trim().Should().Be("./a.json:1:11: tasks[0] must be a task, not 7");
        end.ExitCode.Should().Be(2);
    }
}
