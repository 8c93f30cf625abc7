using System.Text;
using System.Text.Json;
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
        JsonName = JsonEncodedText.Encode(name);
        OpeningTag = Encoding.UTF8.GetBytes($"<{name}>");
        ClosingTag = Encoding.UTF8.GetBytes($"</{name}>");
    }

    public TaskField Field { get; }

    public string Name { get; }

    public FieldType Type { get; }

    public JsonEncodedText JsonName { get; }

    public byte[] OpeningTag { get; }

    public byte[] ClosingTag { get; }

    /// <summary>The value that a reader of the task sees.</summary>
    public FieldValue ValueOf(in TaskSnapshot snapshot)
    {
        var values = snapshot.Task.Values.Walk();
        return ValueOf(snapshot, ref values);
    }

    /// <summary>Writes the member of a task's JSON object.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="snapshot">The task.</param>
    /// <param name="values">The task's values, of which those of fields before this one were taken.</param>
    /// <param name="dates">How dates are written.</param>
    public void WriteJson(Utf8JsonWriter writer, in TaskSnapshot snapshot, ref FieldCursor values, JsonDates dates)
    {
        writer.WritePropertyName(JsonName);
        var value = ValueOf(snapshot, ref values);
        switch (value.Kind)
        {
            case FieldValueKind.Boolean:
                writer.WriteBooleanValue(value.Boolean);
                break;
            case FieldValueKind.Number or FieldValueKind.LongNumber:
                writer.WriteNumberValue(value.Number);
                break;
            case FieldValueKind.Timestamp:
                dates.Write(writer, value.Timestamp);
                break;
            case FieldValueKind.Text:
                writer.WriteStringValue(value.Utf8);
                break;
            default:
                writer.WriteNullValue();
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
                text.Timestamp(value.Timestamp);
                break;
            default:
                text.Text(value.Utf8);
                break;
        }

        text.Raw(ClosingTag);
    }

    private FieldValue ValueOf(in TaskSnapshot snapshot, scoped ref FieldCursor values) => Field switch
    {
        TaskField.Id => FieldValue.Of(snapshot.Task.Id),
        TaskField.CreationTimestamp => FieldValue.Of(snapshot.Task.CreationTimestamp),
        TaskField.UpdateTimestamp => FieldValue.Of(snapshot.Task.UpdateTimestamp),
        TaskField.Root => FieldValue.Of(snapshot.Root),
        _ => values.Take(Field),
    };
}
