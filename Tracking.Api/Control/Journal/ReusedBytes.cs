using System.Buffers.Binary;
using System.Text;

namespace Tracking.Api.Control.Journal;

/// <summary>
/// Bytes and texts of one request after the other, in an array that is used again and again. No object of a request lives on
/// in it, so that the collector has nothing to look for here: what it would find in a full journal is what made its pauses long.
/// </summary>
internal sealed class ReusedBytes
{
    private const int Small = 1024;
    private const int MostWaste = 4;

    private byte[] _bytes = [];
    private int _length;

    /// <summary>What was added since the last <see cref="Clear"/>.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    public void Clear() => _length = 0;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        _length += bytes.Length;
    }

    public void Add(int number)
    {
        BinaryPrimitives.WriteInt32LittleEndian(Reserve(sizeof(int)), number);
        _length += sizeof(int);
    }

    /// <summary>Adds a text, to be read by <see cref="TakeText"/>.</summary>
    public void Add(string text)
    {
        var most = text.Length > Small ? Encoding.UTF8.GetByteCount(text) : Encoding.UTF8.GetMaxByteCount(text.Length);
        var space = Reserve(sizeof(int) + most);
        var length = Encoding.UTF8.GetBytes(text, space[sizeof(int)..]);
        BinaryPrimitives.WriteInt32LittleEndian(space, length);
        _length += sizeof(int) + length;
    }

    /// <summary>Gives back an array that is far too long, when all was added.</summary>
    public void Trim()
    {
        if (_bytes.Length > Small && _bytes.Length / MostWaste > _length)
        {
            _bytes = Bytes.ToArray();
        }
    }

    /// <summary>Reads a number from the beginning of <paramref name="bytes"/>, which then begins after it.</summary>
    public static int TakeNumber(ref ReadOnlySpan<byte> bytes)
    {
        var number = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        bytes = bytes[sizeof(int)..];
        return number;
    }

    /// <summary>Reads a text from the beginning of <paramref name="bytes"/>, which then begins after it.</summary>
    public static string TakeText(ref ReadOnlySpan<byte> bytes)
    {
        var length = TakeNumber(ref bytes);
        var text = Encoding.UTF8.GetString(bytes[..length]);
        bytes = bytes[length..];
        return text;
    }

    private Span<byte> Reserve(int count)
    {
        if (_bytes.Length - _length < count)
        {
            Array.Resize(ref _bytes, Math.Max(_length + count, 2 * _length));
        }

        return _bytes.AsSpan(_length, count);
    }
}
