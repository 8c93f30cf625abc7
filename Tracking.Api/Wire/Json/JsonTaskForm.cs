using System.Text.Json;
using Tracking.Core;

namespace Tracking.Api.Wire.Json;

/// <summary>How JSON tells the kinds apart (Contract L1).</summary>
internal abstract class JsonTaskForm
{
    /// <summary>The member of a task object that names its kind; null where the form has none.</summary>
    public virtual Func<TaskKind, JsonEncodedText>? TypeMember => null;

    /// <summary>Whether a single task stands in a wrapper that is named after its kind.</summary>
    public virtual bool WrapsSingle => false;

    /// <summary>The order in which the tasks of a list are written.</summary>
    public virtual IReadOnlyList<TaskSnapshot> Arrange(IReadOnlyList<TaskSnapshot> tasks) => tasks;

    /// <summary>Writes what comes before the tasks of a list, behind its brace.</summary>
    public virtual void OpenList(Utf8JsonWriter writer) => writer.WriteStartArray(WireNames.Tasks);

    /// <summary>Writes a task of a list.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="task">The task.</param>
    /// <param name="before">The kind of the task before it; null for the first.</param>
    /// <param name="taskWriter">What writes the task itself.</param>
    public virtual void WriteElement(Utf8JsonWriter writer, in TaskSnapshot task, TaskKind? before, JsonTaskWriter taskWriter) =>
        taskWriter.WriteTask(writer, task);

    /// <summary>Writes what comes behind the tasks of a list, before its brace.</summary>
    public virtual void CloseList(Utf8JsonWriter writer, bool isEmpty) => writer.WriteEndArray();

    /// <summary><c>{"type":"execution-task",…}</c></summary>
    public sealed class Property : JsonTaskForm
    {
        public Property(Func<TaskKind, string> typeName)
        {
            JsonEncodedText[] names = [.. Enum.GetValues<TaskKind>().Select(kind => JsonEncodedText.Encode(typeName(kind)))];
            TypeMember = kind => names[(int)kind];
        }

        public override Func<TaskKind, JsonEncodedText> TypeMember { get; }
    }

    /// <summary>Nothing tells them apart.</summary>
    public sealed class None : JsonTaskForm;

    /// <summary><c>{"execution-task":{…}}</c></summary>
    public sealed class Wrapper : JsonTaskForm
    {
        public override bool WrapsSingle => true;

        public override void WriteElement(Utf8JsonWriter writer, in TaskSnapshot task, TaskKind? before, JsonTaskWriter taskWriter) =>
            taskWriter.WriteWrapped(writer, task);
    }

    /// <summary><c>{"execution-task":[{…}],…}</c></summary>
    public sealed class Grouped : JsonTaskForm
    {
        public override bool WrapsSingle => true;

        public override IReadOnlyList<TaskSnapshot> Arrange(IReadOnlyList<TaskSnapshot> tasks)
        {
            var arranged = new ChunkedList<TaskSnapshot>(tasks.Count);
            foreach (var task in tasks.GroupBy(task => task.Kind).SelectMany(group => group))
            {
                arranged.Add(task);
            }

            return arranged;
        }

        public override void OpenList(Utf8JsonWriter writer)
        {
            // Each kind has an array of its own.
        }

        public override void WriteElement(Utf8JsonWriter writer, in TaskSnapshot task, TaskKind? before, JsonTaskWriter taskWriter)
        {
            if (before != task.Kind)
            {
                CloseList(writer, isEmpty: before is null);
                writer.WriteStartArray(KindNames.Kebab(task.Kind));
            }

            taskWriter.WriteTask(writer, task);
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
