using System.Buffers.Binary;

namespace Tracking.Core;

/// <summary>
/// Values as bytes, one after the other: a head that tells the kind or a text's length, in as many bytes as it needs (LEB128), and
/// what the kind has behind it. So a task's values are one object without references, which the collector need not look into.
/// </summary>
internal static class FieldEncoding
{
    /// <summary>A value other than a text takes no more bytes than this; a text so many more than it has.</summary>
    public const int MostOverhead = 9;

    private const int Continued = 0x80;
    private const int HeadBits = 7;

    private enum Head
    {
        Null,
        False,
        True,
        Number,
        LongNumber,
        Timestamp,
        EmptyText, // and with each byte of text one more
    }

    /// <summary>Writes a value; answers how many bytes it takes.</summary>
    public static int Write(Span<byte> target, in FieldValue value)
    {
        switch (value.Kind)
        {
            case FieldValueKind.Boolean:
                target[0] = (byte)(value.Boolean ? Head.True : Head.False);
                return 1;
            case FieldValueKind.Number:
                target[0] = (byte)Head.Number;
                BinaryPrimitives.WriteInt32LittleEndian(target[1..], (int)value.Number);
                return 1 + sizeof(int);
            case FieldValueKind.LongNumber:
                target[0] = (byte)Head.LongNumber;
                BinaryPrimitives.WriteInt64LittleEndian(target[1..], value.Number);
                return 1 + sizeof(long);
            case FieldValueKind.Timestamp:
                target[0] = (byte)Head.Timestamp;
                BinaryPrimitives.WriteInt64LittleEndian(target[1..], value.Timestamp.Ticks);
                return 1 + sizeof(long);
            case FieldValueKind.Text:
                var length = WriteHead(target, (uint)Head.EmptyText + (uint)value.Utf8.Length);
                value.Utf8.CopyTo(target[length..]);
                return length + value.Utf8.Length;
            default:
                target[0] = (byte)Head.Null;
                return 1;
        }
    }

    /// <summary>Reads the value at the beginning of <paramref name="rest"/> and moves behind it.</summary>
    public static FieldValue Read(scoped ref ReadOnlySpan<byte> rest)
    {
        var head = ReadHead(rest, out var start);
        var content = rest.Slice(start, ContentLength(head));
        rest = rest[(start + content.Length)..];
        // Not one expression: its result would be copied once more, and the copy wait for what was just written.
        switch ((Head)head)
        {
            case Head.Null:
                return FieldValue.Null;
            case Head.False:
                return FieldValue.Of(false);
            case Head.True:
                return FieldValue.Of(true);
            case Head.Number:
                return FieldValue.Of(BinaryPrimitives.ReadInt32LittleEndian(content));
            case Head.LongNumber:
                return FieldValue.Of(BinaryPrimitives.ReadInt64LittleEndian(content));
            case Head.Timestamp:
                return FieldValue.Of(new DateTime(BinaryPrimitives.ReadInt64LittleEndian(content), DateTimeKind.Utc));
            default:
                return FieldValue.OfUtf8(content);
        }
    }

    /// <summary>Reads the value at the beginning of <paramref name="rest"/>, if it is a text, and moves behind it.</summary>
    public static bool TryReadText(scoped ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> utf8)
    {
        var head = ReadHead(rest, out var start);
        if (head < (uint)Head.EmptyText)
        {
            utf8 = default;
            return false;
        }

        utf8 = rest.Slice(start, (int)(head - (uint)Head.EmptyText));
        rest = rest[(start + utf8.Length)..];
        return true;
    }

    /// <summary>Whether the value at the beginning is null.</summary>
    public static bool IsNull(ReadOnlySpan<byte> rest) => rest[0] == (byte)Head.Null;

    /// <summary>How many bytes the value at the beginning takes.</summary>
    public static int LengthOf(ReadOnlySpan<byte> rest) => ContentLength(ReadHead(rest, out var start)) + start;

    private static int ContentLength(uint head) => (Head)head switch
    {
        Head.Null or Head.False or Head.True => 0,
        Head.Number => sizeof(int),
        Head.LongNumber or Head.Timestamp => sizeof(long),
        _ => (int)(head - (uint)Head.EmptyText),
    };

    private static int WriteHead(Span<byte> target, uint head)
    {
        var length = 0;
        for (; head >= Continued; head >>= HeadBits)
        {
            target[length++] = (byte)(head | Continued);
        }

        target[length++] = (byte)head;
        return length;
    }

    private static uint ReadHead(ReadOnlySpan<byte> rest, out int length)
    {
        uint head = rest[0];
        length = 1;
        if (head < Continued)
        {
            return head;
        }

        head &= Continued - 1;
        for (var shift = HeadBits; ; shift += HeadBits)
        {
            uint next = rest[length++];
            head |= (next & (Continued - 1)) << shift;
            if (next < Continued)
            {
                return head;
            }
        }
    }
}
