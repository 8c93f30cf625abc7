using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.Intrinsics;

namespace Tracking.Api.Wire;

/// <summary>Copies texts that a format shows as they are, and looks at each byte while it is copied.</summary>
internal static class PlainText
{
    /// <summary>Copies a text; false where it has a byte that the format may not show as it is, and then what was copied means nothing.</summary>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="target">Where to; at least as long as the text.</param>
    /// <typeparam name="TFormat">The format.</typeparam>
    public static bool TryCopy<TFormat>(ReadOnlySpan<byte> text, Span<byte> target)
        where TFormat : IPlainTextFormat
    {
        var length = text.Length;
        if (length < Vector128<byte>.Count)
        {
            return TryCopyShort<TFormat>(text, target[..length]);
        }

        // The last piece overlaps the one before it.
        var found = Vector128<byte>.Zero;
        var last = length - Vector128<byte>.Count;
        for (var start = 0; start < last; start += Vector128<byte>.Count)
        {
            found |= Copy<TFormat>(text[start..], target[start..]);
        }

        found |= Copy<TFormat>(text[last..], target[last..]);
        return found == Vector128<byte>.Zero;
    }

    private static Vector128<byte> Copy<TFormat>(ReadOnlySpan<byte> text, Span<byte> target)
        where TFormat : IPlainTextFormat
    {
        var bytes = Vector128.Create(text);
        bytes.CopyTo(target);
        return TFormat.FindSpecial(bytes);
    }

    // Two pieces that overlap, or each byte; what is left of the vector holds some of them once more.
    private static bool TryCopyShort<TFormat>(ReadOnlySpan<byte> text, Span<byte> target)
        where TFormat : IPlainTextFormat
    {
        var length = text.Length;
        Vector128<byte> bytes;
        if (length >= sizeof(ulong))
        {
            var (first, second) = (BinaryPrimitives.ReadUInt64LittleEndian(text), BinaryPrimitives.ReadUInt64LittleEndian(text[^sizeof(ulong)..]));
            BinaryPrimitives.WriteUInt64LittleEndian(target, first);
            BinaryPrimitives.WriteUInt64LittleEndian(target[^sizeof(ulong)..], second);
            bytes = Vector128.Create(first, second).AsByte();
        }
        else if (length >= sizeof(uint))
        {
            var (first, second) = (BinaryPrimitives.ReadUInt32LittleEndian(text), BinaryPrimitives.ReadUInt32LittleEndian(text[^sizeof(uint)..]));
            BinaryPrimitives.WriteUInt32LittleEndian(target, first);
            BinaryPrimitives.WriteUInt32LittleEndian(target[^sizeof(uint)..], second);
            bytes = Vector128.Create(first, second, first, second).AsByte();
        }
        else if (length > 0)
        {
            var (first, middle, third) = (text[0], text[length / 2], text[^1]);
            target[0] = first;
            target[length / 2] = middle;
            target[^1] = third;
            bytes = Vector128.Create(first | ((uint)middle << 8) | ((uint)third << 16) | BitOperations.RotateRight((uint)first, 8)).AsByte();
        }
        else
        {
            return true;
        }

        return TFormat.FindSpecial(bytes) == Vector128<byte>.Zero;
    }
}

/// <summary>What a format shows as it is.</summary>
internal interface IPlainTextFormat
{
    /// <summary>Something other than 0 where a byte is one that the format may not show as it is.</summary>
    static abstract Vector128<byte> FindSpecial(Vector128<byte> bytes);
}
