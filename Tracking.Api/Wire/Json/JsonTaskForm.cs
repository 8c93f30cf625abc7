using System.Text;
using Tracking.Core;

namespace Tracking.Api.Wire.Json;

/// <summary>How JSON tells the kinds apart (Contract L1).</summary>
internal abstract class JsonTaskForm
{
    /// <summary>Writes the member of a task object that names its kind, where the form has one.</summary>
    public virtual void WriteType(JsonText text, TaskKind kind)
    {
        // Most forms say it outside the object, or not at all.
    }

    /// <summary>Whether a single task stands in a wrapper that is named after its kind.</summary>
    public virtual bool WrapsSingle => false;

    /// <summary>The order in which the tasks of a list are written.</summary>
    public virtual IReadOnlyList<TaskSnapshot> Arrange(IReadOnlyList<TaskSnapshot> tasks) => tasks;

    /// <summary>Writes what comes before the tasks of a list, behind its brace.</summary>
    public virtual void OpenList(JsonText text)
    {
        text.Name(JsonName.Tasks);
        text.StartArray();
    }

    /// <summary>Writes a task of a list.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="task">The task.</param>
    /// <param name="before">The kind of the task before it; null for the first.</param>
    /// <param name="taskWriter">What writes the task itself.</param>
    public virtual void WriteElement(JsonText text, in TaskSnapshot task, TaskKind? before, JsonTaskWriter taskWriter) =>
        taskWriter.WriteTask(text, task);

    /// <summary>Writes what comes behind the tasks of a list, before its brace.</summary>
    public virtual void CloseList(JsonText text, bool isEmpty) => text.EndArray();

    /// <summary><c>{"type":"execution-task",…}</c></summary>
    public sealed class Property : JsonTaskForm
    {
        private static readonly JsonName TypeName = new(WireNames.Type);

        private readonly byte[][] _types;

        public Property(Func<TaskKind, string> typeName) =>
            _types = KindNames.OfEach(kind => Encoding.UTF8.GetBytes($"\"{typeName(kind)}\""));

        public override void WriteType(JsonText text, TaskKind kind)
        {
            text.Name(TypeName);
            text.Raw(_types[(int)kind]);
        }
    }

    /// <summary>Nothing tells them apart.</summary>
    public sealed class None : JsonTaskForm;

    /// <summary><c>{"execution-task":{…}}</c></summary>
    public sealed class Wrapper : JsonTaskForm
    {
        public override bool WrapsSingle => true;

        public override void WriteElement(JsonText text, in TaskSnapshot task, TaskKind? before, JsonTaskWriter taskWriter) =>
            taskWriter.WriteWrapped(text, task);
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

        public override void OpenList(JsonText text)
        {
            // Each kind has an array of its own.
        }

        public override void WriteElement(JsonText text, in TaskSnapshot task, TaskKind? before, JsonTaskWriter taskWriter)
        {
            if (before != task.Kind)
            {
                CloseList(text, isEmpty: before is null);
                text.Name(KindNames.WrapperName(task.Kind));
                text.StartArray();
            }

            taskWriter.WriteTask(text, task);
        }

        public override void CloseList(JsonText text, bool isEmpty)
        {
            if (!isEmpty)
            {
                text.EndArray();
            }
        }
    }
}
