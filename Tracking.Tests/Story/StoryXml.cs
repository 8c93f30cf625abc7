using System.Xml.Linq;
using Tracking.Tests.Api;

namespace Tracking.Tests.Story;

/// <summary>A JAXB client; its list is annotated so that elements are named after kinds, or not at all.</summary>
internal sealed class StoryXml(bool namesElements) : StoryDialect
{
    private const string ListElement = "tasks";
    private static readonly XName Type = (XNamespace)"http://www.w3.org/2001/XMLSchema-instance" + "type";

    /// <summary><c>&lt;tasks&gt;&lt;execution-task&gt;</c></summary>
    public static StoryDialect ElementNames { get; } = new StoryXml(namesElements: true);

    /// <summary><c>&lt;tasks&gt;&lt;tasks xsi:type="executionTask"&gt;</c></summary>
    public static StoryDialect XsiTypes { get; } = new StoryXml(namesElements: false);

    public override string MediaType => TrackingHost.Xml;

    public override string WriteList(IEnumerable<StoryTask> tasks) => ListOf(ListElement, tasks).ToString(SaveOptions.DisableFormatting);

    public override string WriteTask(StoryTask task) =>
        new XElement(task.Kind!, FieldsOf(task)).ToString(SaveOptions.DisableFormatting);

    public override IReadOnlyList<StoryTask> ReadList(string body)
    {
        var root = XDocument.Parse(body).Root!;
        root.Name.Should().Be((XName)ListElement);
        return ReadList(root);
    }

    public override StoryTask ReadTask(string body)
    {
        var root = XDocument.Parse(body).Root!;
        return ReadFields(root, KindOf(root.Name.ToString(), kind => kind));
    }

    private XElement ListOf(string name, IEnumerable<StoryTask> tasks) => new(name, tasks.Select(Write));

    private XElement Write(StoryTask task) => namesElements
        ? new XElement(task.Kind!, FieldsOf(task))
        : new XElement(ListElement, new XAttribute(Type, ToCamel(task.Kind!)), FieldsOf(task));

    private IEnumerable<XElement> FieldsOf(StoryTask task)
    {
        var fields = StoryField.All
            .Where(field => field.Get(task) is not null)
            .Select(field => new XElement(field.Name, StoryField.TextOf(field.Get(task)!)));
        return task.Nexts is null ? fields : fields.Append(ListOf("nexts", task.Nexts));
    }

    private List<StoryTask> ReadList(XElement list) => [.. list.Elements().Select(Read)];

    private StoryTask Read(XElement element)
    {
        if (namesElements)
        {
            element.Attributes().Should().BeEmpty();
            return ReadFields(element, KindOf(element.Name.ToString(), kind => kind));
        }

        element.Name.Should().Be((XName)ListElement);
        return ReadFields(element, KindOf(element.Attribute(Type)?.Value, ToCamel));
    }

    private StoryTask ReadFields(XElement element, string kind)
    {
        var task = new StoryTask { Kind = kind };
        foreach (var field in StoryField.All)
        {
            task = element.Element(field.Name) is { } value ? field.Set(task, field.Parse(value.Value)) : task;
        }

        return element.Element("nexts") is { } nexts ? task with { Nexts = ReadList(nexts) } : task;
    }
}
