namespace Tracking.Tests.Api.Http;

public sealed class IgnoredHeaderTests
{
    [Theory]
    [Trait("Contract", "B15")]
    [InlineData("If-Match: \"x\"")]
    [InlineData("If-None-Match: *")]
    [InlineData("If-Modified-Since: Wed, 01 Mar 2037 10:00:00 GMT")]
    [InlineData("If-Unmodified-Since: Wed, 01 Mar 2000 10:00:00 GMT")]
    [InlineData("Range: bytes=0-3")]
    [InlineData("Accept-Encoding: gzip, br")]
    [InlineData("Cookie: JSESSIONID=1")]
    [InlineData("Accept-Language: de")]
    public async Task Get_ConditionOrRange_IsIgnored(string header)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAsync("""{"tasks":[{"id":7}]}""");

        var answer = await host.SendTargetAsync("GET", "/tracking/task/7", "Accept: application/json", header);

        answer.Body.Should().Be(
            """{"type":"execution-task","id":7,"creation-timestamp":"2017-03-01T10:00:00.000Z","update-timestamp":"2017-03-01T10:00:00.000Z","root":true}""");
        answer.Status.Should().Be(200);
        answer.Headers.Keys.Should().BeEquivalentTo("Content-Length", "Content-Type", "Date", "Connection");
    }

    [Theory]
    [Trait("Contract", "B15")]
    [InlineData("If-Match", "\"x\"")]
    [InlineData("If-None-Match", "*")]
    public async Task Put_Condition_IsIgnored(string name, string value)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAsync("""{"tasks":[{"id":7}]}""");
        using var request = new HttpRequestMessage(HttpMethod.Put, "/tracking/task/7") { Content = new StringContent("{\"name\":\"n\"}") };
        request.Headers.Add("X-Auth-Token", TrackingHost.Token);
        request.Headers.Add(name, value);
        request.Content.Headers.ContentType = new("application/json");

        var answer = await host.SendAsync(request);

        answer.Body.Should().Contain("<name>n</name>");
        answer.Status.Should().Be(200);
        answer.Headers.ETag.Should().BeNull();
    }

    [Theory]
    [Trait("Contract", "B15")]
    [InlineData("POST", "/task", "gzip", 415)]
    [InlineData("PUT", "/task/7", "gzip", 415)]
    [InlineData("POST", "/task", "br", 415)]
    [InlineData("POST", "/task", "gzip, identity", 415)]
    [InlineData("POST", "/task", "identity", 200)]
    public async Task Send_ContentEncoding_IsUnsupported(string method, string path, string encoding, int status)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAsync("""{"tasks":[{"id":7}]}""");
        using var request = new HttpRequestMessage(new HttpMethod(method), "/tracking" + path) { Content = new StringContent("{\"tasks\":[]}") };
        request.Headers.Add("X-Auth-Token", TrackingHost.Token);
        request.Headers.Add("Accept", "application/json");
        request.Content.Headers.ContentType = new("application/json");
        request.Content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);

        var answer = await host.SendAsync(request);

        answer.Body.Should().StartWith(status == 200
            ? "{\"tasks\":[]}"
            : "{\"type\":\"about:blank\",\"title\":\"Unsupported Media Type\",\"status\":415,\"detail\":\"Content-Encoding must be absent");
        answer.Status.Should().Be(status);
    }
}
