using System.Text;

namespace Tracking.Tests.Api.Http;

public sealed class DeclaredEncodingTests
{
    [Theory]
    [Trait("Contract", "B8")]
    [InlineData("US-ASCII", "us-ascii")]
    [InlineData("UTF-8", "utf-8")]
    public async Task Post_BytesThatTheDeclaredEncodingLacks_Answers400(string declared, string named)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await PostAsync(host, declared, [(byte)'h', 0xE9, (byte)'!']);

        answer.Body.Should().Contain(declared == "UTF-8" ? "body " : $"body holds bytes that are not {named}");
        answer.Status.Should().Be(400);
        (await host.GetAsync("/task/1")).Status.Should().Be(404);
    }

    [Theory]
    [Trait("Contract", "B8")]
    [InlineData("UTF8", "é")]
    [InlineData("ISO-8859-1", "Ã©")]
    public async Task Post_DeclaredEncoding_IsReadByIt(string declared, string name)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await PostAsync(host, declared, [0xC3, 0xA9]);

        answer.Body.Should().Contain($"\"name\":\"{name}\"");
        answer.Status.Should().Be(200);
    }

    [Fact]
    [Trait("Contract", "B8")]
    public async Task Post_UnknownDeclaredEncoding_Answers400()
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await PostAsync(host, "klingon", [(byte)'a']);

        answer.Body.Should().Contain("\\\"klingon\\\"");
        answer.Status.Should().Be(400);
    }

    private static async Task<Answer> PostAsync(TrackingHost host, string encoding, byte[] name)
    {
        byte[] head = Encoding.ASCII.GetBytes($"<?xml version='1.0' encoding=\"{encoding}\"?><tasks><task><name>");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/tracking/task")
        {
            Content = new ByteArrayContent([.. head, .. name, .. "</name></task></tasks>"u8]),
        };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", TrackingHost.Xml);
        request.Headers.Add("X-Auth-Token", TrackingHost.Token);
        request.Headers.Add("Accept", TrackingHost.Json);
        return await host.SendAsync(request);
    }
}
