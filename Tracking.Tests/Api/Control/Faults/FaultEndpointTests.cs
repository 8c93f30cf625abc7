namespace Tracking.Tests.Api.Control.Faults;

public sealed class FaultEndpointTests
{
    [Fact]
    public async Task Post_OneFault_AnswersItInFullWithItsPlace()
    {
        await using var host = await TrackingHost.StartAsync();

        const string Match = """{"operations":["getTask"],"task":7}""";

        var answer = await host.PostFaultAsync($$$"""{"match":{{{Match}}},"when":{"first":2},"what":{"status":503}}""");

        answer.Body.Should().Be(
            """{"id":1,"match":""" + Match +
            ""","when":{"first":2},"what":{"kind":"status","moment":"beforeChange","status":503},"seed":0,"matched":0,"applied":0}""");
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
    [InlineData("""{"kind":"reset","delay":{"milliseconds":1,"upTo":2}}""",
        """{"kind":"reset","moment":"beforeChange","delay":{"milliseconds":1,"upTo":2}}""")]
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
    public async Task Delete_One_IsNoLongerAppliedAndItsNumberIsNotGivenAgain()
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
}
