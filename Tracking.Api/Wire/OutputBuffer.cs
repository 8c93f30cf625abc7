using System.Buffers;
using System.Buffers.Text;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tracking.Api.Wire;

/// <summary>
/// A buffer of pooled segments: an answer is written before its first byte is sent, so that its length is known and nothing
/// half-written leaves. It grows by segments, so a long list is never copied; a very long one is written and sent piece by piece.
/// </summary>
internal sealed class OutputBuffer : IBufferWriter<byte>, IDisposable
{
    private const int FirstSegment = 4 * 1024;
    private const int LargestSegment = 1024 * 1024;
    private const int LongestNumber = 20;

    private List<(byte[] Bytes, int Length)>? _full; // most answers need one segment
    private byte[] _current = ArrayPool<byte>.Shared.Rent(FirstSegment);
    private long _before; // bytes in the full segments
    private int _used;

    /// <summary>How many bytes it holds.</summary>
    public long Length => _before + _used;

    public void Advance(int count) => _used += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        EnsureSpace(sizeHint);
        return _current.AsMemory(_used);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        EnsureSpace(sizeHint);
        return _current.AsSpan(_used);
    }

    /// <summary>Writes bytes; apart from the package's way to do it, which asks an interface for each piece.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        Advance(bytes.Length);
    }

    /// <summary>Writes a number, as both formats have it.</summary>
    public void WriteNumber(long value)
    {
        Utf8Formatter.TryFormat(value, GetSpan(LongestNumber), out var written);
        Advance(written);
    }

    /// <summary>Copies everything to <paramref name="writer"/>, waiting where it is full.</summary>
    public ValueTask CopyToAsync(PipeWriter writer, CancellationToken cancellation)
    {
        if (_full is not null)
        {
            return CopySegmentsAsync(writer, cancellation);
        }

        var writing = writer.WriteAsync(_current.AsMemory(0, _used), cancellation);
        if (!writing.IsCompletedSuccessfully)
        {
            return WaitAsync(writing);
        }

        _ = writing.Result; // gives back what stands behind it
        return ValueTask.CompletedTask;
    }

    /// <summary>Copies everything to a new array.</summary>
    public byte[] ToArray()
    {
        var result = new byte[Length];
        var offset = 0;
        foreach (var (bytes, length) in Full)
        {
            bytes.AsSpan(0, length).CopyTo(result.AsSpan(offset));
            offset += length;
        }

        _current.AsSpan(0, _used).CopyTo(result.AsSpan(offset));
        return result;
    }

    /// <summary>Forgets what was written.</summary>
    public void Clear()
    {
        foreach (var (bytes, _) in Full)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }

        _full = null;
        _before = 0;
        _used = 0;
    }

    public void Dispose()
    {
        Clear();
        ArrayPool<byte>.Shared.Return(_current);
        _current = [];
    }

    private ReadOnlySpan<(byte[] Bytes, int Length)> Full => CollectionsMarshal.AsSpan(_full);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void EnsureSpace(int sizeHint)
    {
        if (_current.Length - _used < Math.Max(sizeHint, 1))
        {
            AddSegment(sizeHint);
        }
    }

    private static async ValueTask WaitAsync(ValueTask<FlushResult> writing) => await writing;

    private async ValueTask CopySegmentsAsync(PipeWriter writer, CancellationToken cancellation)
    {
        foreach (var (bytes, length) in _full!)
        {
            await writer.WriteAsync(bytes.AsMemory(0, length), cancellation);
        }

        await writer.WriteAsync(_current.AsMemory(0, _used), cancellation);
    }

    private void AddSegment(int sizeHint)
    {
        (_full ??= []).Add((_current, _used));
        _before += _used;
        _current = ArrayPool<byte>.Shared.Rent(Math.Max(sizeHint, Math.Min(_current.Length * 2, LargestSegment)));
        _used = 0;
    }
}
