using System.Text.Json;
using System.Xml.Linq;

namespace Tracking.Tests.Api.Wire;

/// <summary>Id and kind of the tasks of a list, as <c>1 execution-task, 2 execution-task-list</c>.</summary>
internal static class Kinds
{
    public static string OfJson(string body)
    {
        using var document = JsonDocument.Parse(body);
        return string.Join(", ", document.RootElement.GetProperty("tasks").EnumerateArray()
            .Select(task => $"{task.GetProperty("id").GetRawText()} {task.GetProperty("type").GetString()}"));
    }

    public static string OfXml(string body) => string.Join(", ", XDocument.Parse(body).Root!.Elements()
        .Select(task => $"{task.Element("id")!.Value} {task.Name}"));
}
