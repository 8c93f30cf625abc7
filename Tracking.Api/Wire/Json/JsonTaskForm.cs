using System.Text.Encodings.Web;
using System.Text.Json;
using Tracking.Core;

namespace Tracking.Api.Wire.Json;

/// <summary>How JSON tells the kinds apart (Contract L1).</summary>
internal abstract class JsonTaskForm
{
    /// <summary>Whether a single task stands in a wrapper that is named after its kind.</summary>
    public virtual bool WrapsSingle => false;

    /// <summary>Writes the member of a task object that names its kind, where the form has one.</summary>
    public virtual void WriteType(Utf8JsonWriter writer, TaskKind kind)
    {
        // Most forms say it outside of the object, or not at all.
    }

    /// <summary>The order in which the tasks of a list are written.</summary>
    public virtual IReadOnlyList<TaskSnapshot> Arrange(IReadOnlyList<TaskSnapshot> tasks) => tasks;

    /// <summary>Writes what comes before the tasks of a list, behind its brace.</summary>
    public virtual void OpenList(Utf8JsonWriter writer) => writer.WriteStartArray(JsonNames.Tasks);

    /// <summary>Writes a task of a list.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="task">The task.</param>
    /// <param name="before">The kind of the task before it; null for the first.</param>
    /// <param name="tasks">What writes the task itself.</param>
    public virtual void WriteElement(Utf8JsonWriter writer, TaskSnapshot task, TaskKind? before, JsonTaskWriter tasks) =>
        tasks.WriteTask(writer, task);

    /// <summary>Writes what comes behind the tasks of a list, before its brace.</summary>
    public virtual void CloseList(Utf8JsonWriter writer, bool isEmpty) => writer.WriteEndArray();

    /// <summary><c>{"type":"execution-task",…}</c></summary>
    public sealed class Property(Func<TaskKind, string> typeName) : JsonTaskForm
    {
        public override void WriteType(Utf8JsonWriter writer, TaskKind kind) => writer.WriteString(JsonNames.Type, typeName(kind));
    }

    /// <summary>Nothing tells them apart.</summary>
    public sealed class None : JsonTaskForm;

    /// <summary><c>{"execution-task":{…}}</c></summary>
    public sealed class Wrapper : JsonTaskForm
    {
        public override bool WrapsSingle => true;

        public override void WriteElement(Utf8JsonWriter writer, TaskSnapshot task, TaskKind? before, JsonTaskWriter tasks) =>
            tasks.WriteWrapped(writer, task);
    }

    /// <summary><c>{"execution-task":[{…}],…}</c></summary>
    public sealed class Grouped : JsonTaskForm
    {
        public override bool WrapsSingle => true;

        public override IReadOnlyList<TaskSnapshot> Arrange(IReadOnlyList<TaskSnapshot> tasks) =>
            [.. tasks.GroupBy(task => task.Kind).SelectMany(group => group)];

        public override void OpenList(Utf8JsonWriter writer)
        {
            // Each kind has an array of its own.
        }

        public override void WriteElement(Utf8JsonWriter writer, TaskSnapshot task, TaskKind? before, JsonTaskWriter tasks)
        {
            if (before != task.Kind)
            {
                CloseList(writer, isEmpty: before is null);
                writer.WriteStartArray(KindNames.Kebab(task.Kind));
            }

            tasks.WriteTask(writer, task);
        }

        public override void CloseList(Utf8JsonWriter writer, bool isEmpty)
        {
            if (!isEmpty)
            {
                writer.WriteEndArray();
            }
        }
    }
}

/// <summary>Names of members, encoded once.</summary>
internal static class JsonNames
{
    public static readonly JsonEncodedText Tasks = Encode(WireNames.Tasks);
    public static readonly JsonEncodedText Nexts = Encode(WireNames.Nexts);
    public static readonly JsonEncodedText Type = Encode(WireNames.Type);

    private static readonly Dictionary<TaskField, JsonEncodedText> Fields =
        TaskField.All.ToDictionary(field => field, field => Encode(field.WireName));

    /// <summary>The name of a field.</summary>
    public static JsonEncodedText Of(TaskField field) => Fields[field];

    private static JsonEncodedText Encode(string name) => JsonEncodedText.Encode(name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
}
