using System.Text;
using System.Text.Json;
using Tracking.Api.Wire.Values;
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
}
