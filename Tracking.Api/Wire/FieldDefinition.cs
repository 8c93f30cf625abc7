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

    /// <summary>The value that a reader of the task sees; null where there is none.</summary>
    public object? ValueOf(in TaskSnapshot snapshot) => Field switch
    {
        TaskField.Id => snapshot.Task.Id,
        TaskField.CreationTimestamp => snapshot.Task.CreationTimestamp,
        TaskField.UpdateTimestamp => snapshot.Task.UpdateTimestamp,
        TaskField.Root => snapshot.Root,
        _ => snapshot.Task.Values[Field],
    };

    /// <summary>Writes the member of a task's JSON object.</summary>
    public void WriteJson(Utf8JsonWriter writer, in TaskSnapshot snapshot, JsonDates dates)
    {
        writer.WritePropertyName(JsonName);
        switch (Field)
        {
            // What every answer holds is written as it is: as objects they would be most of its garbage.
            case TaskField.Id:
                writer.WriteNumberValue(snapshot.Task.Id);
                break;
            case TaskField.CreationTimestamp:
                dates.Write(writer, snapshot.Task.CreationTimestamp);
                break;
            case TaskField.UpdateTimestamp:
                dates.Write(writer, snapshot.Task.UpdateTimestamp);
                break;
            case TaskField.Root:
                writer.WriteBooleanValue(snapshot.Root);
                break;
            case var field when snapshot.Task.Values[field] is { } value:
                Type.WriteJson(writer, value, dates);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    /// <summary>Writes the child of a task's XML element; the task must have a value.</summary>
    public void WriteXml(XmlText text, in TaskSnapshot snapshot)
    {
        text.Raw(OpeningTag);
        switch (Field)
        {
            case TaskField.Id:
                text.Number(snapshot.Task.Id);
                break;
            case TaskField.CreationTimestamp:
                text.Timestamp(snapshot.Task.CreationTimestamp);
                break;
            case TaskField.UpdateTimestamp:
                text.Timestamp(snapshot.Task.UpdateTimestamp);
                break;
            case TaskField.Root:
                text.Boolean(snapshot.Root);
                break;
            default:
                Type.WriteXml(text, snapshot.Task.Values[Field]!);
                break;
        }

        text.Raw(ClosingTag);
    }
}
