using System.Text.Json;
using System.Xml.Linq;

namespace Tracking.Tests.Api;

/// <summary>Problem details as an answer in either medium shows them; each error reads <c>name: message</c>.</summary>
internal sealed record SeenProblem(string Title, string Status, string Detail, IReadOnlyList<string> Errors)
{
    private static readonly XNamespace Namespace = "urn:ietf:rfc:7807";

    public static SeenProblem Of(Answer answer) =>
        answer.ContentType == "application/problem+xml" ? FromXml(XDocument.Parse(answer.Body).Root!) : FromJson(answer.Body);

    private static SeenProblem FromXml(XElement problem) => new(
        problem.Element(Namespace + "title")!.Value,
        problem.Element(Namespace + "status")!.Value,
        problem.Element(Namespace + "detail")!.Value,
        [.. problem.Descendants(Namespace + "error").Select(error => $"{error.Attribute("name")!.Value}: {error.Value}")]);

    private static SeenProblem FromJson(string body)
    {
        using var document = JsonDocument.Parse(body);
        var problem = document.RootElement;
        var errors = problem.TryGetProperty("errors", out var listed)
            ? listed.EnumerateObject().SelectMany(error => error.Value.EnumerateArray().Select(message => $"{error.Name}: {message.GetString()}"))
            : [];
        return new SeenProblem(
            problem.GetProperty("title").GetString()!,
            problem.GetProperty("status").GetRawText(),
            problem.GetProperty("detail").GetString()!,
            [.. errors]);
    }
}
