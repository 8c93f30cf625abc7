using System.Text.Json;
using Tracking.Api.Wire.Json;
using Tracking.Api.Wire.Reading;
using Tracking.Api.Wire.Values;
using Tracking.Core;

namespace Tracking.Api.Wire.Exports;

/// <summary>Reads what <see cref="GraphExportWriter"/> writes, strictly: what it would not write is refused with its path.</summary>
internal sealed class GraphExportReader
{
    private readonly FailureList _failures = new();

    /// <summary>Reads an exported graph; whether it is sound in itself is for the graph to say.</summary>
    public static BodyReading<GraphExport> Read(ReadOnlyMemory<byte> json) =>
        JsonTaskReader.Parse(json, body => new GraphExportReader().Read(body), "JSON");

    /// <summary>
    /// Whether JSON is an exported graph rather than the <c>tasks</c> that the API takes; false where it is no JSON at all.
    /// </summary>
    public static bool IsExport(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = JsonTaskReader.MaximumDepth });
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty(GraphExportNames.LastAssignedId, out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private BodyReading<GraphExport> Read(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            return BodyReading<GraphExport>.Failed($"must be an exported graph, not {JsonTaskReader.Describe(body)}");
        }

        var export = GraphExport.Empty;
        ReadMembers(body, null, [GraphExportNames.LastAssignedId, WireNames.Tasks], (name, value) =>
        {
            var place = BodyPath.Member(null, name);
            switch (name)
            {
                case GraphExportNames.LastAssignedId:
                    export = export with { LastAssignedId = ReadId(value, place) };
                    return true;
                case GraphExportNames.RemovedIds:
                    export = export with { RemovedIds = ReadList(value, place, "ids", ReadId) };
                    return true;
                case WireNames.Tasks:
                    export = export with { Tasks = [.. ReadList(value, place, "tasks", ReadTask).OfType<LinkedTask>()] };
                    return true;
                default:
                    _failures.Add(place, "is not a member that exported graphs have");
                    return false;
            }
        });
        return _failures.Failures is { Count: > 0 } failures ? new(null, failures) : new(export, []);
    }

    private LinkedTask? ReadTask(JsonElement element, BodyPath place)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            _failures.Add(place, $"must be a task, not {JsonTaskReader.Describe(element)}");
            return null;
        }

        var kind = TaskKind.ExecutionTask;
        bool? derivedRoot = null;
        IReadOnlyList<long> next = [];
        IReadOnlyList<long> previous = [];
        var values = new List<(TaskField Field, object? Value)>();
        string[] required = [WireNames.Type, .. TaskField.All.Where(field => field.IsManaged).Select(field => field.WireName)];
        ReadMembers(element, place, required, (name, value) =>
        {
            if (TaskField.Find(name) is { } field)
            {
                values.Add((field, ReadValue(field, value, place.Of(name))));
            }
            else if (GraphExportNames.Side(name) is { } side)
            {
                var ids = ReadList(value, place.Of(name), "ids", ReadId);
                (next, previous) = side == LinkDirection.Next ? (ids, previous) : (next, ids);
            }
            else if (name == WireNames.Type)
            {
                kind = ReadKind(value, place.Of(name));
            }
            else if (name == GraphExportNames.DerivedRoot)
            {
                derivedRoot = (bool?)ReadValue(TaskField.Root, value, place.Of(name));
            }
            else
            {
                _failures.Add(place.Of(name), "is not a member that tasks in an exported graph have");
                return false;
            }

            return true;
        });

        var given = FieldValues.Of(values);
        CheckDerivedRoot(derivedRoot, given.Fields.Contains(TaskField.Root), previous.Count == 0, place.Of(GraphExportNames.DerivedRoot));
        return new LinkedTask(TaskOf(kind, given), next, previous);
    }

    private static TrackedTask TaskOf(TaskKind kind, FieldValues given) => new()
    {
        Id = given[TaskField.Id] as long? ?? 0,
        Kind = kind,
        CreationTimestamp = given[TaskField.CreationTimestamp] as DateTime? ?? default,
        UpdateTimestamp = given[TaskField.UpdateTimestamp] as DateTime? ?? default,
        Values = given.Only(given.Fields - TaskKinds.Managed),
    };

    // It is there to be read by people; one that contradicts the rest of the task shows that something was forgotten.
    private void CheckDerivedRoot(bool? derivedRoot, bool isGiven, bool follows, BodyPath place)
    {
        if (derivedRoot is not null && isGiven)
        {
            _failures.Add(place, $"must not stand beside {TaskField.Root}: a root is given or derived");
        }
        else if (derivedRoot is not null && derivedRoot != follows)
        {
            var previous = GraphExportNames.Of(LinkDirection.Previous);
            _failures.Add(place, $"must be {(follows ? "true" : "false")} or be left out: it follows from {previous}");
        }
    }

    private object? ReadValue(TaskField field, JsonElement value, BodyPath place)
    {
        if (value.ValueKind != JsonValueKind.Null && FieldFormat.Of(field).TryReadJson(value, out var read) && read is not null)
        {
            return read;
        }

        _failures.Add(place, $"must be {FieldFormat.Of(field).Expectation}, not {JsonTaskReader.Describe(value)}");
        return null;
    }

    private TaskKind ReadKind(JsonElement value, BodyPath place)
    {
        if (value.ValueKind == JsonValueKind.String && KindNames.TryParseElement(value.GetString()!, out var kind))
        {
            return kind;
        }

        _failures.Add(
            place,
            $"must be the name of a kind of task such as {KindNames.Kebab(TaskKind.ExecutionTask)}, not {JsonTaskReader.Describe(value)}");
        return default;
    }

    private long ReadId(JsonElement value, BodyPath place)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var id))
        {
            return id;
        }

        _failures.Add(place, $"must be a whole number from 0 to {long.MaxValue}, not {JsonTaskReader.Describe(value)}");
        return 0;
    }

    private IReadOnlyList<T> ReadList<T>(JsonElement value, BodyPath place, string what, Func<JsonElement, BodyPath, T> read)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            return [.. value.EnumerateArray().Select((element, index) => read(element, place.Of(index)))];
        }

        _failures.Add(place, $"must be a list of {what}, not {JsonTaskReader.Describe(value)}");
        return [];
    }

    // Reads each member once; one that is missing, or stands there again, is refused.
    private void ReadMembers(JsonElement element, BodyPath? place, IEnumerable<string> required, Func<string, JsonElement, bool> read)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            if (seen.Contains(member.Name))
            {
                _failures.Add(BodyPath.Member(place, member.Name), "is given twice");
            }
            else if (read(member.Name, member.Value))
            {
                seen.Add(member.Name);
            }
        }

        foreach (var name in required.Where(name => !seen.Contains(name)))
        {
            _failures.Add(BodyPath.Member(place, name), "must be given");
        }
    }
}
