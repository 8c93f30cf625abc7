using System.Buffers;
using System.Text;
using Tracking.Api.Wire.Values;
using Tracking.Core;

namespace Tracking.Api.Wire.Xml;

/// <summary>Writes tasks and lists of tasks as XML, in one dialect.</summary>
/// <param name="listForm">How the elements of a list tell the kinds apart.</param>
internal sealed class XmlTaskWriter(XmlTaskForm listForm) : ITaskWriter
{
    private static readonly Dictionary<TaskField, (byte[] Opening, byte[] Closing)> Tags = TaskField.All.ToDictionary(
        field => field, field => (Encoding.UTF8.GetBytes($"<{field}>"), Encoding.UTF8.GetBytes($"</{field}>")));

    // The root of a single task is always named after its kind.
    public void WriteSingle(IBufferWriter<byte> output, TaskSnapshot task)
    {
        var text = new XmlText(output);
        text.Raw(XmlText.Declaration);
        WriteTask(text, task, XmlTaskForm.ElementName);
    }

    public IEnumerable<int> WriteListInSteps(IBufferWriter<byte> output, IReadOnlyList<TaskSnapshot> tasks)
    {
        var text = new XmlText(output);
        text.Raw(XmlText.Declaration);
        if (tasks.Count == 0)
        {
            text.Raw("<tasks/>"u8);
            yield break;
        }

        text.Raw("<tasks>"u8);
        for (var index = 0; index < tasks.Count; index++)
        {
            WriteTask(text, tasks[index], listForm);
            yield return index;
        }

        text.Raw("</tasks>"u8);
    }

    private void WriteTask(XmlText text, TaskSnapshot task, XmlTaskForm form)
    {
        text.Raw(form.OpeningTag(task.Kind));
        foreach (var field in task.Shown)
        {
            if (task.ValueOf(field) is { } value)
            {
                var (opening, closing) = Tags[field];
                text.Raw(opening);
                FieldFormat.Of(field).WriteXml(text, value);
                text.Raw(closing);
            }
        }

        if (task.Nexts is { Count: 0 })
        {
            text.Raw("<nexts/>"u8);
        }
        else if (task.Nexts is { } nexts)
        {
            text.Raw("<nexts>"u8);
            foreach (var next in nexts)
            {
                WriteTask(text, next, listForm);
            }

            text.Raw("</nexts>"u8);
        }

        text.Raw(form.ClosingTag(task.Kind));
    }
}
