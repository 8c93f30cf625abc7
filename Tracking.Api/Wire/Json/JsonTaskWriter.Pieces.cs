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
        private readonly JsonText _text;
        private readonly IReadOnlyList<TaskSnapshot> _arranged;
        private int _written;

        public ListPieces(JsonTaskWriter tasks, OutputBuffer output, IReadOnlyList<TaskSnapshot> list)
        {
            (_tasks, _output, _text) = (tasks, output, new JsonText(output));
            tasks.OpenRoot(_text);
            _arranged = tasks.Arrange(list);
            tasks.OpenList(_text);
        }

        public bool TryFinish(int length)
        {
            while (_written < _arranged.Count && _output.Length < length)
            {
                _tasks.WriteElement(_text, _arranged, _written++);
            }

            var isFinished = _written == _arranged.Count;
            if (isFinished)
            {
                _tasks.CloseList(_text, _arranged);
                _tasks.CloseRoot(_text);
            }

            return isFinished;
        }
    }
}
