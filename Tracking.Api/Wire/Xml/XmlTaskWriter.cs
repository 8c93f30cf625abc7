using System.Numerics;
using Tracking.Core;

namespace Tracking.Api.Wire.Xml;

/// <summary>Writes tasks and lists of tasks as XML, in one dialect.</summary>
internal sealed class XmlTaskWriter(XmlTaskForm listForm)
{
    private static ReadOnlySpan<byte> RootTag => "<tasks>"u8;

    private static ReadOnlySpan<byte> RootEnd => "</tasks>"u8;

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
        WriteList(text, tasks, RootTag, RootEnd, "<tasks/>"u8);
    }

    /// <summary>Begins the document that holds a long list; it is not empty.</summary>
    public IListPieces BeginList(OutputBuffer output, IReadOnlyList<TaskSnapshot> tasks) => new ListPieces(this, output, tasks);

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
            WriteElement(text, tasks[index]);
        }

        text.Raw(closing);
    }

    private void WriteElement(XmlText text, in TaskSnapshot task) => WriteTask(text, task, listForm);

    private sealed class ListPieces : IListPieces
    {
        private readonly XmlTaskWriter _writer;
        private readonly OutputBuffer _output;
        private readonly XmlText _text;
        private readonly IReadOnlyList<TaskSnapshot> _tasks;
        private int _written;

        public ListPieces(XmlTaskWriter writer, OutputBuffer output, IReadOnlyList<TaskSnapshot> tasks)
        {
            (_writer, _output, _text, _tasks) = (writer, output, new XmlText(output), tasks);
            _text.Raw(XmlText.Declaration);
            _text.Raw(RootTag);
        }

        public bool TryFinish(int length)
        {
            while (_written < _tasks.Count && _output.Length < length)
            {
                _writer.WriteElement(_text, _tasks[_written++]);
            }

            var isFinished = _written == _tasks.Count;
            _text.Raw(isFinished ? RootEnd : []);
            return isFinished;
        }
    }
}
