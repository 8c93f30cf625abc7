using System.Text.Json;
using Tracking.Api.Wire.Reading;
using Tracking.Core;

namespace Tracking.Api.Wire.Json;

/// <summary>Walks one JSON body. A syntax error leaves by exception, everything else is gathered.</summary>
internal ref partial struct JsonDraftParser
{
    private readonly ReadRules _rules;
    private readonly DraftBuilderPool _builders;
    private readonly BodyPath _path = new();
    private Utf8JsonReader _reader;

    public JsonDraftParser(ReadOnlySpan<byte> json, ReadRules rules)
    {
        _rules = rules;
        _builders = new DraftBuilderPool(rules);
        _reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = JsonTaskReader.MaxDepth });
    }

    public BodyReading<IReadOnlyList<TaskDraft>> ReadList()
    {
        _reader.Read();
        if (_reader.TokenType != JsonTokenType.StartObject)
        {
            return BodyReading<IReadOnlyList<TaskDraft>>.Failed($"must be an object with the member \"{WireNames.Tasks}\", not {Found()}");
        }

        var lists = new DraftLists();
        var strangers = new FailureList();
        var isEmpty = true;
        for (; NextMember(out var member); isEmpty = false)
        {
            if (member.IsList(out var kind))
            {
                ReadListMember(member.Name, kind, lists, 0);
            }
            else
            {
                SkipUnknown(member, strangers);
            }
        }

        _reader.Read();
        if (lists.IsEmpty && !isEmpty)
        {
            return BodyReading<IReadOnlyList<TaskDraft>>.Failed($"has no member \"{WireNames.Tasks}\", nor any other that lists tasks");
        }

        strangers.AddRange(lists.Failures);
        return new(lists.Drafts, strangers.Failures);
    }

    public BodyReading<TaskDraft> ReadSingle()
    {
        _reader.Read();
        if (_reader.TokenType != JsonTokenType.StartObject)
        {
            return BodyReading<TaskDraft>.Failed($"must be a task, not {Found()}");
        }

        var failures = new FailureList();
        var wrapped = new DraftLists();
        var builder = _builders.Rent(null);
        var isEmpty = true;
        for (; NextMember(out var member); isEmpty = false)
        {
            if (ReadTaskMember(member, builder))
            {
                continue;
            }

            if (member.Name != WireNames.Tasks && member.IsList(out var kind) && Peek(JsonTokenType.StartObject))
            {
                ReadWrapped(kind, wrapped.Open(member.Name, 0));
            }
            else
            {
                SkipUnknown(member, builder);
            }
        }

        _reader.Read();
        if (builder.IsRecognised || isEmpty)
        {
            builder.Unknown(_path, wrapped);
            var draft = builder.Build(_path, failures);
            return new(draft, failures.Failures);
        }

        if (wrapped.IsEmpty)
        {
            return BodyReading<TaskDraft>.Failed("holds no member that tasks have");
        }

        builder.MoveFailures(failures);
        failures.AddRange(wrapped.Failures);
        return new(wrapped.Drafts[^1], failures.Failures);
    }

    private void ReadWrapped(TaskKind? kind, DraftLists.Part part)
    {
        var builder = _builders.Rent(kind);
        _reader.Read();
        while (NextMember(out var member))
        {
            if (!ReadTaskMember(member, builder))
            {
                SkipUnknown(member, builder);
            }
        }

        part.Add(builder.Build(_path, part.Failures));
        _builders.Return();
    }

    // A member that lists tasks: an array, one object in its place, or null.
    private void ReadListMember(string name, TaskKind? kind, DraftLists lists, int offset)
    {
        var part = lists.Open(name, offset);
        _path.Enter(WireNames.Tasks);
        _reader.Read();
        switch (_reader.TokenType)
        {
            case JsonTokenType.Null:
                break;
            case JsonTokenType.StartArray:
                ReadElements(kind, part);
                break;
            case JsonTokenType.StartObject:
                ReadElement(kind, part, isElement: name != WireNames.Tasks);
                break;
            default:
                part.Failures.Add(_path, null, $"must be a list of tasks, not {Found()}");
                break;
        }

        _path.Leave();
    }

    private void ReadElements(TaskKind? kind, DraftLists.Part part)
    {
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            if (_reader.TokenType == JsonTokenType.StartObject)
            {
                ReadElement(kind, part, isElement: true);
                continue;
            }

            _path.Enter(part.NextIndex);
            part.Failures.Add(_path, null, $"must be a task, not {Found()}");
            _path.Leave();
            part.Pass();
            _reader.Skip();
        }
    }

    // An object in a list: a task, a wrapper around one, or (outside an array) a list again.
    private void ReadElement(TaskKind? kind, DraftLists.Part part, bool isElement)
    {
        var builder = _builders.Rent(kind);
        DraftLists? inner = null; // hardly ever there
        var isEmpty = true;
        var index = part.NextIndex;
        _path.Enter(index);
        for (; NextMember(out var member); isEmpty = false)
        {
            if (ReadTaskMember(member, builder))
            {
                continue;
            }

            if (member.IsList(out var innerKind))
            {
                _path.Leave();
                _path.Leave();
                ReadListMember(member.Name, innerKind ?? kind, inner ??= new DraftLists(), index);
                _path.Enter(WireNames.Tasks);
                _path.Enter(index);
            }
            else
            {
                SkipUnknown(member, builder);
            }
        }

        if (!builder.IsRecognised && inner is not null)
        {
            builder.MoveFailures(part.Failures);
            part.AddRange(inner);
        }
        else if (builder.IsRecognised || isElement)
        {
            if (inner is not null)
            {
                builder.Unknown(_path, inner);
            }

            part.Add(builder.Build(_path, part.Failures));
        }
        else if (!isEmpty)
        {
            part.Failures.Add(_path, null, "is neither a task nor a list of tasks");
        }

        _path.Leave();
        _builders.Return();
    }
}
