using System.Text.Json;
using System.Xml.Linq;

namespace Tracking.Tests.Api.Wire;

/// <summary>Bodies around one field of one task, and what an answer shows of it.</summary>
internal static class FieldBodies
{
    public static string JsonBody(string name, string value) => $$"""{"tasks":[{"id":7,"{{name}}":{{value}}}]}""";

    public static string XmlBody(string name, string value) => $"<tasks><execution-task><id>7</id><{name}>{value}</{name}></execution-task></tasks>";

    /// <summary>The member as it stands in the answer to reading task 7; null where there is none.</summary>
    public static async Task<string?> ReadJsonAsync(TrackingHost host, string name)
    {
        var answer = await host.GetAsync("/task/7");
        answer.Status.Should().Be(200, answer.Body);
        using var document = JsonDocument.Parse(answer.Body);
        return document.RootElement.TryGetProperty(name, out var member) ? member.GetRawText() : null;
    }

    /// <summary>The text of the field of task 7, by an XML parser that is not the server's; null where there is none.</summary>
    public static async Task<string?> ReadXmlAsync(TrackingHost host, string name)
    {
        var answer = await host.GetAsync("/task/7", TrackingHost.Xml);
        answer.Status.Should().Be(200, answer.Body);
        return XDocument.Parse(answer.Body, LoadOptions.PreserveWhitespace).Root!.Element(name)?.Value;
    }

    /// <summary>Asserts that the request was refused because of one place in its body.</summary>
    public static void ShouldRefuse(this Answer answer, string place, string expectation)
    {
        answer.Status.Should().Be(400, answer.Body);
        answer.ContentType.Should().Be("application/problem+json");
        using var document = JsonDocument.Parse(answer.Body);
        var errors = document.RootElement.GetProperty("errors");
        errors.EnumerateObject().Select(error => error.Name).Should().Equal(place);
        errors.GetProperty(place)[0].GetString().Should().Contain(expectation);
    }
}
