using System.Buffers;
using System.Text.Unicode;
using Tracking.Api.Validation;
using Tracking.Api.Wire.Reading;
using Tracking.Core;

namespace Tracking.Api.Wire.Json;

/// <summary>
/// Reads the tasks of a long body while it arrives, so that it is never there as a whole: beside the tasks it needs a buffer that
/// stays in the processor's cache, or as much as the longest task.
/// </summary>
/// <param name="rejectUnknownMembers">Whether members that tasks do not have are refused.</param>
/// <param name="preamble">How many bytes come before the text.</param>
/// <param name="finish">Takes what came out.</param>
/// <param name="capacity">How many bytes are taken before they are read, at first.</param>
internal sealed class JsonListParts(
    bool rejectUnknownMembers, int preamble, Action<BodyReading<IReadOnlyList<TaskDraft>>> finish, int capacity = JsonListParts.Capacity) : IBodyParts
{
    /// <summary>Fits into the second cache of any processor of today.</summary>
    private const int Capacity = 256 * 1024;

    private const int LongestCharacter = 4;

    private readonly JsonListProgress _progress = JsonTaskReader.Begin(rejectUnknownMembers);
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(capacity);
    private int _length;
    private int _checked; // so many bytes of the buffer are known to be UTF-8
    private int _preamble = preamble;

    public bool IsFull => _length == _buffer.Length;

    public ReadOnlySequence<byte> Take(ReadOnlySequence<byte> part)
    {
        if (_preamble > 0)
        {
            part = part.Slice(_preamble);
            _preamble = 0;
        }

        var taken = (int)Math.Min(part.Length, _buffer.Length - _length);
        part.Slice(0, taken).CopyTo(_buffer.AsSpan(_length));
        _length += taken;
        return part.Slice(taken);
    }

    public void Work() => Read(isLast: false);

    public void End()
    {
        Read(isLast: true);
        finish(_progress.Reading);
    }

    public void Dispose()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
        }
    }

    private void Read(bool isLast)
    {
        var whole = _length - (isLast ? 0 : BeginningOfCharacter(_buffer.AsSpan(0, _length)));
        if (_progress.Stage != JsonListStage.Done && !Utf8.IsValid(_buffer.AsSpan(_checked..whole)))
        {
            _progress.Fail(JsonTaskReader.NotUtf8);
        }

        var read = _progress.Stage == JsonListStage.Done ? _length : JsonTaskReader.ReadOn(_buffer.AsSpan(0, whole), isLast, _progress);
        _checked = Math.Max(whole - read, 0);
        KeepFrom(read);
    }

    // What is not read yet is the beginning of a task, and read from there again: only once twice as much is there, lest a task
    // that is as long as the body be read at every piece.
    private void KeepFrom(int start)
    {
        var kept = _buffer.AsSpan(start, _length - start);
        if (kept.Length > _buffer.Length / 2)
        {
            var longer = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            kept.CopyTo(longer);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = longer;
        }
        else
        {
            kept.CopyTo(_buffer);
        }

        _length = kept.Length;
    }

    // How many bytes at the end begin a character whose other bytes are still to come.
    private static int BeginningOfCharacter(ReadOnlySpan<byte> text)
    {
        for (var back = 1; back < LongestCharacter && back <= text.Length; back++)
        {
            var length = text[^back] switch
            {
                >= 0xF0 => 4,
                >= 0xE0 => 3,
                >= 0xC0 => 2,
                >= 0x80 => 0, // goes on with a character
                _ => 1,
            };
            if (length > 0)
            {
                return length > back ? back : 0;
            }
        }

        return 0;
    }
}
