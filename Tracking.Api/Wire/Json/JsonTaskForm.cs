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

    /// <summary>Writes the members of a list, without its braces.</summary>
    public virtual void WriteListMembers(Utf8JsonWriter writer, IReadOnlyList<TaskSnapshot> tasks, JsonTaskWriter taskWriter)
    {
        writer.WriteStartArray(WireNames.Tasks);
        foreach (var task in tasks)
        {
            WriteElement(writer, task, taskWriter);
        }

        writer.WriteEndArray();
    }

    protected virtual void WriteElement(Utf8JsonWriter writer, in TaskSnapshot task, JsonTaskWriter taskWriter) =>
        taskWriter.WriteTask(writer, task);

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

        protected override void WriteElement(Utf8JsonWriter writer, in TaskSnapshot task, JsonTaskWriter taskWriter) =>
            taskWriter.WriteWrapped(writer, task);
    }

    /// <summary><c>{"execution-task":[{…}],…}</c></summary>
    public sealed class Grouped : JsonTaskForm
    {
        public override bool WrapsSingle => true;

        public override void WriteListMembers(Utf8JsonWriter writer, IReadOnlyList<TaskSnapshot> tasks, JsonTaskWriter taskWriter)
        {
            foreach (var group in tasks.GroupBy(task => task.Kind))
            {
                writer.WriteStartArray(KindNames.Kebab(group.Key));
                foreach (var task in group)
                {
                    taskWriter.WriteTask(writer, task);
                }

                writer.WriteEndArray();
            }
        }
    }
}
