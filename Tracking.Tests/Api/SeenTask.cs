using System.Text.Json;
using System.Xml.Linq;

namespace Tracking.Tests.Api;

/// <summary>A task as an answer in either medium shows it. It uses nothing of the code under test.</summary>
internal sealed class SeenTask
{
    private static readonly JsonDocumentOptions DeepDocuments = new() { MaxDepth = 512 };

    private readonly string _kind;
    private readonly List<KeyValuePair<string, string>> _fields;
    private readonly IReadOnlyList<SeenTask>? _nexts;

    private SeenTask(string kind, IEnumerable<KeyValuePair<string, string>> fields, IReadOnlyList<SeenTask>? nexts)
    {
        _kind = kind;
        _fields = [.. fields];
        _nexts = nexts;
    }

    /// <summary>The text of a field; null where it is not shown.</summary>
    public string? this[string field] => _fields.Find(shown => shown.Key == field).Value;

    public static SeenTask One(Answer answer) => answer.ContentType == TrackingHost.Xml
        ? FromXml(XDocument.Parse(answer.Body, LoadOptions.PreserveWhitespace).Root!)
        : FromJson(Parse(answer));

    public static IReadOnlyList<SeenTask> List(Answer answer)
    {
        if (answer.ContentType != TrackingHost.Xml)
        {
            return ListFromJson(Parse(answer));
        }

        var root = XDocument.Parse(answer.Body, LoadOptions.PreserveWhitespace).Root!;
        root.Name.Should().Be((XName)"tasks");
        return [.. root.Elements().Select(FromXml)];
    }

    /// <summary>The kind, then the fields as shown but for the two timestamps, then the next tasks.</summary>
    public override string ToString()
    {
        var fields = _fields.Where(field => field.Key is not ("creation-timestamp" or "update-timestamp"))
            .Select(field => $" {field.Key}={field.Value}");
        return _kind + string.Concat(fields) + (_nexts is null ? "" : $" nexts=[{string.Join(", ", _nexts)}]");
    }

    private static SeenTask FromXml(XElement task) => new(
        task.Name.LocalName,
        task.Elements().Where(child => child.Name != "nexts").Select(child => KeyValuePair.Create(child.Name.LocalName, child.Value)),
        task.Element("nexts") is { } nexts ? [.. nexts.Elements().Select(FromXml)] : null);

    private static SeenTask FromJson(JsonElement task) => new(
        task.GetProperty("type").GetString()!,
        task.EnumerateObject().Where(member => member.Name is not ("type" or "nexts")).Select(
            member => KeyValuePair.Create(member.Name, Text(member.Value))),
        task.TryGetProperty("nexts", out var nexts) ? ListFromJson(nexts) : null);

    private static IReadOnlyList<SeenTask> ListFromJson(JsonElement list)
    {
        list.EnumerateObject().Select(member => member.Name).Should().Equal("tasks");
        return [.. list.GetProperty("tasks").EnumerateArray().Select(FromJson)];
    }

    private static JsonElement Parse(Answer answer)
    {
        using var document = JsonDocument.Parse(answer.Body, DeepDocuments);
        return document.RootElement.Clone();
    }

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
