using System.Text.Json;
using Tracking.Api.Wire.Reading;
using Tracking.Api.Wire.Values;
using Tracking.Core;

namespace Tracking.Api.Wire.Json;

/// <summary>Reads tasks from one parsed body. Half a surrogate pair leaves by exception, everything else is gathered.</summary>
internal sealed class JsonDraftReader(ReadRules rules)
{
    /// <summary>Reads a list: an object whose members list tasks, each a list of its own or of all tasks of one kind.</summary>
    public BodyReading<IReadOnlyList<TaskDraft>> ReadList(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            return BodyReading<IReadOnlyList<TaskDraft>>.Failed(
                $"must be an object with the member \"{WireNames.Tasks}\", not {JsonTaskReader.Describe(body)}");
        }

        var members = new JsonMembers(body);
        if (members.Lists.Count == 0 && !members.IsEmpty)
        {
            return BodyReading<IReadOnlyList<TaskDraft>>.Failed($"has no member \"{WireNames.Tasks}\", nor any other that lists tasks");
        }

        var failures = new FailureList();
        if (rules.RejectUnknownMembers)
        {
            foreach (var name in members.OfTask.Select(member => member.Key).Where(name => !WireNames.IsType(name)).Concat(members.Unknown))
            {
                failures.Add(BodyPath.Member(null, name), "is not a member that lists of tasks have");
            }
        }

        var list = new DraftList(BodyPath.Tasks);
        ReadLists(members, null, list);
        failures.AddRange(list.Failures);
        return new(list.Drafts, failures.Failures);
    }

    /// <summary>Reads a task, or an object whose only member is named after a kind and holds the task.</summary>
    public BodyReading<TaskDraft> ReadSingle(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            return BodyReading<TaskDraft>.Failed($"must be a task, not {JsonTaskReader.Describe(body)}");
        }

        var members = new JsonMembers(body);
        var wrapped = members.Lists.Where(IsWrapped).ToList();
        if (!members.IsTask && !members.IsEmpty && wrapped.Count == 0)
        {
            return BodyReading<TaskDraft>.Failed("holds no member that tasks have");
        }

        var failures = new FailureList();
        if (members.IsTask || members.IsEmpty)
        {
            return new(ReadTask(members, null, null, failures), failures.Failures);
        }

        NoteUnknown(members.Lists.Where(member => !IsWrapped(member)).Select(member => member.Key).Concat(members.Unknown), null, failures);
        TaskDraft? draft = null;
        foreach (var (name, value) in wrapped)
        {
            JsonMembers.IsList(name, out var kind);
            draft = ReadTask(new JsonMembers(value), kind, null, failures);
        }

        return new(draft, failures.Failures);
    }

    private static bool IsWrapped(KeyValuePair<string, JsonElement> member) =>
        member.Key != WireNames.Tasks && member.Value.ValueKind == JsonValueKind.Object;

    private void ReadLists(JsonMembers members, TaskKind? kind, DraftList list)
    {
        foreach (var (name, value) in members.Lists)
        {
            JsonMembers.IsList(name, out var named);
            ReadListValue(value, named ?? kind, list, isTask: name != WireNames.Tasks);
        }
    }

    // A list is an array, one object in its place, or null.
    private void ReadListValue(JsonElement value, TaskKind? kind, DraftList list, bool isTask)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var element in value.EnumerateArray())
                {
                    ReadElement(element, kind, list, isTask: true);
                }

                break;
            case JsonValueKind.Object:
                ReadElement(value, kind, list, isTask);
                break;
            case JsonValueKind.Null:
                break;
            default:
                list.Failures.Add(list.Path, $"must be a list of tasks, not {JsonTaskReader.Describe(value)}");
                break;
        }
    }

    // An object in a list is a task, a wrapper around one, or (where it stands for the array) a list again.
    private void ReadElement(JsonElement element, TaskKind? kind, DraftList list, bool isTask)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            list.Pass($"must be a task, not {JsonTaskReader.Describe(element)}");
            return;
        }

        var members = new JsonMembers(element);
        if (!members.IsTask && members.Lists.Count > 0)
        {
            NoteUnknown(members.Unknown, list.NextPath, list.Failures);
            ReadLists(members, kind, list);
        }
        else if (members.IsTask || isTask)
        {
            list.Add(ReadTask(members, kind, list.NextPath, list.Failures));
        }
        else if (!members.IsEmpty)
        {
            list.Failures.Add(list.NextPath, "is neither a task nor a list of tasks");
        }
    }

    private TaskDraft ReadTask(JsonMembers members, TaskKind? kind, BodyPath? path, FailureList failures)
    {
        var builder = new DraftBuilder(rules, kind);
        JsonElement? nexts = null;
        foreach (var (name, value) in members.OfTask)
        {
            if (TaskField.Find(name) is { } field)
            {
                ReadField(field, value, builder);
            }
            else if (WireNames.IsType(name))
            {
                TaskKind? named = null;
                var isRead = value.ValueKind == JsonValueKind.Null
                    || (value.ValueKind == JsonValueKind.String && KindNames.TryParseType(value.GetString()!, out named));
                builder.SetKind(name, named, isRead ? null : JsonTaskReader.Describe(value));
            }
            else
            {
                nexts = value;
            }
        }

        foreach (var name in members.Lists.Select(member => member.Key).Concat(members.Unknown))
        {
            builder.Unknown(name);
        }

        // After the kind, which says whether the task has any.
        if (nexts is { } given)
        {
            builder.SetNexts(ReadNexts(given, BodyPath.Member(path, WireNames.Nexts), builder.TakesNexts));
        }

        return builder.Build(path, failures);
    }

    private static void ReadField(TaskField field, JsonElement value, DraftBuilder builder)
    {
        object? read = null;
        var isRead = value.ValueKind == JsonValueKind.Null || FieldFormat.Of(field).TryReadJson(value, out read);
        builder.Set(field, read, isRead ? null : JsonTaskReader.Describe(value));
    }

    private DraftList? ReadNexts(JsonElement value, BodyPath path, bool isTaken)
    {
        if (!rules.IsCreation || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var list = new DraftList(path.Of(WireNames.Tasks));
        if (isTaken)
        {
            ReadListValue(value, null, list, isTask: false);
        }

        return list;
    }

    private void NoteUnknown(IEnumerable<string> names, BodyPath? path, FailureList failures)
    {
        foreach (var name in names.Where(_ => rules.RejectUnknownMembers))
        {
            failures.Add(BodyPath.Member(path, name), "is not a member that tasks have");
        }
    }
}
