using System.Text.Json;
using System.Text.Json.Nodes;
using Tracking.Tests.Api;

namespace Tracking.Tests.Story;

/// <summary>A client that tells kinds by a member <c>type</c>, omits nulls and writes ISO dates, as MOXy does.</summary>
internal class StoryJson(Func<string, string> spell) : StoryDialect
{
    public static StoryDialect Contract { get; } = new StoryJson(kind => kind);

    public static StoryDialect Moxy { get; } = new StoryJson(ToCamel);

    public override string MediaType => TrackingHost.Json;

    public override string WriteList(IEnumerable<StoryTask> tasks) => ListOf(tasks).ToJsonString();

    public override string WriteTask(StoryTask task) => Write(task).ToJsonString();

    public override IReadOnlyList<StoryTask> ReadList(string body) => ReadList(JsonNode.Parse(body)!);

    public override StoryTask ReadTask(string body) => Read(JsonNode.Parse(body)!.AsObject());

    protected virtual JsonObject Write(StoryTask task)
    {
        var json = new JsonObject();
        if (task.Kind is not null)
        {
            json.Add("type", spell(task.Kind));
        }

        foreach (var field in StoryField.All)
        {
            if (field.Get(task) is { } value)
            {
                json.Add(field.Name, WriteValue(value));
            }
        }

        if (task.Nexts is not null)
        {
            json.Add("nexts", ListOf(task.Nexts));
        }

        return json;
    }

    protected virtual StoryTask Read(JsonObject json) => ReadFields(json, new StoryTask { Kind = KindOf(json["type"]?.GetValue<string>(), spell) });

    protected StoryTask ReadFields(JsonObject json, StoryTask task)
    {
        foreach (var field in StoryField.All)
        {
            task = json[field.Name] is { } value ? field.Set(task, ReadValue(field, value)) : task;
        }

        return json["nexts"] is { } nexts ? task with { Nexts = ReadList(nexts) } : task;
    }

    protected JsonObject ListOf(IEnumerable<StoryTask> tasks) =>
        new() { ["tasks"] = new JsonArray([.. tasks.Select(Write)]) };

    protected virtual JsonNode WriteValue(object value) => value switch
    {
        long number => JsonValue.Create(number),
        bool boolean => JsonValue.Create(boolean),
        _ => JsonValue.Create(StoryField.TextOf(value)),
    };

    protected virtual object ReadValue(StoryField field, JsonNode value) => (field.Type, value.GetValueKind()) switch
    {
        (StoryFieldType.Number, JsonValueKind.Number) => value.GetValue<long>(),
        (StoryFieldType.Boolean, JsonValueKind.True or JsonValueKind.False) => value.GetValue<bool>(),
        (StoryFieldType.Text or StoryFieldType.Date, JsonValueKind.String) => field.Parse(value.GetValue<string>()),
        _ => throw new FormatException($"{field.Name} is {value.ToJsonString()}"),
    };

    private List<StoryTask> ReadList(JsonNode json)
    {
        var members = json.AsObject();
        return members.Count == 1
            ? [.. members["tasks"]!.AsArray().Select(task => Read(task!.AsObject()))]
            : throw new FormatException($"A list has more members than tasks: {json.ToJsonString()}");
    }
}
