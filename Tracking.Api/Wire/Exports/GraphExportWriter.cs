using System.Buffers;
using System.Text.Json;
using Tracking.Api.Wire.Json;
using Tracking.Core;

namespace Tracking.Api.Wire.Exports;

/// <summary>Writes a whole graph as JSON, the same in every dialect. Equal graphs give equal bytes.</summary>
internal static class GraphExportWriter
{
    public static void Write(IBufferWriter<byte> output, GraphExport export)
    {
        using var writer = JsonTaskWriter.NewWriter(output);
        writer.WriteStartObject();
        writer.WriteNumber(GraphExportNames.LastAssignedId, export.LastAssignedId);
        WriteIds(writer, GraphExportNames.RemovedIds, export.RemovedIds);
        writer.WriteStartArray(JsonNames.Tasks);
        foreach (var entry in export.Tasks)
        {
            WriteTask(writer, entry);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteTask(Utf8JsonWriter writer, LinkedTask entry)
    {
        var task = entry.Task;
        var derivedRoot = entry.Previous.Count == 0;
        writer.WriteStartObject();
        writer.WriteString(JsonNames.Type, KindNames.Kebab(task.Kind));
        JsonTaskWriter.Default.WriteFields(
            writer, new TaskSnapshot(task, task.Kind, task.GivenRoot ?? derivedRoot, null), TaskKinds.Managed | task.Values.Fields);
        if (task.GivenRoot is null)
        {
            writer.WriteBoolean(GraphExportNames.DerivedRoot, derivedRoot);
        }

        foreach (var side in Enum.GetValues<LinkDirection>())
        {
            WriteIds(writer, GraphExportNames.Of(side), entry.Links(side));
        }

        writer.WriteEndObject();
    }

    private static void WriteIds(Utf8JsonWriter writer, string name, IReadOnlyList<long> ids)
    {
        writer.WriteStartArray(name);
        foreach (var id in ids)
        {
            writer.WriteNumberValue(id);
        }

        writer.WriteEndArray();
    }
}
