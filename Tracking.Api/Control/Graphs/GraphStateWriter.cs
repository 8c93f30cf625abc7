using Tracking.Api.Wire;
using Tracking.Api.Wire.Json;
using Tracking.Api.Wire.Values;
using Tracking.Core;

namespace Tracking.Api.Control.Graphs;

/// <summary>Writes a whole graph as JSON, the same in every dialect. Equal states give equal bytes.</summary>
internal static class GraphStateWriter
{
    private static readonly JsonFields Fields = new(JsonDates.Iso, JsonNulls.Omit);
    private static readonly JsonTaskForm Form = new JsonTaskForm.Property(KindNames.Kebab);
    private static readonly JsonName LastAssignedId = new(GraphStateNames.LastAssignedId);
    private static readonly JsonName RemovedIds = new(GraphStateNames.RemovedIds);
    private static readonly JsonName DerivedRoot = new(GraphStateNames.DerivedRoot);
    private static readonly JsonName Next = new(GraphStateNames.Of(LinkDirection.Next));
    private static readonly JsonName Previous = new(GraphStateNames.Of(LinkDirection.Previous));

    public static void Write(OutputBuffer output, GraphState state)
    {
        var text = new JsonText(output);
        text.StartObject();
        text.Name(LastAssignedId);
        text.Number(state.LastAssignedId);
        WriteIds(text, RemovedIds, state.RemovedIds);
        text.Name(JsonName.Tasks);
        text.StartArray();
        foreach (var entry in state.Tasks)
        {
            WriteTask(text, entry);
        }

        text.EndArray();
        text.EndObject();
    }

    private static void WriteTask(JsonText text, LinkedTask entry)
    {
        var task = entry.Task;
        var derivedRoot = entry.Previous.Count == 0;
        text.StartObject();
        Form.WriteType(text, task.Kind);
        Fields.Write(text, new TaskSnapshot(task, task.Kind, task.GivenRoot ?? derivedRoot, null), FieldTable.ServerManaged | task.Values.Fields);
        if (task.GivenRoot is null)
        {
            text.Name(DerivedRoot);
            text.Boolean(derivedRoot);
        }

        WriteIds(text, Next, entry.Next);
        WriteIds(text, Previous, entry.Previous);
        text.EndObject();
    }

    private static void WriteIds(JsonText text, JsonName name, IReadOnlyList<long> ids)
    {
        text.Name(name);
        text.StartArray();
        foreach (var id in ids)
        {
            text.Number(id);
        }

        text.EndArray();
    }
}
