using System.Net;
using System.Text;

namespace Tracking.Tests.Api.Control;

public sealed class AdminBodyTests
{
    public static TheoryData<string, string> Calls { get; } = new()
    {
        { "/clock/freeze", """{"at":"2020-01-31T12:00:00Z"}""" },
        { "/clock/set", """{"to":"2020-01-31T12:00:00Z"}""" },
        { "/clock/advance", """{"milliseconds":1}""" },
        { "/faults", """{"what":{"status":503}}""" },
        { "/graph", """{"tasks":[],"lastAssignedId":0}""" },
        { "/progress", """{"steps":[{"polls":1,"set":{"status":"DONE"}}]}""" },
        { "/progress/step", """{"task":1}""" },
        { "/requests/verify", """{"atMost":0}""" },
        { "/tokens/add", """{"token":"good"}""" },
        { "/tokens/expire", """{"token":"good"}""" },
        { "/tokens/revoke", """{"token":"good"}""" },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Body_WhateverItsContentType_IsReadAsJson(string path, string body)
    {
        await using var host = await TrackingHost.StartAsync();
        foreach (var type in new[] { "application/x-www-form-urlencoded", "text/plain;charset=UTF-8", "" })
        {
            using var request =
                new HttpRequestMessage(HttpMethod.Post, $"/__admin{path}") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
            if (type.Length > 0)
            {
                request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
            }

            using var response = await host.Client.SendAsync(request);

            response.StatusCode.Should().BeOneOf(
                [HttpStatusCode.OK, HttpStatusCode.Created], "{0} {1}: {2}", path, type, await response.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task Body_WithoutAnnouncedLength_IsReadAllTheSame()
    {
        await using var host = await TrackingHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/__admin/progress/step")
        {
            Content = new ByteArrayContent("""{"rules":1}"""u8.ToArray()),
            Headers = { TransferEncodingChunked = true },
        };

        using var response = await host.Client.SendAsync(request);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).Should().Contain("rules");
    }

    [Fact]
    public async Task Body_OfAStep_MayBeMissing()
    {
        await using var host = await TrackingHost.StartAsync();

        using var response = await host.Client.PostAsync("/__admin/progress/step", null);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).Should().Be("""{"moved":0}""");
    }
}
