using System.Text;
using System.Text.Json;
using Tracking.Api.Wire.Reading;
using Tracking.Core;

namespace Tracking.Api.Wire.Json;

/// <summary>The members of a task.</summary>
internal ref partial struct JsonDraftParser
{
    private const int ShortText = 64;

    // Reads the member if tasks have it, and says so.
    private bool ReadTaskMember(in JsonMember member, DraftBuilder builder)
    {
        if (member.Field is { } definition)
        {
            ReadField(definition, builder);
            return true;
        }

        if (WireNames.IsType(member.Name))
        {
            ReadType(member.Name, builder);
            return true;
        }

        if (member.Name != WireNames.Nexts)
        {
            return false;
        }

        ReadNexts(builder);
        return true;
    }

    private void ReadField(FieldDefinition definition, DraftBuilder builder)
    {
        Advance();
        if (_reader.TokenType == JsonTokenType.Null)
        {
            builder.Set(definition.Field, FieldValue.Null);
        }
        else if (_reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray) &&
            definition.Type.TryReadJson(ref _reader, out var value))
        {
            builder.Set(definition.Field, value);
        }
        else
        {
            builder.Fail(definition, _path, Found());
            Skip();
        }
    }

    private void ReadType(string name, DraftBuilder builder)
    {
        Advance();
        if (_reader.TokenType == JsonTokenType.Null)
        {
            builder.SetNoKind();
            return;
        }

        if (_reader.TokenType != JsonTokenType.String || !TrySetKind(name, builder))
        {
            builder.Fail(_path, name, $"must be the name of a kind of task such as {KindNames.Kebab(TaskKind.ExecutionTask)}, not {Found()}");
            Skip();
        }
    }

    private readonly bool TrySetKind(string name, DraftBuilder builder)
    {
        // So nearly every client writes it.
        if (KindNames.FindKebab(_reader.ValueSpan) is { } kind)
        {
            builder.SetKind(name, kind);
            return true;
        }

        var length = _reader.ValueSpan.Length;
        Span<char> text = length <= ShortText ? stackalloc char[ShortText] : new char[length];
        return builder.TrySetKind(name, text[.._reader.CopyString(text)]);
    }

    private void ReadNexts(DraftBuilder builder)
    {
        if (!_rules.IsCreation)
        {
            Skip();
            builder.SetNexts(null);
            return;
        }

        var lists = new DraftLists();
        _path.Enter(WireNames.Nexts);
        ReadListMember(WireNames.Tasks, null, lists, 0);
        _path.Leave();
        builder.SetNexts(_reader.TokenType == JsonTokenType.Null ? null : lists);
    }

    private readonly bool Peek(JsonTokenType expected)
    {
        var ahead = _reader;
        ahead.Read();
        return ahead.TokenType == expected;
    }

    private void SkipUnknown(in JsonMember member, DraftBuilder builder)
    {
        builder.Unknown(_path, member.Name);
        Skip();
    }

    // Moves to the next member of the object that the reader is in; false at its end.
    private bool NextMember(out JsonMember member)
    {
        Advance();
        var found = _reader.TokenType == JsonTokenType.PropertyName;
        member = found ? JsonMember.Read(ref _reader) : default;
        return found;
    }

    // What the reader stands on, for a message.
    private readonly string Found() => _reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => Quotation.Of(_reader.GetString()!),
        _ => Quotation.Of(Encoding.UTF8.GetString(_reader.ValueSpan)).Trim('"'),
    };
}
