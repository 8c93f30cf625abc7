using System.Text.Json;
using Tracking.Api.Wire.Reading;
using Tracking.Core;

namespace Tracking.Api.Wire.Json;

/// <summary>Walks one JSON body. A syntax error leaves by exception, everything else is gathered.</summary>
internal ref partial struct JsonDraftParser
{
    private readonly ReadRules _rules;
    private readonly DraftBuilderPool _builders;
    private readonly BodyPath _path;
    private readonly bool _isLast;
    private readonly JsonListProgress? _progress; // of the outermost list, where one is read
    private Utf8JsonReader _reader;

    public JsonDraftParser(ReadOnlySpan<byte> json, ReadRules rules)
    {
        _rules = rules;
        _builders = DraftBuilderPool.Take(rules);
        _path = new BodyPath();
        _isLast = true;
        _reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = JsonTaskReader.MaxDepth });
    }

    public BodyReading<TaskDraft> ReadSingle()
    {
        Advance();
        if (_reader.TokenType != JsonTokenType.StartObject)
        {
            return BodyReading<TaskDraft>.Failed($"must be a task, not {Found()}");
        }

        var failures = new FailureList();
        DraftLists? wrapped = null; // hardly ever there
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
                ReadWrapped(kind, (wrapped ??= new DraftLists()).Open(member.Name, 0));
            }
            else
            {
                SkipUnknown(member, builder);
            }
        }

        _reader.Read();
        if (builder.IsRecognised || isEmpty)
        {
            if (wrapped is not null)
            {
                builder.Unknown(_path, wrapped);
            }

            var draft = builder.Build(_path, failures);
            _builders.Keep();
            return new(draft, failures.Failures);
        }

        if (wrapped is null)
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
        Advance();
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
        Advance();
        if (_reader.TokenType != JsonTokenType.StartArray)
        {
            ReadListValue(name, kind, part);
        }
        else
        {
            while (ReadNextElement(kind, part))
            {
            }
        }

        _path.Leave();
    }

    // What stands where an array should.
    private void ReadListValue(string name, TaskKind? kind, DraftLists.Part part)
    {
        if (_reader.TokenType == JsonTokenType.StartObject)
        {
            ReadElement(kind, part, isElement: name != WireNames.Tasks);
        }
        else if (_reader.TokenType != JsonTokenType.Null)
        {
            part.Failures.Add(_path, null, $"must be a list of tasks, not {Found()}");
        }
    }

    // Reads an element of the array that the reader is in; false at its end.
    private bool ReadNextElement(TaskKind? kind, DraftLists.Part part)
    {
        Advance();
        if (_reader.TokenType == JsonTokenType.EndArray)
        {
            return false;
        }

        if (_reader.TokenType == JsonTokenType.StartObject)
        {
            ReadElement(kind, part, isElement: true);
            return true;
        }

        var found = Found();
        Skip();
        _path.Enter(part.NextIndex);
        part.Failures.Add(_path, null, $"must be a task, not {found}");
        _path.Leave();
        part.Pass();
        return true;
    }

    private void Advance()
    {
        if (!_reader.Read())
        {
            throw StarvedException.Instance;
        }
    }

    private void Skip()
    {
        if (!_reader.TrySkip())
        {
            throw StarvedException.Instance;
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
