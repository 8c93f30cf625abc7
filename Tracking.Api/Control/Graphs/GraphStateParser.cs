using System.Text;
using System.Text.Json;
using Tracking.Api.Wire;
using Tracking.Api.Wire.Json;
using Tracking.Api.Wire.Reading;
using Tracking.Core;

namespace Tracking.Api.Control.Graphs;

/// <summary>Walks one exported graph. A syntax error leaves by exception, everything else is gathered.</summary>
internal ref partial struct GraphStateParser
{
    private const string NotAMember = "is not a member that exported graphs have";

    private readonly BodyPath _path = new();
    private readonly FailureList _failures = new();
    private readonly HashSet<string> _seen = []; // the members of the task that is being read
    private readonly FieldValuesBuilder _values = new();
    private Utf8JsonReader _reader;

    public GraphStateParser(ReadOnlySpan<byte> json) => _reader = new Utf8JsonReader(json);

    public BodyReading<GraphState> Read()
    {
        _reader.Read();
        if (_reader.TokenType != JsonTokenType.StartObject)
        {
            return BodyReading<GraphState>.Failed($"must be an exported graph, not {Found()}");
        }

        var state = GraphState.Empty;
        var seen = new HashSet<string>();
        while (NextMember(seen, out var member))
        {
            switch (member.Name)
            {
                case GraphStateNames.LastAssignedId:
                    _path.Enter(member.Name);
                    state = state with { LastAssignedId = ReadId() };
                    _path.Leave();
                    break;
                case GraphStateNames.RemovedIds:
                    state = state with { RemovedIds = ReadIds(member.Name) };
                    break;
                case WireNames.Tasks:
                    state = state with { Tasks = ReadTasks() };
                    break;
                default:
                    SkipMember(member.Name, NotAMember);
                    break;
            }
        }

        _reader.Read();
        Require(seen, GraphStateNames.LastAssignedId);
        Require(seen, WireNames.Tasks);
        return _failures.Failures is { Count: > 0 } failures ? new(null, failures) : new(state, []);
    }

    private List<LinkedTask> ReadTasks()
    {
        var tasks = new List<LinkedTask>();
        _path.Enter(WireNames.Tasks);
        for (var index = 0; NextElement("tasks", index); index++)
        {
            _path.Enter(index);
            if (_reader.TokenType == JsonTokenType.StartObject)
            {
                tasks.Add(ReadTask());
            }
            else
            {
                Fail(null, $"must be a task, not {Found()}");
                _reader.Skip();
            }

            _path.Leave();
        }

        _path.Leave();
        return tasks;
    }

    private List<long> ReadIds(string name)
    {
        var ids = new List<long>();
        _path.Enter(name);
        for (var index = 0; NextElement("ids", index); index++)
        {
            _path.Enter(index);
            ids.Add(IdHere());
            _path.Leave();
        }

        _path.Leave();
        return ids;
    }

    private long ReadId()
    {
        _reader.Read();
        return IdHere();
    }

    private long IdHere()
    {
        if (_reader.TokenType == JsonTokenType.Number && _reader.TryGetInt64(out var id))
        {
            return id;
        }

        Fail(null, $"must be a whole number from 0 to {long.MaxValue}, not {Found()}");
        _reader.Skip();
        return 0;
    }

    // Moves to the next element of the list that a member holds; false at its end, or where it holds no list.
    private bool NextElement(string what, int index)
    {
        _reader.Read();
        if (index == 0 && _reader.TokenType != JsonTokenType.StartArray)
        {
            Fail(null, $"must be a list of {what}, not {Found()}");
            _reader.Skip();
            return false;
        }

        return (index > 0 || _reader.Read()) && _reader.TokenType != JsonTokenType.EndArray;
    }

    // Moves to the next member of the object that the reader is in, over those that stand there again; false at its end.
    private bool NextMember(HashSet<string> seen, out JsonMember member)
    {
        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            member = JsonMember.Read(ref _reader);
            if (seen.Add(member.Name))
            {
                return true;
            }

            SkipMember(member.Name, "is given twice");
        }

        member = default;
        return false;
    }

    private void SkipMember(string name, string message)
    {
        Fail(name, message);
        _reader.Skip();
    }

    private readonly void Require(HashSet<string> seen, string name)
    {
        if (!seen.Contains(name))
        {
            Fail(name, "must be given");
        }
    }

    private readonly void Fail(string? member, string message) => _failures.Add(_path, member, message);

    // What the reader stands on, for a message.
    private readonly string Found() => _reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => Quotation.Of(_reader.GetString()!),
        _ => Quotation.Of(Encoding.UTF8.GetString(_reader.ValueSpan)).Trim('"'),
    };
}
