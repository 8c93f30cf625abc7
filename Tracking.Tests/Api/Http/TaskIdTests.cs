namespace Tracking.Tests.Api.Http;

public sealed class TaskIdTests
{
    [Theory]
    [Trait("Contract", "B11")]
    [InlineData("7", 7)]
    [InlineData("+7", 7)]
    [InlineData("%2B7", 7)]
    [InlineData("007", 7)]
    [InlineData("+007", 7)]
    [InlineData("%37", 7)]
    [InlineData("7;a=b", 7)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("0000000000000000000009223372036854775807", long.MaxValue)]
    public async Task Get_WhatJavaReads_IsTheId(string text, long id)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAsync($$"""{"tasks":[{"id":{{id}}}]}""");

        var answer = await host.SendTargetAsync("GET", $"/tracking/task/{text}", "Accept: application/json");

        answer.Body.Should().Contain($"\"id\":{id},");
        answer.Status.Should().Be(200);
    }

    [Theory]
    [Trait("Contract", "B11")]
    [Trait("Contract", "B12")]
    [InlineData("-1", "-1")]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("-9223372036854775808", "-9223372036854775808")]
    public async Task Get_NumberThatNoTaskHas_IsUnknown(string text, string told)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.GetAsync($"/task/{text}");

        answer.Body.Should().Be($$"""{"type":"about:blank","title":"Not Found","status":404,"detail":"taskId {{told}} is the id of no task."}""");
        answer.Status.Should().Be(404);
    }

    [Theory]
    [Trait("Contract", "B11")]
    [InlineData("abc")]
    [InlineData("7.0")]
    [InlineData("7,0")]
    [InlineData("7e0")]
    [InlineData("0x7")]
    [InlineData("7L")]
    [InlineData("%20")]
    [InlineData("%207")]
    [InlineData("7%20")]
    [InlineData("7%0A")]
    [InlineData("+")]
    [InlineData("-")]
    [InlineData("+-7")]
    [InlineData("%2B%2B7")]
    [InlineData("%2D")]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("%D9%A7")]
    [InlineData("%EF%BC%97")]
    [InlineData("7%2F")]
    [InlineData("%")]
    public async Task Send_MalformedId_IsBadRequestInEveryOperation(string id)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.SeedAsync();
        var before = await host.DumpAsync();
        (string Method, string Path)[] calls =
        [
            ("GET", $"/task/{id}"), ("DELETE", $"/task/{id}"),
            ("GET", $"/task/{id}/next"), ("PUT", $"/task/{id}/next?nextTaskId=1"), ("DELETE", $"/task/{id}/next?nextTaskId=1"),
            ("GET", $"/task/{id}/previous"), ("PUT", $"/task/{id}/previous?prevTaskId=1"), ("DELETE", $"/task/{id}/previous?prevTaskId=1"),
        ];

        foreach (var (method, path) in calls)
        {
            var answer = await host.SendTargetAsync(method, "/tracking" + path, "X-Auth-Token: t", "Accept: application/json", "Content-Length: 0");

            answer.Body.Should().Contain("\"errors\":{\"taskId\":[\"must be a whole number");
            answer.Status.Should().Be(400);
        }

        var put = await host.PutAsync($"/task/{id}", "{}");
        put.Body.Should().Contain("\"errors\":{\"taskId\":[\"must be a whole number");
        put.Status.Should().Be(400);
        await host.ShouldBeAsync(before);
    }

    [Theory]
    [Trait("Contract", "B11")]
    [Trait("Contract", "G2")]
    [InlineData("nextTaskId=2&nextTaskId=abc")]
    [InlineData("nextTaskId=%202")]
    [InlineData("nextTaskId=+2")]
    [InlineData("nextTaskId=2,3")]
    [InlineData("nextTaskId=9223372036854775808")]
    public async Task Put_MalformedLinkId_AppliesNothing(string query)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAsync("""{"tasks":[{"id":1},{"id":2},{"id":3}]}""");

        var answer = await host.PutAsync($"/task/1/next?{query}");

        answer.Body.Should().Contain("\"errors\":{\"nextTaskId\":[\"must be a whole number");
        answer.Status.Should().Be(400);
        host.Graph.Size.Links.Should().Be(0);
    }

    [Theory]
    [Trait("Contract", "B12")]
    [InlineData("/task/99", "application/json")]
    [InlineData("/task/99/next", "application/json")]
    [InlineData("/task/99/previous", "application/json")]
    [InlineData("/task/99", "application/xml")]
    [InlineData("/task/99/next", "application/xml")]
    [InlineData("/task/99/previous", "application/xml")]
    public async Task Get_UnknownTask_IsNotFound(string path, string accept)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.GetAsync(path, accept);

        answer.Body.Should().Be(accept == TrackingHost.Json
            ? """{"type":"about:blank","title":"Not Found","status":404,"detail":"taskId 99 is the id of no task."}"""
            : """<?xml version="1.0" encoding="UTF-8" standalone="yes"?><problem xmlns="urn:ietf:rfc:7807"><type>about:blank</type><title>Not Found</title><status>404</status><detail>taskId 99 is the id of no task.</detail></problem>""");
        answer.Status.Should().Be(404);
    }
}
