using System.Text.Json;
using System.Xml.Linq;

namespace Tracking.Tests.Api;

/// <summary>Writes one body in either medium, from tasks noted as JSON objects. It uses nothing of the code under test.</summary>
internal static class BodyIn
{
    private static readonly JsonDocumentOptions DeepDocuments = new() { MaxDepth = 512 };
    private static readonly XNamespace SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>The body of a creation.</summary>
    public static string Tasks(string media, params string[] tasks) => media == TrackingHost.Json
        ? $$"""{"tasks":[{{string.Join(',', tasks)}}]}"""
        : $"<tasks>{string.Concat(tasks.Select(ToXml))}</tasks>";

    /// <summary>The body of an update.</summary>
    public static string Task(string media, string task) => media == TrackingHost.Json ? task : ToXml(task);

    private static string ToXml(string task)
    {
        using var document = JsonDocument.Parse(task, DeepDocuments);
        return ToElement(document.RootElement).ToString(SaveOptions.DisableFormatting);
    }

    // The type becomes the element's name: a task without one is a <task>.
    private static XElement ToElement(JsonElement task)
    {
        var name = task.TryGetProperty("type", out var type) ? type.GetString()! : "task";
        return new XElement(name, task.EnumerateObject().Where(member => member.Name != "type").Select(ToElement));
    }

    private static XElement ToElement(JsonProperty member) => member.Value.ValueKind switch
    {
        JsonValueKind.Null => new XElement(member.Name, new XAttribute(SchemaInstance + "nil", "true")),
        JsonValueKind.Object => new XElement(member.Name, member.Value.GetProperty("tasks").EnumerateArray().Select(ToElement)),
        JsonValueKind.String => new XElement(member.Name, member.Value.GetString()),
        _ => new XElement(member.Name, member.Value.GetRawText()),
    };
}
