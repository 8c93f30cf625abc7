using System.Numerics;
using Tracking.Core;

namespace Tracking.Api.Wire.Xml;

/// <summary>Writes tasks and lists of tasks as XML, in one dialect.</summary>
internal sealed class XmlTaskWriter(XmlTaskForm listForm)
{
    /// <summary>Writes the document that holds one task; its root is always named after the kind.</summary>
    public void WriteSingle(OutputBuffer output, in TaskSnapshot task)
    {
        var text = new XmlText(output);
        text.Raw(XmlText.Declaration);
        WriteTask(text, task, XmlTaskForm.ElementName);
    }

    /// <summary>Writes the document that holds a list.</summary>
    public void WriteList(OutputBuffer output, IReadOnlyList<TaskSnapshot> tasks)
    {
        var text = new XmlText(output);
        text.Raw(XmlText.Declaration);
        WriteList(text, tasks, "<tasks>"u8, "</tasks>"u8, "<tasks/>"u8);
    }

    private void WriteTask(XmlText text, in TaskSnapshot task, XmlTaskForm form)
    {
        text.Raw(form.OpeningTag(task.Kind));
        var values = task.Task.Values.Walk();
        for (var bits = (task.Task.Values.Fields | FieldTable.AlwaysShown).Bits; bits != 0; bits &= bits - 1)
        {
            FieldTable.Of((TaskField)BitOperations.TrailingZeroCount(bits)).WriteXml(text, task, ref values);
        }

        if (task.Nexts is { } nexts)
        {
            WriteList(text, nexts, "<nexts>"u8, "</nexts>"u8, "<nexts/>"u8);
        }

        text.Raw(form.ClosingTag(task.Kind));
    }

    private void WriteList(
        XmlText text, IReadOnlyList<TaskSnapshot> tasks, ReadOnlySpan<byte> opening, ReadOnlySpan<byte> closing, ReadOnlySpan<byte> empty)
    {
        if (tasks.Count == 0)
        {
            text.Raw(empty);
            return;
        }

        text.Raw(opening);
        for (var index = 0; index < tasks.Count; index++)
        {
            WriteTask(text, tasks[index], listForm);
        }

        text.Raw(closing);
    }
}
