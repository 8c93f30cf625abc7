using System.Text.Json;
using Tracking.Api.Control.Faults;
using Tracking.Api.Worlds.Faults;

namespace Tracking.Tests.Api.Control.Faults;

public sealed class FaultRefusalTests
{
    [Fact]
    public async Task Post_ListWithOneThatIsWrong_AddsNone()
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostFaultAsync("""[{"what":{"status":500}},{"what":{"status":99}},null]""");

        (answer.Status, answer.ContentType).Should().Be((400, "application/problem+json"));
        ErrorsOf(answer).Should().BeEquivalentTo(new Dictionary<string, string>
        {
            ["[1].what.status"] = "must be from 200 to 599, not 99",
            ["[2]"] = "must be an object",
        });
        (await host.AdminAsync(HttpMethod.Get, FaultCalls.Path)).Body.Should().Be("""{"faults":[]}""");
    }

    [Theory]
    [InlineData("{}", "what", "must be given")]
    [InlineData("""{"what":{}}""", "what.kind", "must be given, unless there is a status, a drip or a delay")]
    [InlineData("""{"what":{"kind":"status"}}""", "what.status", "must be given")]
    [InlineData("""{"what":{"status":199}}""", "what.status", "must be from 200 to 599, not 199")]
    [InlineData("""{"what":{"status":100}}""", "what.status", "must be from 200 to 599, not 100")]
    [InlineData("""{"what":{"status":600}}""", "what.status", "must be from 200 to 599, not 600")]
    [InlineData("""{"what":{"kind":"reset","status":500}}""", "what.status", "must be left out: only the kind status has it")]
    [InlineData("""{"what":{"status":204,"body":"x"}}""", "what.body",
        "must be left out: only the kind status has it, and not with 204, 205 or 304")]
    [InlineData("""{"what":{"kind":"cut","body":"x"}}""", "what.body",
        "must be left out: only the kind status has it, and not with 204, 205 or 304")]
    [InlineData("""{"what":{"status":500,"mediaType":"text/plain"}}""", "what.mediaType", "must be left out: there is no what.body")]
    [InlineData("""{"what":{"status":500,"body":"","mediaType":"text"}}""", "what.mediaType",
        "must be a media type such as text/plain, not \"text\"")]
    [InlineData("""{"what":{"status":500,"body":"","mediaType":"text/*"}}""", "what.mediaType",
        "must be a media type such as text/plain, not \"text/*\"")]
    [InlineData("""{"what":{"status":500,"body":"","mediaType":"text/plain\r\nX: y"}}""", "what.mediaType",
        "must be a media type such as text/plain, not \"text/plain\r\nX: y\"")]
    [InlineData("""{"what":{"kind":"garbage","moment":"beforeChange"}}""", "what.moment",
        "must be afterChange or be left out: this kind needs the real answer")]
    [InlineData("""{"what":{"kind":"delay"}}""", "what.delay", "must be given")]
    [InlineData("""{"what":{"delay":{}}}""", "what.delay.milliseconds", "must be given, from 0 to 600000")]
    [InlineData("""{"what":{"delay":{"milliseconds":-1}}}""", "what.delay.milliseconds", "must be given, from 0 to 600000")]
    [InlineData("""{"what":{"delay":{"milliseconds":600001}}}""", "what.delay.milliseconds", "must be given, from 0 to 600000")]
    [InlineData("""{"what":{"delay":{"milliseconds":9,"upTo":8}}}""", "what.delay.upTo",
        "must be from what.delay.milliseconds to 600000, not 8")]
    [InlineData("""{"what":{"kind":"drip","drip":{"bytes":0}}}""", "what.drip.bytes", "must be from 1 to 1048576, not 0")]
    [InlineData("""{"what":{"kind":"drip","drip":{"milliseconds":10001}}}""", "what.drip.milliseconds",
        "must be from 1 to 10000, not 10001")]
    [InlineData("""{"what":{"kind":"cut","drip":{}}}""", "what.drip", "must be left out: only the kind drip has it")]
    [InlineData("""{"what":{"kind":"cut"},"when":{"first":0}}""", "when.first", "must be from 1 to 1000000, not 0")]
    [InlineData("""{"what":{"kind":"cut"},"when":{"nth":-1}}""", "when.nth", "must be from 1 to 1000000, not -1")]
    [InlineData("""{"what":{"kind":"cut"},"when":{"every":1000001}}""", "when.every", "must be from 1 to 1000000, not 1000001")]
    [InlineData("""{"what":{"kind":"cut"},"when":{"probability":1.1}}""", "when.probability", "must be from 0 to 1")]
    [InlineData("""{"what":{"kind":"cut"},"when":{"first":1,"nth":2}}""", "when",
        "must hold at most one of first, nth, every and probability")]
    [InlineData("""{"what":{"kind":"cut"},"match":{"operations":[]}}""", "match.operations",
        "must name 1 to 11 operations, or be left out")]
    [InlineData("""{"what":{"kind":"cut"},"match":{"operations":["getTask","GetTask"]}}""", "match.operations[1]",
        "must be one of createTasks, deleteTask, getTask, updateTask, removeNextTasks, getNextTasks, addNextTasks, " +
        "removePreviousTasks, getPreviousTasks, addPreviousTasks, getJobTasks, not \"GetTask\"")]
    [InlineData("""{"what":{"kind":"cut"},"match":{"method":"PATCH"}}""", "match.method",
        "must be one of DELETE, GET, HEAD, POST, PUT, not \"PATCH\"")]
    [InlineData("""{"what":{"kind":"cut"},"match":{"method":"PUT","operations":["getTask"]}}""", "match.method",
        "must be the method of an operation that match.operations names, not PUT")]
    [InlineData("""{"what":{"kind":"cut"},"match":{"path":"task/7"}}""", "match.path",
        "must begin with a slash, have no empty segment, no query and at most 1024 characters, unlike \"task/7\"")]
    [InlineData("""{"what":{"kind":"cut"},"match":{"path":"/task//7"}}""", "match.path",
        "must begin with a slash, have no empty segment, no query and at most 1024 characters, unlike \"/task//7\"")]
    [InlineData("""{"what":{"kind":"cut"},"match":{"path":"/task?x=1"}}""", "match.path",
        "must begin with a slash, have no empty segment, no query and at most 1024 characters, unlike \"/task?x=1\"")]
    [InlineData("""{"what":{"kind":"cut"},"match":{"method":"{PropertyName}"}}""", "match.method",
        "must be one of DELETE, GET, HEAD, POST, PUT, not \"{PropertyName}\"")]
    [InlineData("""{"what":{"kind":"cut"},"match":{"path":"/tracking/task/7"}}""", "match.path",
        "must be the path below /tracking, not \"/tracking/task/7\"")]
    [InlineData("""{"what":{"kind":"cut"},"match":{"task":7,"operations":["createTasks","getJobTasks"]}}""", "match.task",
        "must be left out: no such operation has a task in its path")]
    [InlineData("""{"what":{"kind":"cut"},"match":{"task":7,"method":"POST"}}""", "match.task",
        "must be left out: no such operation has a task in its path")]
    [InlineData("""{"what":{"kind":"cut"},"match":{"job":"j","operations":["createTasks"]}}""", "match.job",
        "must be left out: createTasks has neither job nor task in its path")]
    [InlineData("""{"what":{"kind":"cut"},"match":{"job":" "}}""", "match.job", "must not be blank nor longer than 1024 characters")]
    [InlineData("""{"what":{"kind":"cut"},"match":{"token":""}}""", "match.token", "must not be blank nor longer than 8192 characters")]
    public async Task Post_Wrong_IsRefusedWithAReasonThatNamesTheMember(string body, string member, string reason)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostFaultAsync(body);

        (answer.Status, answer.ContentType).Should().Be((400, "application/problem+json"), answer.Body);
        ErrorsOf(answer).Should().BeEquivalentTo(new Dictionary<string, string> { [member] = reason });
        (await host.AdminAsync(HttpMethod.Get, FaultCalls.Path)).Body.Should().Be("""{"faults":[]}""");
    }

    [Theory]
    [InlineData("""{"what":{"kind":"explode"}}""", "what.kind", "must be one of status, delay, cut, garbage, close, reset, drip")]
    [InlineData("""{"what":{"kind":1}}""", "what.kind", "must be one of status, delay, cut, garbage, close, reset, drip")]
    [InlineData("""{"what":{"kind":"reset","moment":"between"}}""", "what.moment", "must be one of beforeChange, afterChange")]
    [InlineData("""[{"what":{"kind":"reset","moment":"between"}}]""", "[0].what.moment", "must be one of beforeChange, afterChange")]
    [InlineData("""{"when":{"counted":"perJob"}}""", "when.counted", "must be one of overall, perTask")]
    [InlineData("""{"what":{"status":"500"}}""", "what.status", "could not be converted")]
    [InlineData("""{"what":{"status":500},"times":3}""", "times", "'times' could not be mapped")]
    [InlineData("""{"what":{"status":500,"stat":3}}""", "what.stat", "'stat' could not be mapped")]
    [InlineData("""{"match":{"operations":"getTask"}}""", "match.operations", "could not be converted")]
    [InlineData("""{"when":{"probability":"NaN"}}""", "when.probability", "could not be converted")]
    [InlineData("7", "body", "could not be converted")]
    [InlineData("[7]", "[0]", "could not be converted")]
    [InlineData("null", "body", "must be a JSON object")]
    [InlineData("", "body", "must be a JSON object")]
    [InlineData("{", "body", "cannot be read")]
    public async Task Post_Unreadable_IsRefusedWithThePlace(string body, string place, string reason)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostFaultAsync(body);

        (answer.Status, answer.ContentType).Should().Be((400, "application/problem+json"), answer.Body);
        ErrorsOf(answer).Should().ContainKey(place).WhoseValue.Should().Contain(reason);
    }

    [Fact]
    public async Task Post_TooLongTexts_AreRefused()
    {
        await using var host = await TrackingHost.StartAsync();
        var path = new string('a', 1024);
        var body = new string('b', 65537);

        var answer = await host.PostFaultAsync(
            $$$"""{"match":{"path":"/{{{path}}}","job":"j{{{path}}}"},"what":{"status":500,"body":"{{{body}}}"}}""");

        answer.Status.Should().Be(400);
        ErrorsOf(answer).Keys.Should().BeEquivalentTo("match.path", "match.job", "what.body");
    }

    [Fact]
    public void Add_InProcess_ChecksAsWell()
    {
        var table = new FaultTable();
        var definition = new FaultDefinition
        {
            What = new FaultEffect { Status = 503 },
            When = new FaultSchedule { Probability = double.NaN },
        };

        var (added, problem) = new FaultSubmission([definition], IsList: true).AddTo(table);

        added.Should().BeEmpty();
        problem!.Detail.Should().Be("[0].when.probability must be from 0 to 1.");
        table.IsEmpty.Should().BeTrue();
    }

    private static Dictionary<string, string> ErrorsOf(Answer answer) =>
        JsonDocument.Parse(answer.Body).RootElement.GetProperty("errors").EnumerateObject()
            .ToDictionary(place => place.Name, place => place.Value.EnumerateArray().Single().GetString()!);
}
