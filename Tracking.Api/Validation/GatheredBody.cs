using System.Buffers;

namespace Tracking.Api.Validation;

/// <summary>
/// A long body, gathered while it arrives: the web server's small buffers are free again at once, instead of holding all of it
/// until the end and then being copied.
/// </summary>
/// <param name="announced">The length that the request announces; null where it does not.</param>
internal sealed class GatheredBody(long? announced) : IDisposable
{
    // An announcement is believed once so much has come: it alone must not cost memory.
    private const int Earnest = 1024 * 1024;

    private byte[] _bytes = [];

    /// <summary>How many bytes have come.</summary>
    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Bytes => _bytes.AsMemory(0, Length);

    public void Append(ReadOnlySequence<byte> part)
    {
        var length = Length + (int)part.Length;
        if (length > _bytes.Length)
        {
            Grow(length >= Earnest && announced is { } all ? (int)Math.Max(all, length) : 2 * length);
        }

        part.CopyTo(_bytes.AsSpan(Length));
        Length = length;
    }

    public void Dispose()
    {
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = [];
        }
    }

    private void Grow(int length)
    {
        var longer = ArrayPool<byte>.Shared.Rent(length);
        Bytes.CopyTo(longer);
        Dispose();
        _bytes = longer;
    }
}
