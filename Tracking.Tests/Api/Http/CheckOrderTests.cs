namespace Tracking.Tests.Api.Http;

/// <summary>For each pair of checks a request that fails both: the earlier one decides (Contract B9).</summary>
public sealed class CheckOrderTests
{
    private const string Token = "X-Auth-Token: t";
    private const string Json = "Content-Type: application/json";
    private const string Text = "Content-Type: text/plain";
    private const string Picky = "Accept: text/html";
    private const string Gzip = "Content-Encoding: gzip";
    private const string TooLong = "Content-Length: 67108865";

    // What fails, method, target, body, status, headers.
    public static TheoryData<string, string, string, string, int, string[]> Pairs => new()
    {
        { "path, method", "FOO", "nothing", "", 404, [Token] },
        { "path, token", "POST", "nothing", "{}", 404, [Json] },
        { "path, accept", "GET", "nothing", "", 404, [Picky] },
        { "path, everything", "PATCH", "nothing", "x", 404, [Text, Picky, Gzip] },
        { "method, token", "POST", "task/1", "{}", 405, [Json] },
        { "method, content type", "PATCH", "task/1", "x", 405, [Token, Text] },
        { "method, accept", "PATCH", "task/1", "", 405, [Token, Picky] },
        { "method, id", "PATCH", "task/abc", "", 405, [Token] },
        { "token, content type", "POST", "task", "x", 403, [Text] },
        { "token, length", "POST", "task", "", 403, [Json, TooLong] },
        { "token, encoding", "POST", "task", "x", 403, [Json, Gzip] },
        { "token, accept", "POST", "task", "{}", 403, [Json, Picky] },
        { "token, id", "DELETE", "task/abc", "", 403, [] },
        { "token, link ids", "PUT", "task/1/next", "", 403, [] },
        { "token, body", "POST", "task", "x", 403, [Json] },
        { "token, existence", "DELETE", "task/99", "", 403, [] },
        { "token, rule", "PUT", "task/1/next?nextTaskId=1", "", 403, [] },
        { "content type, accept", "POST", "task", "x", 415, [Token, Text, Picky] },
        { "content type, id", "PUT", "task/abc", "x", 415, [Token, Text] },
        { "content type, body", "POST", "task", "x", 415, [Token, Text] },
        { "content type, existence", "PUT", "task/99", "{}", 415, [Token, Text] },
        { "missing content type, accept", "POST", "task", "{}", 415, [Token, Picky] },
        { "encoding, accept", "POST", "task", "{}", 415, [Token, Json, Gzip, Picky] },
        { "encoding, body", "POST", "task", "x", 415, [Token, Json, Gzip] },
        { "encoding, id", "PUT", "task/abc", "{}", 415, [Token, Json, Gzip] },
        { "length, accept", "POST", "task", "", 413, [Token, Json, TooLong, Picky] },
        { "length, id", "PUT", "task/abc", "", 413, [Token, Json, TooLong] },
        { "length, existence", "PUT", "task/99", "", 413, [Token, Json, TooLong] },
        { "accept, id", "GET", "task/abc", "", 406, [Picky] },
        { "accept, query", "GET", "j/task/roots?root=abc", "", 406, [Picky] },
        { "accept, link ids", "PUT", "task/1/next", "", 406, [Token, Picky] },
        { "accept, body", "POST", "task", "x", 406, [Token, Json, Picky] },
        { "accept, existence", "GET", "task/99", "", 406, [Picky] },
        { "accept, rule", "PUT", "task/1/next?nextTaskId=1", "", 406, [Token, Picky] },
        { "id, body", "PUT", "task/abc", "x", 400, [Token, Json] },
        { "id, existence", "PUT", "task/abc/next?nextTaskId=99", "", 400, [Token] },
        { "link ids, existence", "PUT", "task/99/next", "", 400, [Token] },
        { "no link ids, existence", "DELETE", "task/99/previous", "", 400, [Token] },
        { "bad link id, existence", "DELETE", "task/99/next?nextTaskId=x", "", 400, [Token] },
        { "bad link id, unknown link", "PUT", "task/1/next?nextTaskId=99&nextTaskId=x", "", 400, [Token] },
        { "body, existence", "PUT", "task/99", "x", 400, [Token, Json] },
        { "body field, existence", "PUT", "task/99", "{\"root\":7}", 400, [Token, Json] },
        { "body id, existence", "PUT", "task/99", "{\"id\":98}", 400, [Token, Json] },
        { "existence, rule", "PUT", "task/99/next?nextTaskId=99", "", 404, [Token] },
        { "unknown link, rule", "PUT", "task/1/next?nextTaskId=1&nextTaskId=99", "", 404, [Token] },
        { "existence, kind", "PUT", "task/99", "{\"type\":\"execution-task-list\"}", 404, [Token, Json] },
    };

    [Theory]
    [Trait("Contract", "B9")]
    [MemberData(nameof(Pairs))]
    public async Task Send_TwoFaults_TheEarlierCheckDecides(string faults, string method, string target, string body, int status, string[] headers)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.SeedAsync();
        var before = await host.DumpAsync();
        string[] length = headers.Contains(TooLong) ? [] : [$"Content-Length: {body.Length}"];

        var answer = await host.SendPartAsync(method, "/tracking/" + target, [.. headers, .. length], body);

        answer.Body.Should().Contain($"<status>{status}</status>", faults);
        answer.Status.Should().Be(status, faults);
        await host.ShouldBeAsync(before);
    }

    [Theory]
    [Trait("Contract", "B9")]
    [InlineData("/task/abc", "x", "taskId")]
    [InlineData("/task/abc/next?nextTaskId=x", "", "taskId")]
    [InlineData("/task/1", "{\"id\":2,\"root\":7}", "root")]
    [InlineData("/task/99", "{\"id\":98}", "id")]
    public async Task Put_TwoFaultsOfOneStatus_TheEarlierIsTold(string path, string body, string culprit)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.SeedAsync();

        var answer = await host.PutAsync(path, body);

        answer.Body.Should().Contain($"\"errors\":{{\"{culprit}\":[");
        answer.Status.Should().Be(400);
    }
}
