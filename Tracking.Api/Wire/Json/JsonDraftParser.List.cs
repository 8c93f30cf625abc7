using System.Text.Json;

namespace Tracking.Api.Wire.Json;

/// <summary>The outermost list, which may come in pieces.</summary>
internal ref partial struct JsonDraftParser
{
    /// <summary>A parser that goes on with a list.</summary>
    /// <param name="json">What follows, from where the progress stands.</param>
    /// <param name="isLast">Whether nothing comes after that.</param>
    /// <param name="progress">How far the list has been read.</param>
    public JsonDraftParser(ReadOnlySpan<byte> json, bool isLast, JsonListProgress progress)
    {
        _rules = progress.Rules;
        _builders = progress.Builders;
        _path = progress.Path;
        _progress = progress;
        _isLast = isLast;
        _reader = new Utf8JsonReader(json, isLast, progress.Reader);
    }

    /// <summary>Reads as far as the bytes reach; answers how many of them need not be given again.</summary>
    public int ReadOn()
    {
        var progress = _progress!;
        var consumed = 0L;
        try
        {
            while (progress.Stage != JsonListStage.Done)
            {
                ReadNext(progress);
                progress.Reader = _reader.CurrentState;
                consumed = _reader.BytesConsumed;
            }
        }
        catch (StarvedException)
        {
            progress.Return();
        }

        return (int)consumed;
    }

    private void ReadNext(JsonListProgress progress)
    {
        switch (progress.Stage)
        {
            case JsonListStage.Begin:
                ReadBeginning(progress);
                break;
            case JsonListStage.Members:
                ReadOutermostMember(progress);
                break;
            case JsonListStage.Elements:
                ReadOutermostElement(progress);
                break;
            default:
                ReadEnd(progress);
                break;
        }
    }

    private void ReadBeginning(JsonListProgress progress)
    {
        Advance();
        if (_reader.TokenType == JsonTokenType.StartObject)
        {
            progress.EnterObject();
        }
        else
        {
            progress.Fail($"must be an object with the member \"{WireNames.Tasks}\", not {Found()}");
        }
    }

    private void ReadOutermostMember(JsonListProgress progress)
    {
        if (!NextMember(out var member))
        {
            progress.LeaveObject();
            return;
        }

        if (!member.IsList(out var kind))
        {
            Skip();
            progress.PassStranger(member.Name);
            return;
        }

        // Where the bytes end in the middle the part is opened once more, and this one is dropped.
        var part = progress.Lists.Open(member.Name, 0);
        _path.Enter(WireNames.Tasks);
        Advance();
        if (_reader.TokenType == JsonTokenType.StartArray)
        {
            progress.EnterList(part, kind);
            return;
        }

        ReadListValue(member.Name, kind, part);
        _path.Leave();
        progress.PassMember();
    }

    private void ReadOutermostElement(JsonListProgress progress)
    {
        var (part, kind) = progress.List!.Value;
        if (!ReadNextElement(kind, part))
        {
            _path.Leave();
            progress.LeaveList();
        }
    }

    private void ReadEnd(JsonListProgress progress)
    {
        if (!_isLast)
        {
            throw StarvedException.Instance;
        }

        // Only a reader that is asked finds what stands there and should not.
        _reader.Read();
        progress.Finish();
    }
}
