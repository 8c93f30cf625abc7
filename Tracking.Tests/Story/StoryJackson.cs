using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tracking.Tests.Story;

/// <summary>
/// A client of one flat class, mapped by Jackson with its defaults: no kinds, all nulls, dates in milliseconds, and a member
/// that it does not know is an error.
/// </summary>
internal sealed class StoryJackson() : StoryJson(kind => kind)
{
    private const string Nexts = "nexts";

    // The members of the class that the story itself does not use; the class sends them all the same.
    private static readonly string[] Unused =
    [
        "lock", "workflow-id", "match-id", "execution-description", "initial-artifact-status", "main-artifact", "final-status",
        "condition", "path", "running-status", "behaviour-on-error", "wait-between-retries", "rollback-workflow",
        "mapping-list", "output-mapping-list", "order-by",
    ];

    private static readonly HashSet<string> Members = [.. StoryField.All.Select(field => field.Name), .. Unused, Nexts];

    public static StoryDialect Jackson { get; } = new StoryJackson();

    public override bool TellsKinds => false;

    protected override JsonObject Write(StoryTask task)
    {
        var json = new JsonObject();
        foreach (var field in StoryField.All)
        {
            json.Add(field.Name, field.Get(task) is { } value ? WriteValue(value) : null);
        }

        foreach (var name in Unused)
        {
            json.Add(name, null);
        }

        json.Add(Nexts, task.Nexts is null ? null : ListOf(task.Nexts));
        return json;
    }

    protected override StoryTask Read(JsonObject json)
    {
        json.Select(member => member.Key).Except(Members).Should().BeEmpty("Jackson refuses members that it does not know");
        json.Select(member => member.Key).Should().Contain(["description", "lock", "initial-artifact-status"], "Jackson writes its nulls");
        return ReadFields(json, new StoryTask());
    }

    protected override JsonNode WriteValue(object value) =>
        value is DateTimeOffset date ? JsonValue.Create(date.ToUnixTimeMilliseconds()) : base.WriteValue(value);

    protected override object ReadValue(StoryField field, JsonNode value) => (field.Type, value.GetValueKind()) switch
    {
        (StoryFieldType.Date, JsonValueKind.Number) => DateTimeOffset.FromUnixTimeMilliseconds(value.GetValue<long>()),
        (StoryFieldType.Date, _) => throw new FormatException($"{field.Name} is {value.ToJsonString()}"),
        _ => base.ReadValue(field, value),
    };
}
