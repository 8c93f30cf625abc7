using System.Text.Json;
using Tracking.Core;

namespace Tracking.Api.Wire.Json;

/// <summary>Long lists.</summary>
internal sealed partial class JsonTaskWriter
{
    /// <summary>Begins the answer that holds a long list.</summary>
    public IListPieces BeginList(OutputBuffer output, IReadOnlyList<TaskSnapshot> tasks) => new ListPieces(this, output, tasks);

    private sealed class ListPieces : IListPieces
    {
        private readonly JsonTaskWriter _tasks;
        private readonly OutputBuffer _output;
        private readonly Utf8JsonWriter _writer; // of its own: between two pieces a thread writes other answers
        private readonly IReadOnlyList<TaskSnapshot> _arranged;
        private int _written;

        public ListPieces(JsonTaskWriter tasks, OutputBuffer output, IReadOnlyList<TaskSnapshot> list)
        {
            (_tasks, _output, _writer) = (tasks, output, new Utf8JsonWriter(output, Options));
            tasks.OpenRoot(_writer);
            _arranged = tasks.Arrange(list);
            tasks.OpenList(_writer);
        }

        public bool TryFinish(int length)
        {
            while (_written < _arranged.Count && _output.Length + _writer.BytesPending < length)
            {
                _tasks.WriteElement(_writer, _arranged, _written++);
            }

            var isFinished = _written == _arranged.Count;
            if (isFinished)
            {
                _tasks.CloseList(_writer, _arranged);
                _tasks.CloseRoot(_writer);
            }

            _writer.Flush();
            return isFinished;
        }
    }
}
