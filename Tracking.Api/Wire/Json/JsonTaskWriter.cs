using Tracking.Core;

namespace Tracking.Api.Wire.Json;

/// <summary>Writes tasks and lists of tasks as JSON, in one dialect.</summary>
internal sealed partial class JsonTaskWriter(JsonTaskForm form, JsonFields fields, bool wrapRoot)
{
    /// <summary>Writes the answer that holds one task.</summary>
    public void WriteSingle(OutputBuffer output, in TaskSnapshot task)
    {
        var text = new JsonText(output);
        if (form.WrapsSingle || wrapRoot)
        {
            WriteWrapped(text, task);
        }
        else
        {
            WriteTask(text, task);
        }
    }

    /// <summary>Writes the answer that holds a list.</summary>
    public void WriteList(OutputBuffer output, IReadOnlyList<TaskSnapshot> tasks)
    {
        var text = new JsonText(output);
        OpenRoot(text);
        WriteListObject(text, tasks);
        CloseRoot(text);
    }

    /// <summary>Writes one task as an object.</summary>
    public void WriteTask(JsonText text, in TaskSnapshot task)
    {
        text.StartObject();
        form.WriteType(text, task.Kind);
        fields.Write(text, task);
        if (task.Nexts is { } nexts)
        {
            text.Name(JsonName.Nexts);
            WriteListObject(text, nexts);
        }

        text.EndObject();
    }

    /// <summary>Writes one task inside an object whose only member is named after the kind.</summary>
    public void WriteWrapped(JsonText text, in TaskSnapshot task)
    {
        text.StartObject();
        text.Name(KindNames.WrapperName(task.Kind));
        WriteTask(text, task);
        text.EndObject();
    }

    private void OpenRoot(JsonText text)
    {
        if (wrapRoot)
        {
            text.StartObject();
            text.Name(JsonName.Tasks);
        }
    }

    private void CloseRoot(JsonText text)
    {
        if (wrapRoot)
        {
            text.EndObject();
        }
    }

    private void WriteListObject(JsonText text, IReadOnlyList<TaskSnapshot> tasks)
    {
        var arranged = Arrange(tasks);
        OpenList(text);
        for (var index = 0; index < arranged.Count; index++)
        {
            WriteElement(text, arranged, index);
        }

        CloseList(text, arranged);
    }

    private IReadOnlyList<TaskSnapshot> Arrange(IReadOnlyList<TaskSnapshot> tasks) => form.Arrange(tasks);

    private void OpenList(JsonText text)
    {
        text.StartObject();
        form.OpenList(text);
    }

    private void WriteElement(JsonText text, IReadOnlyList<TaskSnapshot> arranged, int index) =>
        form.WriteElement(text, arranged[index], index == 0 ? null : arranged[index - 1].Kind, this);

    private void CloseList(JsonText text, IReadOnlyList<TaskSnapshot> arranged)
    {
        form.CloseList(text, arranged.Count == 0);
        text.EndObject();
    }
}
