using System.Text.Json;
using Tracking.Api.Control.Faults;
using Tracking.Api.Worlds.Faults;

namespace Tracking.Tests.Api.Control.Faults;

public sealed class FaultEndpointTests
{
    [Fact]
    public async Task Post_OneFault_AnswersItInFullWithItsPlace()
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostFaultAsync("""{"match":{"operations":["getTask"],"task":7},"when":{"first":2},"what":{"status":503}}""");

        answer.Body.Should().Be(
            """{"id":1,"match":{"operations":["getTask"],"task":7},"when":{"first":2},"what":{"kind":"status","moment":"beforeChange","status":503},"seed":0,"matched":0,"applied":0}""");
        answer.Status.Should().Be(201);
        answer.ContentType.Should().Be("application/json");
        answer.Headers.Location.Should().Be(new Uri("/__admin/faults/1", UriKind.Relative));
        (await host.AdminAsync(HttpMethod.Get, "/__admin/faults/1")).Body.Should().Be(answer.Body);
    }

    [Theory]
    [InlineData("""{"kind":"cut"}""", """{"kind":"cut","moment":"afterChange"}""")]
    [InlineData("""{"kind":"garbage","moment":"afterChange"}""", """{"kind":"garbage","moment":"afterChange"}""")]
    [InlineData("""{"kind":"reset"}""", """{"kind":"reset","moment":"beforeChange"}""")]
    [InlineData("""{"kind":"CLOSE","moment":"AfterChange"}""", """{"kind":"close","moment":"afterChange"}""")]
    [InlineData("""{"kind":"drip"}""", """{"kind":"drip","moment":"afterChange","drip":{"bytes":16,"milliseconds":100}}""")]
    [InlineData("""{"drip":{"bytes":1}}""", """{"kind":"drip","moment":"afterChange","drip":{"bytes":1,"milliseconds":100}}""")]
    [InlineData("""{"delay":{"milliseconds":0}}""", """{"kind":"delay","moment":"beforeChange","delay":{"milliseconds":0}}""")]
    [InlineData("""{"kind":"reset","delay":{"milliseconds":1,"upTo":2}}""", """{"kind":"reset","moment":"beforeChange","delay":{"milliseconds":1,"upTo":2}}""")]
    [InlineData("""{"status":503,"body":""}""", """{"kind":"status","moment":"beforeChange","status":503,"body":""}""")]
    public async Task Post_WhatIsLeftOut_IsFilledIn(string what, string expected)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostFaultAsync($$"""{"what":{{what}}}""");

        answer.Status.Should().Be(201, answer.Body);
        answer.Body.Should().Be($$"""{"id":1,"what":{{expected}},"seed":0,"matched":0,"applied":0}""");
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("text/plain")]
    [InlineData("")]
    public async Task Post_AnyContentType_IsReadAsJson(string contentType)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostFaultAsync("""{"what":{"status":503}}""", contentType);

        answer.Status.Should().Be(201, answer.Body);
    }

    [Fact]
    public async Task Post_List_AddsAllInOrderAndAnswersAList()
    {
        await using var host = await TrackingHost.StartAsync();
        const string One = """{"id":1,"what":{"kind":"status","moment":"beforeChange","status":500},"seed":0,"matched":0,"applied":0}""";
        const string Two = """{"id":2,"what":{"kind":"reset","moment":"beforeChange"},"seed":9,"matched":0,"applied":0}""";

        var answer = await host.PostFaultAsync("""[{"what":{"status":500}},{"what":{"kind":"reset"},"seed":9}]""");

        (answer.Status, answer.Body).Should().Be((201, $$"""{"faults":[{{One}},{{Two}}]}"""));
        (await host.AdminAsync(HttpMethod.Get, FaultCalls.Path)).Body.Should().Be(answer.Body);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData(" [ ] ")]
    public async Task Post_EmptyList_AddsNothing(string body)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostFaultAsync(body);

        (answer.Status, answer.Body).Should().Be((201, """{"faults":[]}"""));
    }

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
    [InlineData("""{"what":{"status":204,"body":"x"}}""", "what.body", "must be left out: only the kind status has it, and not with 204, 205 or 304")]
    [InlineData("""{"what":{"kind":"cut","body":"x"}}""", "what.body", "must be left out: only the kind status has it, and not with 204, 205 or 304")]
    [InlineData("""{"what":{"status":500,"mediaType":"text/plain"}}""", "what.mediaType", "must be left out: there is no what.body")]
    [InlineData("""{"what":{"status":500,"body":"","mediaType":"text"}}""", "what.mediaType", "must be a media type such as text/plain, not \"text\"")]
    [InlineData("""{"what":{"status":500,"body":"","mediaType":"text/*"}}""", "what.mediaType", "must be a media type such as text/plain, not \"text/*\"")]
    [InlineData("""{"what":{"status":500,"body":"","mediaType":"text/plain\r\nX: y"}}""", "what.mediaType", "must be a media type such as text/plain, not \"text/plain\r\nX: y\"")]
    [InlineData("""{"what":{"kind":"garbage","moment":"beforeChange"}}""", "what.moment", "must be afterChange or be left out: this kind needs the real answer")]
    [InlineData("""{"what":{"kind":"delay"}}""", "what.delay", "must be given")]
    [InlineData("""{"what":{"delay":{}}}""", "what.delay.milliseconds", "must be given, from 0 to 600000")]
    [InlineData("""{"what":{"delay":{"milliseconds":-1}}}""", "what.delay.milliseconds", "must be given, from 0 to 600000")]
    [InlineData("""{"what":{"delay":{"milliseconds":600001}}}""", "what.delay.milliseconds", "must be given, from 0 to 600000")]
    [InlineData("""{"what":{"delay":{"milliseconds":9,"upTo":8}}}""", "what.delay.upTo", "must be from what.delay.milliseconds to 600000, not 8")]
    [InlineData("""{"what":{"kind":"drip","drip":{"bytes":0}}}""", "what.drip.bytes", "must be from 1 to 1048576, not 0")]
    [InlineData("""{"what":{"kind":"drip","drip":{"milliseconds":10001}}}""", "what.drip.milliseconds", "must be from 1 to 10000, not 10001")]
    [InlineData("""{"what":{"kind":"cut","drip":{}}}""", "what.drip", "must be left out: only the kind drip has it")]
    [InlineData("""{"what":{"kind":"cut"},"when":{"first":0}}""", "when.first", "must be from 1 to 1000000, not 0")]
    [InlineData("""{"what":{"kind":"cut"},"when":{"nth":-1}}""", "when.nth", "must be from 1 to 1000000, not -1")]
    [InlineData("""{"what":{"kind":"cut"},"when":{"every":1000001}}""", "when.every", "must be from 1 to 1000000, not 1000001")]
    [InlineData("""{"what":{"kind":"cut"},"when":{"probability":1.1}}""", "when.probability", "must be from 0 to 1")]
    [InlineData("""{"what":{"kind":"cut"},"when":{"first":1,"nth":2}}""", "when", "must hold at most one of first, nth, every and probability")]
    [InlineData("""{"what":{"kind":"cut"},"match":{"operations":[]}}""", "match.operations", "must name 1 to 11 operations, or be left out")]
    [InlineData("""{"what":{"kind":"cut"},"match":{"operations":["getTask","GetTask"]}}""", "match.operations[1]",
        "must be one of createTasks, deleteTask, getTask, updateTask, removeNextTasks, getNextTasks, addNextTasks, removePreviousTasks, getPreviousTasks, addPreviousTasks, getJobTasks, not \"GetTask\"")]
    [InlineData("""{"what":{"kind":"cut"},"match":{"method":"PATCH"}}""", "match.method", "must be one of DELETE, GET, HEAD, POST, PUT, not \"PATCH\"")]
    [InlineData("""{"what":{"kind":"cut"},"match":{"method":"PUT","operations":["getTask"]}}""", "match.method", "must be the method of an operation that match.operations names, not PUT")]
    [InlineData("""{"what":{"kind":"cut"},"match":{"path":"task/7"}}""", "match.path",
        "must begin with a slash, have no empty segment, no query and at most 1024 characters, unlike \"task/7\"")]
    [InlineData("""{"what":{"kind":"cut"},"match":{"path":"/task//7"}}""", "match.path",
        "must begin with a slash, have no empty segment, no query and at most 1024 characters, unlike \"/task//7\"")]
    [InlineData("""{"what":{"kind":"cut"},"match":{"path":"/task?x=1"}}""", "match.path",
        "must begin with a slash, have no empty segment, no query and at most 1024 characters, unlike \"/task?x=1\"")]
    [InlineData("""{"what":{"kind":"cut"},"match":{"path":"/tracking/task/7"}}""", "match.path", "must be the path below /tracking, not \"/tracking/task/7\"")]
    [InlineData("""{"what":{"kind":"cut"},"match":{"task":7,"operations":["createTasks","getJobTasks"]}}""", "match.task", "must be left out: no such operation has a task in its path")]
    [InlineData("""{"what":{"kind":"cut"},"match":{"task":7,"method":"POST"}}""", "match.task", "must be left out: no such operation has a task in its path")]
    [InlineData("""{"what":{"kind":"cut"},"match":{"job":"j","operations":["createTasks"]}}""", "match.job", "must be left out: createTasks has neither job nor task in its path")]
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

        var answer = await host.PostFaultAsync($$$"""{"match":{"path":"/{{{path}}}","job":"j{{{path}}}"},"what":{"status":500,"body":"{{{body}}}"}}""");

        answer.Status.Should().Be(400);
        ErrorsOf(answer).Keys.Should().BeEquivalentTo("match.path", "match.job", "what.body");
    }

    [Fact]
    public async Task Post_MoreThanThereIsRoomFor_IsRefusedAsAWhole()
    {
        await using var host = await TrackingHost.StartAsync();
        const string One = """{"what":{"status":500}}""";
        var full = $"[{string.Join(',', Enumerable.Repeat(One, 200))}]";

        (await host.PostFaultAsync($"[{One},{full[1..]}")).Body.Should().Contain("body must not hold more than 200 faults.");
        (await host.PostFaultAsync(full)).Status.Should().Be(201);
        var refused = await host.PostFaultAsync(One);

        (refused.Status, refused.ContentType).Should().Be((409, "application/problem+json"));
        refused.Body.Should().Contain("There are 200 faults, of at most 200: remove some first.");
        await host.AdminAsync(HttpMethod.Delete, FaultCalls.Path + "/200");
        (await host.AddFaultAsync(One)).Should().Be(201);
    }

    [Fact]
    public async Task Get_Token_IsNotShown()
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostFaultAsync("""{"match":{"token":"a-secret"},"what":{"status":500}}""");

        answer.Body.Should().Contain("\"token\":\"***\"").And.NotContain("a-secret");
        (await host.AdminAsync(HttpMethod.Get, FaultCalls.Path)).Body.Should().NotContain("a-secret");
    }

    [Fact]
    public async Task Delete_One_NoLongerStrikesAndItsNumberIsNotGivenAgain()
    {
        await using var host = await TrackingHost.StartAsync();
        var first = await host.AddFaultAsync("""{"what":{"status":500}}""");
        var second = await host.AddFaultAsync("""{"what":{"status":503}}""");

        var deleted = await host.AdminAsync(HttpMethod.Delete, $"{FaultCalls.Path}/{first}");
        var again = await host.AdminAsync(HttpMethod.Delete, $"{FaultCalls.Path}/{first}");

        (deleted.Status, deleted.Body).Should().Be((204, ""));
        again.Status.Should().Be(404);
        again.Body.Should().Be("""{"type":"about:blank","title":"Not Found","status":404,"detail":"1 is the number of no fault."}""");
        (await host.GetAsync("/task/7")).Status.Should().Be(503);
        (await host.HitsAsync(second)).Should().Be((1, 1));
        await host.AdminAsync(HttpMethod.Delete, $"{FaultCalls.Path}/{second}");
        (await host.AddFaultAsync("""{"what":{"status":500}}""")).Should().Be(3);
    }

    [Fact]
    public async Task Delete_All_LeavesNone()
    {
        await using var host = await TrackingHost.StartAsync();
        await host.AddFaultAsync("""{"what":{"status":500}}""");
        await host.AddFaultAsync("""{"what":{"kind":"reset"}}""");

        var deleted = await host.AdminAsync(HttpMethod.Delete, FaultCalls.Path);

        (deleted.Status, deleted.Body).Should().Be((204, ""));
        (await host.AdminAsync(HttpMethod.Get, FaultCalls.Path)).Body.Should().Be("""{"faults":[]}""");
        (await host.GetAsync("/task/7")).Status.Should().Be(404);
    }

    [Theory]
    [InlineData("GET", "/__admin/faults/1", 404)]
    [InlineData("GET", "/__admin/faults/abc", 404)]
    [InlineData("GET", "/__admin/faults/99999999999999999999", 404)]
    [InlineData("PUT", "/__admin/faults", 405)]
    [InlineData("HEAD", "/__admin/faults", 200)]
    public async Task Calls_AtTheEdge_AreAnsweredAsHttpHasIt(string method, string path, int status)
    {
        await using var host = await TrackingHost.StartAsync();

        (await host.AdminAsync(new HttpMethod(method), path)).Status.Should().Be(status);
    }

    [Fact]
    public async Task Worlds_OfOtherTokens_HaveFaultsOfTheirOwn()
    {
        await using var host = await TrackingHost.StartAsync("Isolation=Token");
        using var request = FaultCalls.Request(HttpMethod.Post, "");
        request.RequestUri = new Uri(FaultCalls.Path, UriKind.Relative);
        request.Content = new StringContent("""{"what":{"status":503}}""");
        (await host.SendAsync(request)).Status.Should().Be(201);

        var mine = await host.SendAsync(HttpMethod.Get, "/task/7");
        var theirs = await host.SendAsync(HttpMethod.Get, "/task/7", token: "another");

        (mine.Status, theirs.Status).Should().Be((503, 404));
    }

    [Fact]
    public void Add_InProcess_ChecksAsWell()
    {
        var table = new FaultTable();
        var definition = new FaultDefinition { What = new FaultEffect { Status = 503 }, When = new FaultSchedule { Probability = double.NaN } };

        var (added, problem) = new FaultSubmission([definition], IsList: true).AddTo(table);

        added.Should().BeEmpty();
        problem!.Detail.Should().Be("[0].when.probability must be from 0 to 1.");
        table.IsEmpty.Should().BeTrue();
    }

    private static Dictionary<string, string> ErrorsOf(Answer answer) =>
        JsonDocument.Parse(answer.Body).RootElement.GetProperty("errors").EnumerateObject()
            .ToDictionary(place => place.Name, place => place.Value.EnumerateArray().Single().GetString()!);
}
