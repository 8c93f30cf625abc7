using System.Text;
using Tracking.Api.Wire.Json;
using Tracking.Api.Wire.Values;
using Tracking.Api.Wire.Xml;
using Tracking.Core;

namespace Tracking.Api.Wire;

/// <summary>One field on the wire: its name, its type, and where its value is found.</summary>
internal sealed class FieldDefinition
{
    public FieldDefinition(TaskField field, string name, FieldType type)
    {
        Field = field;
        Name = name;
        Type = type;
        JsonName = new JsonName(name);
        OpeningTag = Encoding.UTF8.GetBytes($"<{name}>");
        ClosingTag = Encoding.UTF8.GetBytes($"</{name}>");
    }

    public TaskField Field { get; }

    public string Name { get; }

    public FieldType Type { get; }

    public JsonName JsonName { get; }

    public byte[] OpeningTag { get; }

    public byte[] ClosingTag { get; }

    /// <summary>The value that a reader of the task sees.</summary>
    public FieldValue ValueOf(in TaskSnapshot snapshot)
    {
        var values = snapshot.Task.Values.Walk();
        return ValueOf(snapshot, ref values);
    }

    /// <summary>Writes the member of a task's JSON object.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="snapshot">The task.</param>
    /// <param name="values">The task's values, of which those of fields before this one were taken.</param>
    /// <param name="dates">How dates are written.</param>
    public void WriteJson(JsonText text, in TaskSnapshot snapshot, ref FieldCursor values, JsonDates dates)
    {
        text.Name(JsonName);
        if (values.TryTakeText(Field, out var utf8))
        {
            text.Text(utf8);
            return;
        }

        var value = ValueOf(snapshot, ref values);
        switch (value.Kind)
        {
            case FieldValueKind.Boolean:
                text.Boolean(value.Boolean);
                break;
            case FieldValueKind.Number or FieldValueKind.LongNumber:
                text.Number(value.Number);
                break;
            case FieldValueKind.Timestamp:
                dates.Write(text, value.Timestamp);
                break;
            default:
                text.Null();
                break;
        }
    }

    /// <summary>Writes the child of a task's XML element; the task must have a value.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="snapshot">The task.</param>
    /// <param name="values">The task's values, of which those of fields before this one were taken.</param>
    public void WriteXml(XmlText text, in TaskSnapshot snapshot, ref FieldCursor values)
    {
        text.Raw(OpeningTag);
        if (values.TryTakeText(Field, out var utf8))
        {
            text.Text(utf8);
        }
        else
        {
            WriteXml(text, ValueOf(snapshot, ref values));
        }

        text.Raw(ClosingTag);
    }

    // What is no text; a field without a value is empty.
    private static void WriteXml(XmlText text, FieldValue value)
    {
        switch (value.Kind)
        {
            case FieldValueKind.Boolean:
                text.Boolean(value.Boolean);
                break;
            case FieldValueKind.Number or FieldValueKind.LongNumber:
                text.Number(value.Number);
                break;
            case FieldValueKind.Timestamp:
                text.Timestamp(value.Timestamp);
                break;
        }
    }

    // Not one expression: its result would be copied once more, and the copy wait for what was just written.
    private FieldValue ValueOf(in TaskSnapshot snapshot, scoped ref FieldCursor values)
    {
        switch (Field)
        {
            case TaskField.Id:
                return FieldValue.Of(snapshot.Task.Id);
            case TaskField.CreationTimestamp:
                return FieldValue.Of(snapshot.Task.CreationTimestamp);
            case TaskField.UpdateTimestamp:
                return FieldValue.Of(snapshot.Task.UpdateTimestamp);
            case TaskField.Root:
                return FieldValue.Of(snapshot.Root);
            default:
                return values.Take(Field);
        }
    }
}
