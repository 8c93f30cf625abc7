using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Tracking.Api.Wire;
using Tracking.Api.Wire.Json;
using Tracking.Api.Wire.Values;
using Tracking.Core;

namespace Tracking.Api.Control.Graphs;

/// <summary>Writes a whole graph as JSON, the same in every dialect. Equal states give equal bytes.</summary>
internal static class GraphStateWriter
{
    private static readonly JsonFields Fields = new(JsonDates.Iso, JsonNulls.Omit);
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static void Write(IBufferWriter<byte> output, GraphState state)
    {
        using var writer = new Utf8JsonWriter(output, Options);
        writer.WriteStartObject();
        writer.WriteNumber(GraphStateNames.LastAssignedId, state.LastAssignedId);
        WriteIds(writer, GraphStateNames.RemovedIds, state.RemovedIds);
        writer.WriteStartArray(WireNames.Tasks);
        foreach (var entry in state.Tasks)
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
        writer.WriteString(WireNames.Type, KindNames.Kebab(task.Kind));
        Fields.Write(writer, new TaskSnapshot(task, task.Kind, task.GivenRoot ?? derivedRoot, null), FieldTable.ServerManaged | task.Values.Fields);
        if (task.GivenRoot is null)
        {
            writer.WriteBoolean(GraphStateNames.DerivedRoot, derivedRoot);
        }

        WriteIds(writer, GraphStateNames.Of(LinkDirection.Next), entry.Next);
        WriteIds(writer, GraphStateNames.Of(LinkDirection.Previous), entry.Previous);
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
